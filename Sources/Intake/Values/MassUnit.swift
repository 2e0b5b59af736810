//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A unit that files give masses in, as a power of ten of a kilogram.
enum MassUnit: Hashable, Sendable {
    case tonne
    case kilogram
    case gram

    /// Knows the usual writings in Vietnamese, Chinese and English.
    init?(name: String) {
        switch name.lowercased() {
        case "t", "tonne", "tonnes", "ton", "tons", "mt", "tne", "tấn", "tan", "吨", "公吨": self = .tonne
        case "kg", "kgm", "kgs", "kilogram", "kilograms", "千克", "公斤", "ki-lo-gam": self = .kilogram
        case "g", "grm", "gram", "grams", "克", "gam": self = .gram
        default: return nil
        }
    }

    /// How mappings write it.
    var name: String {
        switch self {
        case .tonne: "t"
        case .kilogram: "kg"
        case .gram: "g"
        }
    }

    /// A number in this unit times ten to this power is in kilograms.
    var exponent: Int {
        switch self {
        case .tonne: 3
        case .kilogram: 0
        case .gram: -3
        }
    }
}
