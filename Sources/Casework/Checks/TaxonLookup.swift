//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a text turned out to be when it was looked up in a list of taxa.
package enum TaxonLookup: Hashable, Sendable {
    /// The accepted name of a taxon, or a species of a genus that is listed as a whole.
    case accepted(Taxon)
    /// An older name of a taxon.
    case synonym(Taxon)
    /// A name in Vietnamese, Chinese or English.
    case commonName(Taxon)
    /// A letter or two from the name of a taxon.
    case misspelt(Taxon)
    /// Two words of Latin that the list doesn't have.
    case unlisted
    /// No scientific name at all.
    case unreadable

    package var taxon: Taxon? {
        switch self {
        case .accepted(let taxon), .synonym(let taxon), .commonName(let taxon), .misspelt(let taxon): taxon
        case .unlisted, .unreadable: nil
        }
    }
}
