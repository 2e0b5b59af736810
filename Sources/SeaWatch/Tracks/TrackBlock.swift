//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Positions of one vessel in the order of time, in a few bytes each and exactly.
///
/// `docs/sea-tracks.md` has the form byte by byte. What a position differs from what was foretold for it stands in
/// columns, 64 numbers at a time (``PatchedGroup``); the place is foretold by ``DeadReckoning`` from one second of a fix
/// to the next, since the second at which a position was taken is in the report and surer than when it was heard.
package struct TrackBlock: Hashable, Sendable {
    package let mmsi: UInt32
    /// 1…512.
    package let count: Int
    /// Milliseconds since 1970 UTC.
    package let firstTime: Int64
    package let lastTime: Int64
    /// The least that holds all of its positions.
    package let box: SeaBox
    /// Bytes with the header.
    package let length: Int

    /// Positions in a block: header and index then cost a fifth of a byte a position, and a question for a short time
    /// does not read far more than it asks for.
    package static let mostPositions = 512
    /// A block ends before milliseconds since its first position, and a minute, outgrow 32 bits.
    static let longest: Int64 = 4_294_000_000
    package static let headerLength = 48
    /// The largest block: its header, 255 stations, the first position, and nine columns of groups at their worst.
    package static let mostBytes =
        headerLength + 4 + 510 + 16 + columns * (mostPositions / PatchedGroup.size) * PatchedGroup.mostBytes

    /// What stands in a block beside the first position: time, age of the fix, speed, course, heading, status with
    /// source, station, longitude, latitude.
    static let columns = 9
    static let format: UInt8 = 1

    /// Where a number of the header stands.
    enum Place {
        static let checksum = 0
        static let length = 4
        static let mmsi = 8
        static let count = 12
        static let format = 14
        static let stations = 15
        static let firstTime = 16
        static let lastTime = 24
        static let box = 32
    }

    /// Reads the header at the beginning of some bytes and checks the block's checksum.
    /// - Throws: ``TrackBlockError``
    package init(_ bytes: UnsafeRawBufferPointer) throws(TrackBlockError) {
        guard bytes.count >= Self.headerLength else { throw .cutOff }
        length = Int(bytes.number(at: Place.length, as: UInt32.self))
        guard length >= Self.headerLength, length <= Self.mostBytes else { throw .unreadable }
        guard length <= bytes.count else { throw .cutOff }
        let covered = UnsafeRawBufferPointer(rebasing: bytes[Place.length..<length])
        guard bytes.number(at: Place.checksum, as: UInt32.self) == TrackChecksum.of(covered) else {
            throw .wrongChecksum
        }
        guard bytes[Place.format] == Self.format else { throw .unknownFormat(bytes[Place.format]) }
        mmsi = bytes.number(at: Place.mmsi, as: UInt32.self)
        count = Int(bytes.number(at: Place.count, as: UInt16.self))
        firstTime = bytes.number(at: Place.firstTime, as: Int64.self)
        lastTime = bytes.number(at: Place.lastTime, as: Int64.self)
        box = SeaBox(bytes, at: Place.box)
        let (span, overflow) = lastTime.subtractingReportingOverflow(firstTime)
        guard count >= 1, count <= Self.mostPositions, !overflow, span >= 0, span <= Self.longest else {
            throw .unreadable
        }
    }
}

extension SeaBox {
    /// Where a box stands in bytes: west, south, east, north, 32 bits each.
    package init(_ bytes: UnsafeRawBufferPointer, at place: Int) {
        self.init(
            southWest: SeaPoint(
                longitude: bytes.number(at: place, as: Int32.self),
                latitude: bytes.number(at: place + 4, as: Int32.self)
            ),
            northEast: SeaPoint(
                longitude: bytes.number(at: place + 8, as: Int32.self),
                latitude: bytes.number(at: place + 12, as: Int32.self)
            )
        )
    }
}

extension UnsafeRawBufferPointer {
    /// A number, least byte first, that lies within the buffer.
    @inlinable
    package func number<Number: FixedWidthInteger & BitwiseCopyable>(at place: Int, as type: Number.Type) -> Number {
        Number(littleEndian: loadUnaligned(fromByteOffset: place, as: type))
    }
}
