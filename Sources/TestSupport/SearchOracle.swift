//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
package import Search

/// Records and queries of three scripts by chance, and what a look at every record finds.
///
/// It takes texts apart by the transforms of ICU, not by the tables of the product.
package struct SearchOracle: Sendable {
    package struct Record: Sendable {
        package let id: String
        package let texts: [String]
    }

    package struct Query: Sendable {
        package let text: String
        package let expected: Set<String>
    }

    private static let latin = [
        "Đặng", "Nguyễn", "Thị", "Hương", "tôm", "đông", "lạnh", "thuốc", "lá", "xì", "gà", "ớt", "frozen", "SHRIMP",
        "Tobacco", "of",
        "Străße", "naïve", "ﬁne", "ＦＵＬＬ", "coöp", "Ørsted",
    ]
    private static let han = Array("南宁海关缉私局张伟王芳进出口贸易有限公司电子香烟")
    private static let marks = [" ", ", ", "; ", " - ", "/", " (", ") "]

    package let records: [Record]

    package init(count: Int, seed: UInt64) {
        var numbers = LinearNumbers(seed)
        records = (0..<count).map { number in
            Record(
                id: "r\(number)",
                texts: (0..<Int.random(in: 1...3, using: &numbers)).map { _ in Self.text(&numbers) }
            )
        }
    }

    package var documents: [SearchDocument] {
        records.enumerated().map { number, record in
            SearchDocument(
                .declaration,
                id: record.id,
                offices: ["VN-VI"],
                day: Int64(number % 40),
                protection: number % 2 == 0 ? .open : .nominal,
                fields: record.texts.map { .init("text", $0) }
            )
        }
    }

    private static func text(_ numbers: inout LinearNumbers) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...7, using: &numbers) {
            if Int.random(in: 0..<3, using: &numbers) == 0 {
                text += String(
                    (0..<Int.random(in: 1...5, using: &numbers)).map { _ in han.randomElement(using: &numbers) ?? "南" }
                )
            } else {
                text += latin.randomElement(using: &numbers) ?? ""
            }
            text += marks.randomElement(using: &numbers) ?? " "
        }
        return text
    }

    /// Queries of words, Chinese pieces, phrases and exclusions, with the ids of the records that have what they ask.
    package func queries(_ count: Int, seed: UInt64) -> [Query] {
        var numbers = LinearNumbers(seed)
        return (0..<count).map { _ in
            let required = (0..<Int.random(in: 1...3, using: &numbers)).map { _ in item(&numbers) }
            let excluded = Int.random(in: 0..<3, using: &numbers) == 0 ? [item(&numbers)] : []
            let text = required.map(\.text).joined(separator: " ") + excluded.map { " -" + $0.text }.joined()
            let found = records.filter { record in
                required.allSatisfy { $0.isIn(record) } && !excluded.contains { $0.isIn(record) }
            }
            return Query(text: text, expected: Set(found.map(\.id)))
        }
    }

    private struct Item {
        let text: String
        let isIn: (Record) -> Bool
    }

    private func item(_ numbers: inout LinearNumbers) -> Item {
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0:
            let piece = String(
                (0..<Int.random(in: 1...3, using: &numbers)).map { _ in Self.han.randomElement(using: &numbers) ?? "南" }
            )
            return Item(text: piece) { record in record.texts.contains { $0.contains(piece) } }
        case 1:
            let words = (0..<2).map { _ in Self.latin.randomElement(using: &numbers) ?? "" }
            let wanted = words.map(Self.folded)
            return Item(text: "\"\(words.joined(separator: " "))\"") { record in
                record.texts.contains { text in
                    let pieces = Self.pieces(text)
                    return zip(pieces, pieces.dropFirst()).contains { [$0, $1] == wanted }
                }
            }
        default:
            let word = Self.latin.randomElement(using: &numbers) ?? ""
            let wanted = Self.folded(word)
            let typed = Bool.random(using: &numbers) ? word : wanted
            return Item(text: typed) { record in record.texts.contains { Self.pieces($0).contains(wanted) } }
        }
    }

    private static func folded(_ text: String) -> String {
        let plain = text.applyingTransform(StringTransform("NFKC; Latin-ASCII; Lower"), reverse: false) ?? text
        return plain.lowercased()
    }

    /// Words, and runs of Chinese characters, in order.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var isHanBefore: Bool?
        for character in folded(text) {
            let isHan = character.unicodeScalars.allSatisfy(\.properties.isIdeographic)
            guard isHan || character.isLetter || character.isNumber else {
                isHanBefore = nil
                continue
            }
            if isHan == isHanBefore {
                pieces[pieces.count - 1].append(character)
            } else {
                pieces.append(String(character))
            }
            isHanBefore = isHan
        }
        return pieces
    }
}

/// The same numbers for the same seed.
struct LinearNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 2 &+ 1 }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state ^ state >> 29) &* 0xBF58_476D_1CE4_E5B9
    }
}
