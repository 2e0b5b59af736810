//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a text turned out to be when it was looked up in a list of substances.
package enum SubstanceLookup: Hashable, Sendable {
    case named(Substance)
    case streetName(Substance)
    /// A letter or two from the name of a substance.
    case misspelt(Substance)
    case unknown

    package var substance: Substance? {
        switch self {
        case .named(let substance), .streetName(let substance), .misspelt(let substance): substance
        case .unknown: nil
        }
    }
}
