//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The bytes that are hashed: every field in order, texts with their length before them, so that no two
/// different entries have the same bytes.
///
///     entry   = text("journal entry 1") sequence at text(actor) text(action) text(subject) text(detail) previous
///     genesis = text("journal genesis 1") text(node id)
///
/// `text` is the length of the UTF-8 as 8 bytes, most significant first, then the UTF-8; `sequence` and `at` are
/// 8 bytes, most significant first, `at` in two's complement; `previous` is the 32 bytes of a hash.
struct JournalEncoding {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ text: String) {
        append(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func append(_ number: UInt64) {
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }

    mutating func append(_ hash: JournalHash) {
        bytes.append(contentsOf: hash.bytes)
    }
}
