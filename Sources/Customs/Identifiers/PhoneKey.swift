//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One form for the ways in which a telephone number is written.
package enum PhoneKey {
    /// The digits without the trunk prefix or the country code of Vietnam (84) and China (86); nil for fewer than six.
    package static func text(of number: String) -> String? {
        var digits = number.unicodeScalars.compactMap(digit)[...]
        if digits.starts(with: [0, 0]) { digits.removeFirst(2) }
        if digits.count > 10, digits.starts(with: [8, 4]) || digits.starts(with: [8, 6]) { digits.removeFirst(2) }
        if digits.first == 0 { digits.removeFirst() }
        guard digits.count >= 6 else { return nil }
        return String(decoding: digits.lazy.map { UInt8($0 + 0x30) }, as: UTF8.self)
    }

    /// A digit in half or full width.
    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value - 0x30)
        case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
        default: nil
        }
    }
}
