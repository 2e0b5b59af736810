//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import SeaWatch

/// A page of a segment's index: 4,096 bytes with a checksum of their own, so that a look-up reads and checks few of them.
///
/// 0 CRC-32 of the rest · 4 entries, 32 bits · 8 up to 85 entries (``TrackIndexEntry``), the rest zero.
struct TrackIndexPage {
    static let length = 4_096
    static let entries = (length - 8) / TrackIndexEntry.length

    /// Adds an entry behind the others in the last page, or in a new one.
    static func append(_ entry: TrackIndexEntry, number: Int, to pages: inout [UInt8]) {
        let slot = number % entries
        if slot == 0 { pages.append(contentsOf: repeatElement(0, count: length)) }
        let start = pages.count - length
        pages.withUnsafeMutableBytes { pages in
            entry.store(pages, at: start + 8 + slot * TrackIndexEntry.length)
            pages.store(UInt32(slot + 1), at: start + 4)
        }
    }

    /// Writes the checksums of all pages.
    static func seal(_ pages: inout [UInt8]) {
        pages.withUnsafeMutableBytes { pages in
            for start in stride(from: 0, to: pages.count, by: length) {
                let covered = UnsafeRawBufferPointer(rebasing: pages[start + 4..<start + length])
                pages.store(TrackChecksum.of(covered), at: start)
            }
        }
    }

    /// The entries of a page; nil where it is damaged.
    static func read(_ bytes: UnsafeRawBufferPointer) -> [TrackIndexEntry]? {
        guard bytes.count == length else { return nil }
        let count = Int(bytes.number(at: 4, as: UInt32.self))
        let covered = UnsafeRawBufferPointer(rebasing: bytes[4...])
        guard count >= 1, count <= entries, bytes.number(at: 0, as: UInt32.self) == TrackChecksum.of(covered) else {
            return nil
        }
        return (0..<count).map { TrackIndexEntry(bytes, at: 8 + $0 * TrackIndexEntry.length) }
    }
}
