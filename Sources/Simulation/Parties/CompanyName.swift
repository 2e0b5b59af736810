//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A company name in its own script and in Latin letters, made of common syllables of the trade.
struct CompanyName: Sendable {
    let local: String
    let latin: String

    static func vietnamese(_ random: inout RandomSource) -> CompanyName {
        let forms = [
            ("Công ty TNHH", "CO LTD"), ("Công ty TNHH MTV", "ONE MEMBER CO LTD"), ("Công ty CP", "JSC"),
            ("Công ty TNHH TM", "TRADING CO LTD"), ("Công ty TNHH XNK", "IMPORT EXPORT CO LTD"),
            ("Công ty CP Logistics", "LOGISTICS JSC"),
        ]
        let syllables = [
            ("Hoàng", "HOANG"), ("Phát", "PHAT"), ("Minh", "MINH"), ("Đức", "DUC"), ("Thịnh", "THINH"), ("An", "AN"),
            ("Phú", "PHU"), ("Bảo", "BAO"), ("Thành", "THANH"), ("Long", "LONG"), ("Gia", "GIA"), ("Hưng", "HUNG"),
            ("Việt", "VIET"), ("Trung", "TRUNG"), ("Đông", "DONG"), ("Bắc", "BAC"), ("Lộc", "LOC"), ("Tiến", "TIEN"),
            ("Nam", "NAM"), ("Tân", "TAN"), ("Hải", "HAI"), ("Quang", "QUANG"), ("Ngọc", "NGOC"), ("Khánh", "KHANH"),
        ]
        let form = random.pick(forms)
        let first = random.pick(syllables)
        let second = random.pick(syllables)
        let third = random.happens(0.45) ? random.pick(syllables) : ("", "")
        let tail = third.0.isEmpty ? "" : " " + third.0
        let latinTail = third.1.isEmpty ? "" : " " + third.1
        return CompanyName(
            local: "\(form.0) \(first.0) \(second.0)\(tail)",
            latin: "\(first.1) \(second.1)\(latinTail) \(form.1)"
        )
    }

    static func chinese(_ region: BorderRegion, _ random: inout RandomSource) -> CompanyName {
        let syllables = [
            ("恒", "HENG"), ("通", "TONG"), ("盛", "SHENG"), ("达", "DA"), ("华", "HUA"), ("瑞", "RUI"), ("丰", "FENG"),
            ("泰", "TAI"), ("联", "LIAN"), ("信", "XIN"), ("鑫", "XIN"), ("宏", "HONG"), ("远", "YUAN"), ("兴", "XING"),
            ("嘉", "JIA"), ("越", "YUE"), ("顺", "SHUN"), ("海", "HAI"), ("龙", "LONG"), ("金", "JIN"), ("源", "YUAN"),
        ]
        let trades = [
            ("贸易", "TRADING"), ("进出口", "IMPORT AND EXPORT"), ("供应链管理", "SUPPLY CHAIN MANAGEMENT"),
            ("国际货运代理", "INTERNATIONAL FREIGHT"), ("科技", "TECHNOLOGY"), ("实业", "INDUSTRIAL"), ("农业", "AGRICULTURE"),
        ]
        let seats: [(String, String)] =
            region == .langSon
            ? [("凭祥市", "PINGXIANG"), ("南宁市", "NANNING"), ("广西", "GUANGXI"), ("深圳市", "SHENZHEN"), ("义乌市", "YIWU")]
            : [("河口", "HEKOU"), ("昆明", "KUNMING"), ("云南", "YUNNAN"), ("深圳市", "SHENZHEN"), ("义乌市", "YIWU")]
        let seat = random.pick(seats)
        let first = random.pick(syllables)
        let second = random.pick(syllables)
        let third = random.happens(0.3) ? random.pick(syllables) : ("", "")
        let trade = random.pick(trades)
        return CompanyName(
            local: "\(seat.0)\(first.0)\(second.0)\(third.0)\(trade.0)有限公司",
            latin: "\(seat.1) \(first.1)\(second.1)\(third.1) \(trade.1) CO LTD"
        )
    }

    static func foreign(_ country: String, _ random: inout RandomSource) -> CompanyName {
        let stems = ["PACIFIC", "GOLDEN", "SIAM", "MEKONG", "UNITED", "EASTERN", "ORIENT", "GLOBAL", "STAR", "CENTRAL"]
        let trades = ["FOODS", "TRADING", "COMMODITIES", "LOGISTICS", "EXPORT", "AGRO", "INDUSTRIES"]
        let name = "\(random.pick(stems)) \(random.pick(trades)) \(country) \(random.number(in: 1...99)) LTD"
        return CompanyName(local: name, latin: name)
    }
}
