//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch

/// What an officer typed to find a vessel, as ranges that indexes know.
struct VesselIdentityQuery {
    /// A SELECT of numbers.
    let numbers: String
    let values: [SQLValue]

    /// - Returns: nil where there is nothing to look for.
    init?(_ text: String) {
        // Transmitters have capital letters only (ITU-R M.1371-5, table 47).
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").uppercased()
        guard !words.isEmpty else { return nil }
        var parts: [String] = []
        var values: [SQLValue] = []
        for column in ["name", "call_sign"] {
            parts.append("SELECT mmsi FROM vessel_identity WHERE \(column) >= ? AND \(column) < ?")
            // Behind every text that begins with the words, in the order of bytes.
            values += [.text(words), .text(words + "\u{10FFFF}")]
        }
        for (column, digits) in [("mmsi", 9), ("imo", 7)] {
            guard let range = Self.range(words, digits: digits) else { continue }
            parts.append("SELECT mmsi FROM vessel_identity WHERE \(column) BETWEEN ? AND ?")
            values += [.integer(range.lowerBound), .integer(range.upperBound)]
        }
        numbers = parts.joined(separator: " UNION ")
        self.values = values
    }

    /// Numbers of so many digits, zeros in front counted, that begin with the text.
    private static func range(_ text: String, digits: Int) -> ClosedRange<Int64>? {
        guard text.utf8.count <= digits, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int64(text)
        else {
            return nil
        }
        let factor = (text.utf8.count..<digits).reduce(Int64(1)) { factor, _ in factor * 10 }
        return number * factor...(number * factor + factor - 1)
    }
}
