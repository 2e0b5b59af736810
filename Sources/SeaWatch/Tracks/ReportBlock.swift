//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Some reports in the order in which they came, as the log of reports keeps them.
///
/// `docs/sea-tracks.md` has the form byte by byte: a head of 32 bytes with length, checksum and the number of the first
/// report since the log began; a position is three words of 64 bits, or 32 bytes where a field needs more than AIS has.
package struct ReportBlock: Hashable, Sendable {
    /// Bytes with the head.
    package let length: Int
    package let count: Int
    /// The number of its first report since the log began.
    package let sequence: UInt64
    /// What times of positions are counted from, milliseconds since 1970 UTC.
    let baseTime: Int64

    package static let headLength = 32
    /// A block is closed when it is this long, so that little is lost with it.
    package static let usualLength = 64 * 1_024
    /// No block is longer: the usual length and one identity with three texts of ``mostText``.
    package static let mostLength = usualLength + 256 * 1_024
    /// Texts are cut here; those of AIS have 34 characters at most.
    static let mostText = 0xFFFF
    /// `SBLK`.
    package static let mark: UInt32 = 0x4B4C_4253

    enum Place {
        static let mark = 0
        static let checksum = 4
        static let length = 8
        static let count = 12
        static let baseTime = 16
        static let sequence = 24
    }

    /// What a record is, in the lowest four bits of its first word.
    enum Form {
        static let position: UInt64 = 0
        static let widePosition: UInt64 = 1
        static let identity: UInt64 = 2
    }

    /// Reads the head of the block at the beginning of some bytes; nil where none stands there whole.
    package init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= Self.headLength, bytes.number(at: Place.mark, as: UInt32.self) == Self.mark else {
            return nil
        }
        length = Int(bytes.number(at: Place.length, as: UInt32.self))
        guard length >= Self.headLength, length <= Self.mostLength, length <= bytes.count else { return nil }
        count = Int(bytes.number(at: Place.count, as: UInt32.self))
        baseTime = bytes.number(at: Place.baseTime, as: Int64.self)
        sequence = bytes.number(at: Place.sequence, as: UInt64.self)
        let covered = UnsafeRawBufferPointer(rebasing: bytes[Place.length..<length])
        // A record is three words at least, so a count beyond that is no count.
        guard count <= (length - Self.headLength) / 24,
            bytes.number(at: Place.checksum, as: UInt32.self) == TrackChecksum.of(covered)
        else { return nil }
    }
}
