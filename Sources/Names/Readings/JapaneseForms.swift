//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Japanese forms of characters that occur in lists of places, with the simplified Chinese ones.
enum JapaneseForms {
    private static let pairs = """
        塩盐渓溪徳德掲揭竜龙楡榆崑昆広广浜滨沢泽黒黑総总関关鉄铁蔵藏壱一円圆気气塁垒県县発发変变辺边巻卷拠据帯带対对団团図图囲围戦战戯戏歓欢観观
        権权栄荣営营応应桜樱価价覚觉楽乐勲勋渓溪経经継继茎茎軽轻芸艺撃击験验顕显厳严効效恒恒鉱矿国国済济斎斋剤剂雑杂参参惨惨桟栈産产賛赞
        残残児儿湿湿実实釈释寿寿収收従从渋涩獣兽縦纵粛肃処处緒绪諸诸将将称称焼烧証证奨奖条条状状乗乘浄净剰剩畳叠縄绳壌壤嬢娘譲让醸酿触触嘱嘱
        慎慎粋粹酔醉穂穗随随髄髓枢枢数数瀬濑声声斉齐静静窃窃摂摄専专浅浅践践銭钱潜潜繊纤禅禅双双壮壮捜搜挿插巣巢争争装装騒骚増增聴听勅敕
        逓递点点転转伝传稲稻闘斗読读届届弐二悩恼脳脑覇霸廃废売卖麦麦蛮蛮秘秘瓶瓶払拂仏佛併并並并歩步豊丰褒褒翻翻毎每満满万万訳译薬药与与予预
        余余誉誉揺摇様样謡谣来来頼赖乱乱覧览両两猟猎緑绿塁垒隣邻励励礼礼霊灵齢龄錬炼労劳郎郎録录湾湾亀龟嶋岛峠岭
        """

    static let simplified: [Unicode.Scalar: Unicode.Scalar] = {
        let letters = Array(pairs.unicodeScalars.filter(\.isHan))
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for place in stride(from: 0, to: letters.count - 1, by: 2) where letters[place] != letters[place + 1] {
            table[letters[place]] = letters[place + 1]
        }
        return table
    }()
}
