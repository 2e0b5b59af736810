//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Names
import Search

/// Declarations and messages in three scripts, each made from its number alone.
struct RecordMaker {
    /// Of ten records.
    private static let messages = 1
    private static let days: Int64 = 1_095
    private static let firstDay: Int64 = 19_700

    let count: Int
    /// Vietnamese syllables, English words, Chinese characters, the common ones first.
    private let syllables: [String]
    private let words: [String]
    private let characters: [Character]
    private let surnames = Array(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    )
    private let cities = [
        "南宁", "凭祥", "东兴", "昆明", "河口", "深圳", "广州", "厦门", "义乌", "上海", "宁波", "青岛", "天津", "成都", "重庆", "长沙",
    ]
    private let trades = ["贸易有限公司", "进出口有限公司", "供应链管理有限公司", "物流有限公司", "电子科技有限公司", "国际货运代理有限公司"]
    private let families = [
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương",
        "Lý",
    ]
    private let offices = ["VN-VI", "VN-VIII", "VN-VII", "VN-XVI", "VN-III", "VN-II", "VN-I", "VN-V", "VN-IX", "VN-X"]

    init(count: Int) {
        self.count = count
        var numbers = SeededNumbers(7)
        let heads = [
            "", "b", "c", "ch", "d", "đ", "g", "gi", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "r", "s", "t",
            "th", "tr", "v", "x",
        ]
        let tails = [
            "a", "à", "á", "ạ", "an", "án", "ang", "ảnh", "ao", "ấp", "ây", "ê", "ế", "ên", "iên", "iệt", "inh", "o",
            "ó", "oan", "ôi", "ông",
            "ốt", "ơ", "ơn", "u", "ú", "ung", "ưa", "ước", "ương", "ữ", "y", "yên",
        ]
        syllables = heads.flatMap { head in tails.map { head + $0 } }.shuffled(using: &numbers)
        let parts = [
            "con", "tra", "per", "mi", "ta", "lo", "ver", "ne", "sto", "pla", "gra", "el", "ri", "um", "tion", "ment",
            "er", "al", "ic", "ing",
        ]
        words = (0..<6_000).map { _ in
            (0..<Int.random(in: 2...4, using: &numbers)).map { _ in parts.randomElement(using: &numbers) ?? "" }
                .joined()
        }
        characters = (0x4E00..<0x9FA5).filter { $0 % 7 == 3 }.prefix(2_500).compactMap { Unicode.Scalar($0) }
            .map(Character.init).shuffled(using: &numbers)
    }

    func kind(_ number: Int) -> SearchKind { number % 10 < Self.messages ? .message : .declaration }

    /// Records come in order of their days, but for some late ones.
    func document(_ number: Int) -> SearchDocument {
        var numbers = SeededNumbers(UInt64(number) &* 2_654_435_761 &+ 99)
        let late = numbers.next() % 20 == 0 ? Int64(numbers.next() % 40) : 0
        let day = Self.firstDay + Int64(number) * Self.days / Int64(count) - late
        let isMessage = kind(number) == .message
        let fields = isMessage ? message(&numbers) : declaration(number, &numbers)
        return SearchDocument(
            kind(number),
            id: "R\(number)",
            offices: [offices[numbers.skewed(offices.count)]],
            day: day,
            protection: isMessage || number % 3 == 0 ? .nominal : .open,
            fields: fields
        )
    }

    private func declaration(_ number: Int, _ numbers: inout SeededNumbers) -> [SearchDocument.Field] {
        var fields: [SearchDocument.Field] = [
            .init("declaration_no", "10" + numbers.digits(10)),
            .init("goods_description", goods(&numbers)),
            .init("importer_name", vietnameseFirm(&numbers)), .init("exporter_name", chineseFirm(&numbers)),
            .init("importer_id", numbers.digits(10)), .init("vehicle_plate", plate(&numbers)),
            .init("container_no", numbers.letters(3) + "U" + numbers.digits(7)),
            .init("seal_no", numbers.letters(2) + numbers.digits(6)),
            .init("bill_no", numbers.letters(4) + numbers.digits(8)),
            .init("invoice_no", "INV-" + numbers.digits(6) + "/25"),
            .init("hs_code", "\(1_000_000 + numbers.skewed(5_000) * 1_777)"),
        ]
        if number % 3 == 0 { fields.append(.init("buyer_name", person(&numbers))) }
        return fields
    }

    private func message(_ numbers: inout SeededNumbers) -> [SearchDocument.Field] {
        [
            .init("subject", goods(&numbers)),
            .init("text", (0..<4).map { _ in goods(&numbers) }.joined(separator: "; ")),
            .init("facts", person(&numbers)), .init("facts", chineseFirm(&numbers)), .init("facts", plate(&numbers)),
            .init("facts", numbers.letters(3) + "U " + numbers.digits(6) + "-" + numbers.digits(1)),
        ]
    }

    private func goods(_ numbers: inout SeededNumbers) -> String {
        switch numbers.next() % 5 {
        case 0, 1: (0..<Int.random(in: 5...12, using: &numbers)).map { _ in syllable(&numbers) }.joined(separator: " ")
        case 2, 3: han(Int.random(in: 6...18, using: &numbers), &numbers)
        default:
            (0..<Int.random(in: 4...9, using: &numbers)).map { _ in words[numbers.skewed(words.count)] }.joined(
                separator: " "
            )
        }
    }

    private func syllable(_ numbers: inout SeededNumbers) -> String { syllables[numbers.skewed(syllables.count)] }

    private func han(_ count: Int, _ numbers: inout SeededNumbers) -> String {
        String((0..<count).map { _ in characters[numbers.skewed(characters.count)] })
    }

    private func vietnameseFirm(_ numbers: inout SeededNumbers) -> String {
        "Công ty TNHH " + (numbers.next() % 2 == 0 ? "Xuất nhập khẩu " : "")
            + "\(syllable(&numbers)) \(syllable(&numbers)) \(syllable(&numbers))"
    }

    private func chineseFirm(_ numbers: inout SeededNumbers) -> String {
        cities[numbers.skewed(cities.count)] + han(Int.random(in: 2...3, using: &numbers), &numbers)
            + trades[numbers.skewed(trades.count)]
    }

    private func person(_ numbers: inout SeededNumbers) -> String {
        if numbers.next() % 2 == 0 {
            return String(surnames[numbers.skewed(surnames.count)])
                + han(Int.random(in: 1...2, using: &numbers), &numbers)
        }
        return "\(families[numbers.skewed(families.count)]) \(syllable(&numbers)) \(syllable(&numbers))"
    }

    private func plate(_ numbers: inout SeededNumbers) -> String {
        numbers.next() % 2 == 0
            ? "\(11 + numbers.next() % 80)C-\(numbers.digits(3)).\(numbers.digits(2))"
            : "桂\(numbers.letters(1))\(numbers.digits(5))"
    }
}
