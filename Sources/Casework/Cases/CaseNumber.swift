//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The number of a case: country, year, office, serial, as in `VN-2025-VI-000417`.
///
/// The office is its code without the country, which stands in front already.
package struct CaseNumber: Hashable, Sendable {
    package let country: String
    package let year: Int
    /// The full code, `VN-VI`.
    package let office: String
    package let serial: Int

    /// - Returns: nil where the office has no country before its first dash, or a number is out of range.
    package init?(office: String, year: Int, serial: Int) {
        let parts = office.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 2, !parts[1].isEmpty, (1_900...9_999).contains(year),
            (1...999_999).contains(serial), office.utf8.count <= 60, Self.isPlain(office)
        else { return nil }
        country = String(parts[0])
        self.year = year
        self.office = office
        self.serial = serial
    }

    /// Reads the text of a number; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 4, parts[1].utf8.count == 4, let year = Int(parts[1]), let last = parts.last,
            last.utf8.count == 6, let serial = Int(last)
        else { return nil }
        self.init(
            office: ([parts[0]] + parts[2..<(parts.count - 1)]).joined(separator: "-"),
            year: year,
            serial: serial
        )
        guard self.text == text else { return nil }
    }

    package var text: String {
        let digits = String(serial)
        let padded = String(repeating: "0", count: 6 - digits.count) + digits
        return "\(country)-\(year)-\(office.dropFirst(country.utf8.count + 1))-\(padded)"
    }

    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { byte in
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: "-")
        }
    }
}

extension CaseNumber: Comparable, CustomStringConvertible {
    package var description: String { text }

    package static func < (a: Self, b: Self) -> Bool {
        (a.country, a.office, a.year, a.serial) < (b.country, b.office, b.year, b.serial)
    }
}

extension CaseNumber: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let number = CaseNumber(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "\(text) isn't the number of a case"
            )
        }
        self = number
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
