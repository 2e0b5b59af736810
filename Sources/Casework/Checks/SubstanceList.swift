//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Foundation

/// Drugs and precursors by their international names, names in three languages and street names.
package struct SubstanceList: Sendable {
    package let substances: [Substance]

    private let named: [String: Int]
    private let street: [String: Int]
    private let spelt: [(name: String, place: Int)]
    private let spellings: SpellingIndex

    package init(_ substances: [Substance]) {
        self.substances = substances
        var named: [String: Int] = [:]
        var street: [String: Int] = [:]
        for (index, substance) in substances.enumerated() {
            let names = Language.allCases.flatMap { substance.names[$0].split(separator: ";").map(String.init) }
            for name in [substance.name] + names where named[name.foldedName] == nil {
                named[name.foldedName] = index
            }
        }
        for (index, substance) in substances.enumerated() {
            for name in substance.streetNames where named[name.foldedName] == nil { street[name.foldedName] = index }
        }
        named[""] = nil
        street[""] = nil
        self.named = named
        self.street = street
        spelt = named.filter { $0.key.utf8.count >= 6 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        spellings = SpellingIndex(spelt.map(\.name))
    }

    /// What comes with the product; empty when it was installed without its tables.
    package static let installed = (try? SubstanceList.builtIn()) ?? SubstanceList([])

    /// International names with those of a language behind them, in the order of the names.
    package func suggestions(_ language: Language) -> [TaxonList.Suggestion] {
        substances.map { TaxonList.Suggestion(value: $0.name, label: $0.names[language]) }
    }

    /// What comes with the product.
    package static func builtIn() throws -> SubstanceList {
        let drugs = try ReferenceTable(
            "drugs.csv",
            CaseworkTable.data("drugs.csv"),
            columns: ["name", "vi", "zh", "en", "street"]
        )
        let precursors = try ReferenceTable(
            "precursors.csv",
            CaseworkTable.data("precursors.csv"),
            columns: ["name_en", "name_vi", "name_zh", "hs6"]
        )
        return SubstanceList(
            drugs.rows.map { row in
                Substance(
                    kind: .drug,
                    name: row["name"],
                    names: row.name(""),
                    streetNames: row["street"].split(separator: ";").map(\.trimmedText)
                )
            }
                + precursors.rows.map { row in
                    Substance(
                        kind: .precursor,
                        name: row["name_en"],
                        names: Trilingual(vi: row["name_vi"], zh: row["name_zh"], en: row["other_names"]),
                        hs: row["hs6"].replacing(".", with: "")
                    )
                }
        )
    }

    /// What a text names; salts, strengths and what stands in brackets don't matter.
    package func lookUp(_ text: String) -> SubstanceLookup {
        let whole = text.foldedName
        if let place = named[whole] { return .named(substances[place]) }
        if let place = street[whole] { return .streetName(substances[place]) }
        let words = whole.split(separator: " ").map(String.init)
        // `Heroin (diacetylmorphine)`, `methamphetamine hydrochloride`, `ma túy đá`.
        for length in stride(from: min(words.count, 4), to: 0, by: -1) {
            for start in 0...(words.count - length) {
                let part = words[start..<(start + length)].joined(separator: " ")
                if part.utf8.count >= 3, let place = named[part] { return .named(substances[place]) }
            }
        }
        let near = Set(spellings.nearest(to: whole).map { spelt[$0].place })
        if near.count == 1, let place = near.first { return .misspelt(substances[place]) }
        for length in stride(from: min(words.count, 4), to: 0, by: -1) {
            for start in 0...(words.count - length) {
                let part = words[start..<(start + length)].joined(separator: " ")
                if part.utf8.count >= 3, let place = street[part] { return .streetName(substances[place]) }
            }
        }
        return .unknown
    }
}
