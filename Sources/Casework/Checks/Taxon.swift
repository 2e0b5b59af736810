//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Foundation

/// A species, genus or family that the Convention on International Trade in Endangered Species lists, or one that is
/// mixed up with those.
package struct Taxon: Hashable, Sendable {
    package enum Kingdom: String, Hashable, Sendable {
        case animal
        case plant
    }

    /// `Manis javanica`; of a genus or family its one word.
    package let name: String
    package let kingdom: Kingdom?
    /// More than one where populations or parts of a genus are listed apart.
    package let appendices: Set<CITESAppendix>
    /// The names by which officers know it.
    package let commonName: Trilingual
    /// Older names.
    package let synonyms: [String]
    /// The heaviest that one animal may be, in kilograms.
    package let heaviestAnimal: Decimal?
    /// The heaviest that one piece of it is traded as, such as a tusk, in kilograms.
    package let heaviestPiece: Decimal?

    package init(
        name: String,
        kingdom: Kingdom?,
        appendices: Set<CITESAppendix>,
        commonName: Trilingual,
        synonyms: [String] = [],
        heaviestAnimal: Decimal? = nil,
        heaviestPiece: Decimal? = nil
    ) {
        self.name = name
        self.kingdom = kingdom
        self.appendices = appendices
        self.commonName = commonName
        self.synonyms = synonyms
        self.heaviestAnimal = heaviestAnimal
        self.heaviestPiece = heaviestPiece
    }

    /// Whether it stands for all species below it.
    package var isHigherTaxon: Bool { !name.contains(" ") }

    /// As the form writes them, `I`, or `I/II` where several are possible.
    package var appendixText: String {
        CITESAppendix.allCases.filter(appendices.contains).map(\.rawValue).joined(separator: "/")
    }
}
