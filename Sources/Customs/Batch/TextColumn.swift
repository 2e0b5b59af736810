//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A text column of a batch: one code a row, each code an entry of the column's own dictionary.
///
/// Code 0 means missing. Two different codes may stand for the same text in nearly-unique columns, so compare
/// ``hash(at:)`` or the text itself, never codes of different batches.
package struct TextColumn: Sendable {
    /// One code a row.
    package var codes: [UInt32]
    package var dictionary: TextDictionary

    package init(codes: [UInt32] = [], dictionary: TextDictionary = TextDictionary()) {
        self.codes = codes
        self.dictionary = dictionary
    }

    /// The text of a row, nil where it is missing.
    package func text(at row: Int) -> String? {
        let code = codes[row]
        return code == 0 ? nil : dictionary.text(code)
    }

    /// The stable hash of a row's text, 0 where it is missing; nil where blanks, of ASCII or other, may stand around it.
    package func hashIfTidy(at row: Int) -> UInt64? {
        let code = codes[row]
        guard code != 0 else { return 0 }
        let range = dictionary.range(code)
        guard !range.isEmpty, (0x21..<0x80).contains(dictionary.bytes[range.lowerBound]),
            (0x21..<0x80).contains(dictionary.bytes[range.upperBound - 1])
        else { return nil }
        return dictionary.hashes[Int(code)]
    }

    /// The stable hash of a row's text, 0 where it is missing.
    @inlinable
    package func hash(at row: Int) -> UInt64 {
        dictionary.hashes[Int(codes[row])]
    }
}

/// The distinct texts of one column of one batch, as UTF-8 laid end to end.
package struct TextDictionary: Sendable {
    /// The UTF-8 bytes of all entries, without separators.
    package var bytes: [UInt8]
    /// Where each entry ends in ``bytes``; entry 0, the missing text, ends at 0.
    package var ends: [UInt32]
    /// ``StableHash`` of each entry; 0 for the missing text.
    package var hashes: [UInt64]

    package init() {
        bytes = []
        ends = [0]
        hashes = [0]
    }

    /// How many entries there are, the missing text counted.
    @inlinable package var count: Int { ends.count }

    @inlinable
    package func range(_ code: UInt32) -> Range<Int> {
        code == 0 ? 0..<0 : Int(ends[Int(code) - 1])..<Int(ends[Int(code)])
    }

    package func text(_ code: UInt32) -> String {
        String(decoding: bytes[range(code)], as: UTF8.self)
    }

    /// Adds a text without looking whether it is there already.
    @inlinable
    package mutating func append(_ text: UnsafeRawBufferPointer, hash: UInt64) -> UInt32 {
        bytes.append(contentsOf: text)
        ends.append(UInt32(truncatingIfNeeded: bytes.count))
        hashes.append(hash)
        return UInt32(truncatingIfNeeded: ends.count &- 1)
    }
}
