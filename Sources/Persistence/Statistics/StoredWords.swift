//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The texts of bookings by their codes, and those that are new. Codes are given in the order of the journal, so a
/// projection from the beginning gives the same ones.
struct StoredWords {
    private var codes: [String: Int64]
    private(set) var new: [(code: Int64, text: String)] = []

    init(_ connection: any SQLConnection) throws {
        codes = [:]
        try connection.query("SELECT code, text FROM statistics_word", []) { row in
            codes[row.text(1)] = try row.integer(0)
        }
    }

    /// 0 for no text.
    mutating func code(_ text: String) -> Int64 {
        if text.isEmpty { return 0 }
        // As the database keeps it.
        let text = text.replacing("\u{0}", with: "\u{2400}")
        if let code = codes[text] { return code }
        let code = Int64(codes.count) + 1
        codes[text] = code
        new.append((code, text))
        return code
    }

    mutating func save(_ connection: any SQLConnection) throws {
        for (code, text) in new {
            try connection.execute(
                "INSERT INTO statistics_word (code, text) VALUES (?, ?)",
                [.integer(code), .text(text)]
            )
        }
        new = []
    }
}
