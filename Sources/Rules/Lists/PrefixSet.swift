//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Beginnings of codes, asked once for each length that one of them has.
struct PrefixSet: Sendable {
    private let prefixes: Set<String>
    /// In bytes, the shortest first.
    private let lengths: [Int]

    init(_ prefixes: [String]) {
        // As conditions see texts.
        self.prefixes = Set(prefixes.map(\.precomposedStringWithCanonicalMapping).filter { !$0.isEmpty })
        lengths = Set(self.prefixes.map(\.utf8.count)).sorted()
    }

    /// Whether a text begins with one of them.
    func contains(beginningOf text: String) -> Bool {
        let bytes = text.utf8
        return lengths.contains { length in
            guard let end = bytes.index(bytes.startIndex, offsetBy: length, limitedBy: bytes.endIndex),
                let beginning = String(bytes[..<end])
            else { return false }
            return prefixes.contains(beginning)
        }
    }
}
