//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Builds a ``TextColumn`` row by row, giving equal texts the same code.
package struct TextColumnBuilder: Sendable {
    @usableFromInline var column = TextColumn()
    @usableFromInline var slots: [UInt32]
    @usableFromInline var mask: Int
    @usableFromInline let sharesCodes: Bool

    /// - Parameter nearlyUnique: skip the look-up, as for declaration numbers.
    package init(nearlyUnique: Bool = false) {
        sharesCodes = !nearlyUnique
        slots = [UInt32](repeating: 0, count: 64)
        mask = 63
    }

    package var count: Int { column.codes.count }

    /// Adds a row; an empty text is missing.
    @inlinable
    package mutating func append(_ text: UnsafeRawBufferPointer) {
        if text.isEmpty {
            column.codes.append(0)
        } else {
            column.codes.append(code(of: text))
        }
    }

    /// Adds a row from a string; nil and "" are missing.
    package mutating func append(_ text: String?) {
        var text = text ?? ""
        text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
    }

    @inlinable
    mutating func code(of text: UnsafeRawBufferPointer) -> UInt32 {
        let hash = StableHash.of(text)
        guard sharesCodes else { return column.dictionary.append(text, hash: hash) }
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let code = slots[slot]
            if code == 0 { break }
            if column.dictionary.hashes[Int(code)] == hash, isEqual(code, text) { return code }
            slot = (slot &+ 1) & mask
        }
        let code = column.dictionary.append(text, hash: hash)
        slots[slot] = code
        if column.dictionary.count &* 2 > mask { grow() }
        return code
    }

    @inlinable
    func isEqual(_ code: UInt32, _ text: UnsafeRawBufferPointer) -> Bool {
        let range = column.dictionary.range(code)
        guard range.count == text.count else { return false }
        return column.dictionary.bytes.withUnsafeBytes { bytes in
            UnsafeRawBufferPointer(rebasing: bytes[range]).elementsEqual(text)
        }
    }

    @usableFromInline
    mutating func grow() {
        mask = (mask &+ 1) &* 4 &- 1
        slots = [UInt32](repeating: 0, count: mask &+ 1)
        for code in 1..<column.dictionary.count {
            var slot = Int(truncatingIfNeeded: column.dictionary.hashes[code]) & mask
            while slots[slot] != 0 { slot = (slot &+ 1) & mask }
            slots[slot] = UInt32(truncatingIfNeeded: code)
        }
    }

    /// Hands over the column and starts an empty one.
    package mutating func finish() -> TextColumn {
        defer {
            column = TextColumn()
            for slot in slots.indices { slots[slot] = 0 }
        }
        return column
    }
}
