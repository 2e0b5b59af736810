//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

extension Value {
    /// The value with every text in it in Unicode normalisation form C.
    package var normalized: Value {
        switch self {
        case .string(let text):
            return text.isSurelyNormalized ? self : .string(text.precomposedStringWithCanonicalMapping)
        case .list(let values):
            return .list(values.map(\.normalized))
        case .optional(let values):
            return .optional(values.map(\.normalized))
        case .map(let map):
            var result = ValueMap()
            for (key, value) in zip(map.keys, map.values) {
                result.set(MapKey(key.value.normalized) ?? key, to: value.normalized)
            }
            return .map(result)
        default:
            return self
        }
    }
}

extension String {
    /// The text in Unicode normalisation form C.
    var normalizedText: String { isSurelyNormalized ? self : precomposedStringWithCanonicalMapping }

    /// Whether the text holds only code points that form C leaves as they are: Latin with the Vietnamese letters, the
    /// unified Han characters, Hangul syllables and common signs. False means that it has to be looked at closely.
    var isSurelyNormalized: Bool {
        utf8.allSatisfy { $0 < 0x80 }
            || unicodeScalars.allSatisfy { scalar in
                switch scalar.value {
                case 0..<0x300, 0x1E00...0x1EFF, 0x2010...0x2027, 0x3001...0x3029, 0x3400...0x4DBF, 0x4E00...0x9FFF,
                    0xAC00...0xD7A3, 0xFF01...0xFF60:
                    true
                default:
                    false
                }
            }
    }
}
