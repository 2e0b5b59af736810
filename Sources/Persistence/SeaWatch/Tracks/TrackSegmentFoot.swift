//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import SeaWatch

/// The last 128 bytes of a segment, which say what is in it.
///
/// 0 `LQSEASEG` · 8 form, 16 bits · 12 CRC-32 of the foot with zero here · 16 first and 24 last file of the log that it
/// holds · 32 when the first of them was begun · 40 positions · 48 blocks · 56 where the index begins · 64 first and 72
/// last time · 80 box · the rest zero. Times are milliseconds since 1970.
struct TrackSegmentFoot: Hashable, Sendable {
    var logs: ClosedRange<UInt64>
    var begun: Int64
    var positions = 0
    var blocks = 0
    var index = 0
    var firstTime = Int64.max
    var lastTime = Int64.min
    /// The least that holds all positions; turned inside out where there are none.
    var box = SeaBox(
        southWest: SeaPoint(longitude: .max, latitude: .max),
        northEast: SeaPoint(longitude: .min, latitude: .min)
    )

    static let length = 128
    private static let mark = UInt64(littleEndian: 0x4745_5341_4553_514C)
    private static let form: UInt16 = 1

    init(logs: ClosedRange<UInt64>, begun: Int64) { (self.logs, self.begun) = (logs, begun) }

    /// Takes a block into the sums.
    mutating func add(_ block: TrackBlock) {
        positions += block.count
        blocks += 1
        firstTime = min(firstTime, block.firstTime)
        lastTime = max(lastTime, block.lastTime)
        box.southWest.longitude = min(box.southWest.longitude, block.box.southWest.longitude)
        box.southWest.latitude = min(box.southWest.latitude, block.box.southWest.latitude)
        box.northEast.longitude = max(box.northEast.longitude, block.box.northEast.longitude)
        box.northEast.latitude = max(box.northEast.latitude, block.box.northEast.latitude)
    }

    /// - Throws: ``TrackFileError``
    init(_ file: TrackFile) throws(TrackFileError) {
        let (path, length) = (file.path, try file.length())
        guard length >= Self.length else { throw .damaged(path, reason: "it is too short for a segment") }
        let bytes = try file.bytes(at: length - Self.length, count: Self.length)
        guard bytes.count == Self.length else { throw .damaged(path, reason: "its end can't be read") }
        let (mark, form, first, last) = bytes.withUnsafeBytes { bytes in
            (
                bytes.number(at: 0, as: UInt64.self), bytes.number(at: 8, as: UInt16.self),
                bytes.number(at: 16, as: UInt64.self), bytes.number(at: 24, as: UInt64.self)
            )
        }
        guard mark == Self.mark else { throw .damaged(path, reason: "it does not end as a segment") }
        guard form == Self.form else { throw .newerFormat(path) }
        guard first <= last else { throw .damaged(path, reason: "its foot contradicts itself") }
        self.init(logs: first...last, begun: 0)
        bytes.withUnsafeBytes { bytes in
            begun = bytes.number(at: 32, as: Int64.self)
            positions = Int(truncatingIfNeeded: bytes.number(at: 40, as: UInt64.self))
            blocks = Int(truncatingIfNeeded: bytes.number(at: 48, as: UInt64.self))
            index = Int(truncatingIfNeeded: bytes.number(at: 56, as: UInt64.self))
            firstTime = bytes.number(at: 64, as: Int64.self)
            lastTime = bytes.number(at: 72, as: Int64.self)
            box = SeaBox(bytes, at: 80)
        }
        guard self.bytes == bytes else { throw .damaged(path, reason: "the checksum of its foot is wrong") }
        guard blocks >= 0, index >= 0, blocks <= length, index + pages * TrackIndexPage.length + Self.length == length
        else { throw .damaged(path, reason: "it has not the length that its foot says") }
    }

    /// Pages of the index.
    var pages: Int { (blocks + TrackIndexPage.entries - 1) / TrackIndexPage.entries }

    var bytes: [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Self.length)
        bytes.withUnsafeMutableBytes { bytes in
            bytes.store(Self.mark, at: 0)
            bytes.store(Self.form, at: 8)
            bytes.store(logs.lowerBound, at: 16)
            bytes.store(logs.upperBound, at: 24)
            bytes.store(begun, at: 32)
            bytes.store(UInt64(positions), at: 40)
            bytes.store(UInt64(blocks), at: 48)
            bytes.store(UInt64(index), at: 56)
            bytes.store(firstTime, at: 64)
            bytes.store(lastTime, at: 72)
            box.store(bytes, at: 80)
            bytes.store(TrackChecksum.of(UnsafeRawBufferPointer(bytes)), at: 12)
        }
        return bytes
    }
}
