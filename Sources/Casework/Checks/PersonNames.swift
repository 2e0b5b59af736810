//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Finds what looks like the name of a Vietnamese or Chinese person in a text.
enum PersonNames {
    /// The first that is found; nil for a text without one.
    static func first(in text: String) -> String? { latin(text) ?? han(text) }

    /// Family name and given names in Latin letters.
    private static func latin(_ text: String) -> String? {
        let words = text.split { !$0.isLetter && $0 != "'" }.map(String.init)
        guard words.count >= 2 else { return nil }
        let folded = words.map { $0.foldedName }
        for start in words.indices where isCapital(words[start]) && surnames.contains(folded[start]) {
            let length = words[start...].prefix(4).prefix { isCapital($0) }.count
            guard length >= 2 else { continue }
            let before = start > 0 ? folded[start - 1] : ""
            let pair = start > 1 ? folded[start - 2] + " " + before : before
            if places.contains(before) || places.contains(pair) { continue }
            let isNamed = titles.contains(before) || titles.contains(pair)
            let hasMiddleName = length >= 3 && middleNames.contains(folded[start + 1])
            if isNamed || hasMiddleName { return words[start..<(start + length)].joined(separator: " ") }
        }
        return nil
    }

    /// Two or three characters behind a word for a person, or before an address.
    private static func han(_ text: String) -> String? {
        let characters = Array(text)
        guard text.utf8.contains(where: { $0 > 0xE0 }) else { return nil }
        for title in hanTitles {
            let length = title.count
            guard characters.count > length + 1 else { continue }
            for start in 0..<(characters.count - length - 1) where Array(characters[start..<(start + length)]) == title
            {
                var next = start + length
                while next < characters.count, ":： ".contains(characters[next]) { next += 1 }
                for size in [3, 2] where next + size <= characters.count {
                    let name = characters[next..<(next + size)]
                    guard let first = name.first, hanSurnames.contains(first), !name.contains("某"),
                        name.allSatisfy(isHan),
                        next + size == characters.count || !isHan(characters[next + size])
                            || afterNames.contains(characters[next + size])
                    else { continue }
                    return String(name)
                }
            }
        }
        for address in [Array("先生"), Array("女士")] where characters.count >= 4 {
            for start in 2...(characters.count - 2) where Array(characters[start..<(start + 2)]) == address {
                for size in [3, 2] where start >= size && hanSurnames.contains(characters[start - size]) {
                    return String(characters[(start - size)..<start])
                }
            }
        }
        return nil
    }

    private static func isCapital(_ word: String) -> Bool { word.first?.isUppercase == true }

    private static func isHan(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
    }

    private static func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }

    /// Folded.
    private static let surnames = words(
        """
        nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh doan luong mai truong cao lam \
        ha to chu ta quach nong lo vang giang hau trieu ban luc be hua dam ma thao sung giap nghiem tang luu kieu dao \
        zhang wang li liu chen yang zhao huang zhou wu xu sun zhu gao lin he guo luo liang song zheng xie han tang feng \
        dong cheng cao yuan deng peng lu jiang cai jia wei xue ye pan du dai xia zhong tian ren fan fang shi yao tan liao
        """
    )
    private static let middleNames = words(
        """
        van thi duc huu minh xuan ngoc quang thanh cong dinh hong kim thu dang tien tuan anh quoc gia bao trong hai viet \
        manh hoang thuy phuong bich my mai the duy khac ba si nhu thai trung
        """
    )
    private static let titles: Set<String> = [
        "ong", "ba", "anh", "chi", "em", "co", "chau", "ten", "ho ten", "va ten", "doi tuong", "lai xe", "tai xe",
        "chu hang",
        "chu xe", "hanh khach", "nguoi nhan", "nguoi gui", "bi can", "nghi pham", "mr", "mrs", "ms", "miss", "named",
        "name",
        "driver", "passenger", "suspect", "owner", "recipient", "sender", "dong chi", "thuyen truong",
    ]
    /// What names a place after somebody.
    private static let places: Set<String> = [
        "duong", "pho", "phuong", "xa", "quan", "huyen", "tinh", "ben", "cang", "cau", "cho", "thi tran", "thon", "ban",
        "dao",
        "khu", "truong", "benh vien", "cong vien", "street", "road", "port", "ward", "district", "tp", "san bay",
        "cua khau",
    ]
    private static let hanTitles = [
        "犯罪嫌疑人", "嫌疑人", "当事人", "驾驶员", "司机", "货主", "车主", "旅客", "男子", "女子", "姓名", "收件人", "寄件人",
        "名叫", "船长",
    ].map(Array.init)
    private static let hanSurnames = Set(
        """
        王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴\
        夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文阮农韦覃莫
        """
    )
    /// What may follow a name without a mark between.
    private static let afterNames = Set("驾携等将从的在与和持称所乘因被供")
}
