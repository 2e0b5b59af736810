//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// A table of taxa as it is written: our own, or one exported elsewhere with at least a name and a listing.
///
/// Columns, by any of their names: `scientific`, `FullName`, `Full Name`, `Scientific Name`; `appendix`,
/// `CurrentListing`, `Listing`; and where there are `kingdom`, `vi`, `zh`, `en`, `synonyms`, `max_animal_kg`,
/// `max_piece_kg`. Several names in a cell have semicolons between.
struct TaxonTable {
    static let name = "taxa.csv"

    let taxa: [Taxon]

    /// - Throws: ``DirectoryError`` with table, line and column
    init(_ data: Data) throws(DirectoryError) {
        let table = try ReferenceTable(Self.name, data, columns: [])
        var taxa: [Taxon] = []
        for row in table.rows {
            if let taxon = try Self.taxon(row) { taxa.append(taxon) }
        }
        self.taxa = taxa
        if taxa.isEmpty { throw .missingColumn(table: Self.name, column: "scientific") }
    }

    private static func taxon(_ row: ReferenceTable.Row) throws(DirectoryError) -> Taxon? {
        let name = cell(row, ["scientific", "FullName", "Full Name", "Scientific Name"])
        let listing = cell(row, ["appendix", "CurrentListing", "Current Listing", "Listing"])
        if name.isEmpty { return nil }
        // `I/II`; what was taken off, `NC`, is no appendix.
        let parts = listing.split { "/, ".contains($0) }.map { $0 == "NC" ? "none" : String($0) }
        let appendices = Set(parts.compactMap { CITESAppendix(rawValue: $0) })
        guard !appendices.isEmpty, appendices.count == Set(parts).count else { throw row.malformed("appendix") }
        let kingdom = cell(row, ["kingdom", "Kingdom"]).lowercased()
        return Taxon(
            name: name,
            kingdom: kingdom.hasPrefix("anim") ? .animal : kingdom.hasPrefix("plant") ? .plant : nil,
            appendices: appendices,
            commonName: Trilingual(vi: row["vi"], zh: row["zh"], en: cell(row, ["en", "English"])),
            synonyms: cell(row, ["synonyms", "Synonyms"]).split(separator: ";").map(\.trimmedText),
            heaviestAnimal: try number(row, "max_animal_kg"),
            heaviestPiece: try number(row, "max_piece_kg")
        )
    }

    private static func cell(_ row: ReferenceTable.Row, _ columns: [String]) -> String {
        columns.lazy.map { row[$0] }.first { !$0.isEmpty } ?? ""
    }

    private static func number(_ row: ReferenceTable.Row, _ column: String) throws(DirectoryError) -> Decimal? {
        if row[column].isEmpty { return nil }
        guard let value = DecimalText.parse(row[column]), value > 0 else { throw row.malformed(column) }
        return value
    }
}
