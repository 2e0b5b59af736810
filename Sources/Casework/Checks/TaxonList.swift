//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Foundation

/// Taxa by their scientific names, older names and common names, with suggestions for what is misspelt.
package struct TaxonList: Sendable {
    package let taxa: [Taxon]

    private let accepted: [String: Int]
    private let synonyms: [String: Int]
    private let common: [String: Int]
    private let spellings: SpellingIndex

    package init(_ taxa: [Taxon]) {
        self.taxa = taxa
        var accepted: [String: Int] = [:]
        var synonyms: [String: Int] = [:]
        var common: [String: Int] = [:]
        for (index, taxon) in taxa.enumerated() {
            accepted[taxon.name.foldedName] = index
            for name in taxon.synonyms where synonyms[name.foldedName] == nil { synonyms[name.foldedName] = index }
            for language in Language.allCases {
                for name in taxon.commonName[language].split(separator: ";") where common[name.foldedName] == nil {
                    common[name.foldedName] = index
                }
            }
        }
        common[""] = nil
        self.accepted = accepted
        self.synonyms = synonyms
        self.common = common
        spellings = SpellingIndex(taxa.map(\.name.foldedName))
    }

    /// What comes with the product; empty when it was installed without its tables.
    package static let installed = (try? TaxonList.builtIn()) ?? TaxonList([])

    /// Scientific names with the officers' own behind them, in the order of the names.
    package func suggestions(_ language: Language) -> [Suggestion] {
        taxa.map { Suggestion(value: $0.name, label: $0.commonName[language]) }
    }

    /// A name to choose, and what it is called otherwise.
    package struct Suggestion: Hashable, Sendable {
        package let value: String
        package let label: String
    }

    /// What comes with the product.
    package static func builtIn() throws -> TaxonList {
        TaxonList(try TaxonTable(CaseworkTable.data(TaxonTable.name)).taxa)
    }

    /// What comes with the product, with the listings of `taxa.csv` in the folder of a node where there is one.
    package static func read(besides folder: URL) throws -> TaxonList {
        let file = folder.appending(path: TaxonTable.name)
        guard FileManager.default.fileExists(atPath: file.path) else { return try builtIn() }
        return try builtIn().updated(by: TaxonTable(Data(contentsOf: file)).taxa)
    }

    /// The list with newer listings: their appendices count; names and masses that they lack stay.
    package func updated(by newer: [Taxon]) -> TaxonList {
        var taxa = taxa
        for taxon in newer {
            guard let place = accepted[taxon.name.foldedName] else {
                taxa.append(taxon)
                continue
            }
            let known = taxa[place]
            func name(_ language: Language) -> String {
                taxon.commonName[language].isEmpty ? known.commonName[language] : taxon.commonName[language]
            }
            taxa[place] = Taxon(
                name: known.name,
                kingdom: taxon.kingdom ?? known.kingdom,
                appendices: taxon.appendices,
                commonName: Trilingual(vi: name(.vi), zh: name(.zh), en: name(.en)),
                synonyms: Array(Set(known.synonyms + taxon.synonyms)).sorted(),
                heaviestAnimal: taxon.heaviestAnimal ?? known.heaviestAnimal,
                heaviestPiece: taxon.heaviestPiece ?? known.heaviestPiece
            )
        }
        return TaxonList(taxa)
    }

    /// What a text names.
    package func lookUp(_ text: String) -> TaxonLookup {
        var key = text.foldedName
        for ending in [" spp", " sp", " ssp"] where key.hasSuffix(ending) { key.removeLast(ending.utf8.count) }
        if let place = accepted[key] { return .accepted(taxa[place]) }
        if let place = synonyms[key] { return .synonym(taxa[place]) }
        if let place = common[key] { return .commonName(taxa[place]) }
        let words = key.split(separator: " ")
        // A subspecies, or a name with its author.
        if words.count > 2, let place = accepted[words.prefix(2).joined(separator: " ")] {
            return .accepted(taxa[place])
        }
        let near = spellings.nearest(to: key)
        if near.count == 1, let place = near.first { return .misspelt(taxa[place]) }
        guard words.count >= 2, words.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }), Self.looksLatin(text) else {
            return .unreadable
        }
        if let genus = words.first, let place = accepted[String(genus)] { return .accepted(taxa[place]) }
        return .unlisted
    }

    /// Whether a text is written as a scientific name is: a capital, then small letters, and a second word in small
    /// letters of five or more that ends as Latin does.
    private static func looksLatin(_ text: String) -> Bool {
        let words = text.trimmedText.split(separator: " ")
        guard words.count >= 2, let first = words[0].first, first.isUppercase, first.isASCII,
            words[0].dropFirst().allSatisfy({ $0.isLowercase && $0.isASCII }),
            words[1].allSatisfy({ ($0.isLowercase && $0.isASCII) || $0 == "-" }), words[1].count >= 4
        else { return false }
        let endings = ["a", "s", "i", "e", "m", "x", "o", "n", "r"]
        return endings.contains { words[1].hasSuffix($0) }
    }
}
