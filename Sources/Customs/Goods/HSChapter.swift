//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A chapter of the Harmonized System, 01 to 97 without the reserved 77.
///
/// The names are short forms of the titles of the nomenclature, for labels and summaries; the titles have no legal
/// force even where they stand in full (General Rule 1).
package struct HSChapter: Hashable, Sendable, Identifiable {
    /// Two digits.
    package let code: String
    package let section: HSSection
    package let name: Trilingual

    package init(code: String, section: HSSection, name: Trilingual) {
        self.code = code
        self.section = section
        self.name = name
    }

    package var id: String { code }

    /// The chapter a goods code of any length belongs to; nil for 77, national chapters and anything not a code.
    package init?(ofCode text: String) {
        let code = String(IdentifierText.normalised(text).prefix(2))
        guard let chapter = HSNomenclature.installed?.chapter(code) else { return nil }
        self = chapter
    }

    /// Whether the nomenclature of 2022 has goods in a chapter of two digits.
    package static func isInNomenclature(_ code: String) -> Bool {
        guard code.utf8.count == 2, let number = DecimalDigits.number(code.utf8) else { return false }
        return (1...97).contains(number) && number != 77
    }
}
