//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Up to twenty characters of the six-bit alphabet of ITU-R M.1371-5, table 47, without a reference to the heap.
///
/// Letters are kept in capitals; a character outside the alphabet becomes `?`.
package struct SeaText: Hashable, Sendable {
    private var high: UInt64 = 0
    private var low: UInt64 = 0

    /// The first twenty characters of a text.
    package init(_ text: String) {
        for (index, byte) in text.utf8.prefix(20).enumerated() {
            let capital = (97...122).contains(byte) ? byte - 32 : byte
            let code: UInt64
            switch capital {
            case 64...95: code = UInt64(capital - 64)
            case 32...63: code = UInt64(capital)
            default: code = 63
            }
            if index < 10 {
                high |= code << UInt64(6 * index)
            } else {
                low |= code << UInt64(6 * (index - 10))
            }
        }
    }

    /// The text up to its first `@`, which ends a text on the air, so that an empty text is "not available".
    package var string: String {
        var text = ""
        for index in 0..<20 {
            let word = index < 10 ? high : low
            let code = UInt8(truncatingIfNeeded: (word >> UInt64(6 * (index % 10))) & 63)
            if code == 0 { break }
            text.unicodeScalars.append(Unicode.Scalar(code < 32 ? code + 64 : code))
        }
        return text
    }
}
