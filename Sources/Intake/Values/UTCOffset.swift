//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Offsets from UTC as people write them: `+07:00`, `+0700`, `+7`, `Z`.
enum UTCOffset {
    /// Vietnam keeps no summer time: UTC+7 since 1975.
    static let vietnam: Int16 = 7 * 60

    /// Minutes east of UTC, nil where the text is no offset of less than a day.
    static func minutes(_ text: String) -> Int16? {
        if text == "Z" || text == "z" || text == "UTC" { return 0 }
        var digits = text.utf8[...]
        guard let sign = digits.popFirst(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
        let parts = digits.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard digits.allSatisfy({ $0 == UInt8(ascii: ":") || ($0 >= 48 && $0 <= 57) }), digits.count <= 5 else {
            return nil
        }
        let hours: Int?
        let minutes: Int?
        if parts.count == 2 {
            hours = Int(String(Substring(parts[0])))
            minutes = Int(String(Substring(parts[1])))
        } else if parts.count == 1, digits.count == 4 {
            hours = Int(String(Substring(digits.prefix(2))))
            minutes = Int(String(Substring(digits.suffix(2))))
        } else if parts.count == 1, digits.count <= 2 {
            hours = Int(String(Substring(digits)))
            minutes = 0
        } else {
            return nil
        }
        guard let hours, let minutes, hours < 24, minutes < 60 else { return nil }
        let value = Int16(hours * 60 + minutes)
        return sign == UInt8(ascii: "-") ? -value : value
    }
}
