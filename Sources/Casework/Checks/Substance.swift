//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// A controlled substance: a drug, or a precursor of the 1988 Convention.
package struct Substance: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case drug
        case precursor
    }

    package let kind: Kind
    /// The international name.
    package let name: String
    /// Names of the same in the three languages; several with semicolons between.
    package let names: Trilingual
    /// What it is called in the street or the trade.
    package let streetNames: [String]
    /// The subheading of the Harmonized System; known of precursors.
    package let hs: String?

    package init(kind: Kind, name: String, names: Trilingual, streetNames: [String] = [], hs: String? = nil) {
        self.kind = kind
        self.name = name
        self.names = names
        self.streetNames = streetNames
        self.hs = hs
    }
}
