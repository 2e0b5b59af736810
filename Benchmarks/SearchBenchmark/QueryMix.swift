//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Names
import Search

/// What officers ask, drawn from records that are there.
struct QueryMix {
    enum Kind: String, CaseIterable {
        case rareWord = "rare word"
        case commonWord = "common word"
        case twoWords = "two words"
        case twoCommonWords = "two common words"
        case hanPair = "Han pair"
        case hanName = "Han name of three"
        case pinyin
        case pinyinApart = "pinyin in words"
        case identifier
        case identifierApart = "identifier in pieces"
        case phrase
        case office = "word, office, period"
        case without = "word without another"
        case nothing = "words never together"
    }

    let maker: RecordMaker
    let analyzer: SearchAnalyzer

    /// One query of a kind; nil where the record has none.
    func query(_ kind: Kind, _ numbers: inout SeededNumbers) -> String? {
        let record = maker.document(Int(numbers.next() % UInt64(maker.count)))
        func text(_ name: String) -> String? { record.fields.first { $0.name == name }?.text }
        func latin(_ text: String?) -> [String]? {
            let words = (text ?? "").split(separator: " ").map(String.init)
            return words.count > 3 ? words : nil
        }
        let goods = text("goods_description") ?? text("subject")
        let han = (goods ?? "").unicodeScalars.filter { $0.properties.isIdeographic }.map(Character.init)
        switch kind {
        case .rareWord: return text("seal_no").map { String($0) }
        case .commonWord: return ["cong", "ty", "có", "贸易", "公司", "hữu"].randomElement(using: &numbers)
        case .twoWords: return latin(goods).map { "\($0[0]) \($0[2])" }
        case .twoCommonWords:
            return ["công ty", "cong khẩu", "南宁 贸易", "公司 有限", "nhập 凭祥"].randomElement(using: &numbers)
        case .hanPair: return han.count > 3 ? String(han[1...2]) : nil
        case .hanName: return han.count > 4 ? String(han[1...3]) : nil
        case .pinyin, .pinyinApart:
            guard han.count > 4 else { return nil }
            let read = han[1...2].map { analyzer.readings.mandarin($0.unicodeScalars.first ?? " ").first ?? [] }
            if read.contains([]) { return nil }
            return read.map { String(decoding: $0, as: UTF8.self) }.joined(separator: kind == .pinyin ? "" : " ")
        case .identifier: return text("container_no")
        case .identifierApart: return text("vehicle_plate").map { $0.replacing("-", with: " ") }
        case .phrase: return latin(goods).map { "\"\($0[0]) \($0[1]) \($0[2])\"" }
        case .office:
            guard let word = latin(goods)?.first, let office = record.offices.first else { return nil }
            return "\(word) office:\(office) from:2025-01-01 to:2025-03-31"
        case .without: return latin(goods).map { "\($0[0]) -\($0[1])" }
        case .nothing:
            return ["桂 khẩu 上海 \"ty công\"", "công -ty", "公司 -有限", "\"khẩu công\""].randomElement(using: &numbers)
        }
    }
}
