//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation

/// The sections and chapters of the Harmonized System of 2022 with their names.
package struct HSNomenclature: Sendable {
    /// I to XXI.
    package let sections: [HSSection]
    /// 01 to 97 without 77.
    package let chapters: [HSChapter]
    private let places: [String: Int]

    /// Reads `section,vi,zh,en` and `chapter,section,vi,zh,en`.
    package init(sections: Data, chapters: Data) throws(DirectoryError) {
        self.sections = try ReferenceTable("hs_sections.csv", sections, columns: ["section", "vi", "zh", "en"])
            .rows.map { HSSection(code: $0["section"], name: $0.name("")) }
        let known = Dictionary(self.sections.map { ($0.code, $0) }) { first, _ in first }
        let table = try ReferenceTable("hs_chapters.csv", chapters, columns: ["chapter", "section", "vi", "zh", "en"])
        self.chapters = try table.rows.map { (row) throws(DirectoryError) in
            guard let section = known[row["section"]], HSChapter.isInNomenclature(row["chapter"]) else {
                throw row.malformed("section")
            }
            return HSChapter(code: row["chapter"], section: section, name: row.name(""))
        }
        places = Dictionary(self.chapters.enumerated().map { ($1.code, $0) }) { first, _ in first }
    }

    /// The names that come with the product.
    package static func builtIn() throws(DirectoryError) -> HSNomenclature {
        try HSNomenclature(
            sections: BundledTable.data("hs_sections.csv"),
            chapters: BundledTable.data("hs_chapters.csv")
        )
    }

    /// The names, read once; nil when the product was installed without its tables, so that codes stand for names.
    package static let installed = try? HSNomenclature.builtIn()

    /// The chapter of two digits.
    package func chapter(_ code: String) -> HSChapter? { places[code].map { chapters[$0] } }

    /// The section by its Roman number.
    package func section(_ code: String) -> HSSection? { sections.first { $0.code == code } }

    package func chapters(of section: String) -> [HSChapter] { chapters.filter { $0.section.code == section } }
}
