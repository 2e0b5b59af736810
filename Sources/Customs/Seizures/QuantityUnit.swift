//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation

/// A unit in which seized goods are counted, weighed or measured, with the exact way to its base unit.
package enum QuantityUnit: String, CaseIterable, Hashable, Sendable, Codable {
    case sticks
    /// Of 20 sticks.
    case packs
    /// Of 10 packs.
    case cartons
    case kilograms = "kg"
    case grams = "g"
    case milligrams = "mg"
    case tonnes = "t"
    case litres = "l"
    case millilitres = "ml"
    case pieces
    /// Of medicines and drugs.
    case tablets
    case pairs
    case cubicMetres = "m3"

    /// What amounts are added up in.
    package enum Base: String, CaseIterable, Hashable, Sendable, Codable {
        case sticks
        case kilograms = "kg"
        case litres = "l"
        case pieces
        case cubicMetres = "m3"
    }

    package var base: Base {
        switch self {
        case .sticks, .packs, .cartons: .sticks
        case .kilograms, .grams, .milligrams, .tonnes: .kilograms
        case .litres, .millilitres: .litres
        case .pieces, .tablets, .pairs: .pieces
        case .cubicMetres: .cubicMetres
        }
    }

    /// How many of the base unit one is.
    package var factor: Decimal {
        switch self {
        case .sticks, .kilograms, .litres, .pieces, .tablets, .cubicMetres: 1
        case .packs: 20
        case .cartons: 200
        case .grams, .millilitres: Decimal(sign: .plus, exponent: -3, significand: 1)
        case .milligrams: Decimal(sign: .plus, exponent: -6, significand: 1)
        case .tonnes: 1_000
        case .pairs: 2
        }
    }
}
