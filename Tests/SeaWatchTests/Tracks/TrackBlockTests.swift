//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch
import TestSupport
import Testing

@Suite("Blocks of tracks")
struct TrackBlockTests {
    /// Writes and reads back; also returns what each block said.
    private func copy(_ positions: [PositionReport]) throws -> (
        bytes: [UInt8], blocks: [TrackBlock], positions: [PositionReport]
    ) {
        var bytes: [UInt8] = []
        var written: [TrackBlock] = []
        positions.withUnsafeBufferPointer { TrackBlock.write($0, to: &bytes) { block, _ in written.append(block) } }
        var read: [PositionReport] = []
        var blocks: [TrackBlock] = []
        var place = 0
        while place < bytes.count {
            let block = try bytes[place...].withUnsafeBytes { try TrackBlock.read($0, to: &read) }
            blocks.append(block)
            place += block.length
        }
        #expect(blocks == written)
        return (bytes, blocks, read)
    }

    @Test("a track of any length comes back bit for bit", arguments: [1, 2, 64, 65, 66, 511, 512, 513, 1_500])
    func lengths(count: Int) throws {
        var sample = SampleReports(seed: UInt64(count))
        let track = sample.track(of: 574_000_001, count: count)
        let copy = try copy(track)
        #expect(copy.positions == track)
        #expect(copy.blocks.count == (count + 511) / 512)
        for block in copy.blocks { #expect(block.mmsi == 574_000_001) }
    }

    @Test("any value in any field comes back", arguments: 0..<50 as Range<UInt64>)
    func anyValues(seed: UInt64) throws {
        var sample = SampleReports(seed: seed)
        var time = sample.number(-4_000_000_000_000...4_000_000_000_000)
        let longest = [0, 1, 2_000, 86_400_000, 30_000_000_000][Int(seed % 5)]
        let positions = (0..<700).map { _ in
            time += sample.number(0...Int64(longest))
            return sample.anyPosition(of: .max, at: time)
        }
        #expect(try copy(positions).positions == positions)
    }

    @Test("times at both ends of what numbers reach come back")
    func extremeTimes() throws {
        var sample = SampleReports()
        let times = [Int64.min, .min + 1, -1, 0, 1, .max - 1, .max]
        let positions = times.map { sample.anyPosition(of: 0, at: $0) }
        #expect(try copy(positions).positions == positions)
    }

    @Test("values that mean \"not available\" come and go")
    func notAvailable() throws {
        let start = SampleReports.start
        let nowhere = SeaPoint(degreesEast: 181, north: 91)
        let positions = (0..<200).map { index -> PositionReport in
            var report = PositionReport(time: start + Int64(index) * 10_000, mmsi: 1, place: nowhere, heading: 359)
            if index % 7 > 0 { report.place = SeaPoint(degreesEast: 107, north: 20) }
            if index % 3 > 0 { report.speed = 100 }
            if index % 4 > 0 { report.course = UInt16(index * 18 % 3_600) }
            if index % 5 == 0 { report.heading = 511 }
            report.second = UInt8(index % 2 == 0 ? 60 + index % 4 : index % 60)
            return report
        }
        #expect(try copy(positions).positions == positions)
    }

    @Test("more stations than a byte counts come back")
    func manyStations() throws {
        var sample = SampleReports()
        var track = sample.track(of: 2, count: 512)
        for index in track.indices { track[index].station = UInt16(index * 100) }
        #expect(try copy(track).positions == track)
    }

    @Test("the header says times and the least box")
    func header() throws {
        var sample = SampleReports()
        let track = sample.track(of: 3, count: 300)
        let block = try #require(try copy(track).blocks.first)
        #expect(block.firstTime == track[0].time && block.lastTime == track[299].time)
        #expect(block.box.southWest.longitude == track.map(\.place.longitude).min())
        #expect(block.box.northEast.latitude == track.map(\.place.latitude).max())
    }

    @Test("a vessel under way takes five bytes a position")
    func size() throws {
        var sample = SampleReports()
        let bytes = try copy(sample.track(of: 4, count: 5_120)).bytes.count
        #expect(bytes < 5_120 * 6)
    }

    @Test("a block that is cut off or has another bit anywhere is refused")
    func damage() throws {
        var sample = SampleReports()
        let bytes = try copy(sample.track(of: 5, count: 40)).bytes
        var read: [PositionReport] = []
        for end in 0..<bytes.count {
            #expect(throws: TrackBlockError.cutOff) {
                try bytes[..<end].withUnsafeBytes { _ = try TrackBlock.read($0, to: &read) }
            }
        }
        for bit in 0..<bytes.count * 8 {
            var changed = bytes
            changed[bit / 8] ^= 1 << (bit % 8)
            #expect(throws: TrackBlockError.self) {
                try changed.withUnsafeBytes { _ = try TrackBlock.read($0, to: &read) }
            }
        }
        #expect(read.isEmpty)
    }

    @Test("a block whose checksum was made to hold is read or refused, and what is read fits its header")
    func forged() throws {
        var sample = SampleReports(seed: 9)
        let bytes = try copy(sample.track(of: 6, count: 130)).bytes
        var refused = 0
        for _ in 0..<20_000 {
            var changed = bytes
            for _ in 0...sample.number(0...3) {
                changed[Int(sample.number(4...Int64(bytes.count - 1)))] = UInt8(sample.number(0...255))
            }
            changed.withUnsafeMutableBytes { changed in
                let length = Int(min(changed.loadUnaligned(fromByteOffset: 4, as: UInt32.self), UInt32(changed.count)))
                guard length >= 48 else { return }
                let sum = TrackChecksum.of(UnsafeRawBufferPointer(rebasing: changed[4..<length]))
                changed.storeBytes(of: sum, as: UInt32.self)
            }
            var read: [PositionReport] = []
            guard let block = try? changed.withUnsafeBytes({ try TrackBlock.read($0, to: &read) }) else {
                refused += 1
                #expect(read.isEmpty)
                continue
            }
            #expect(read.count == block.count && read.last?.time == block.lastTime)
            #expect(read.allSatisfy { block.box.contains($0.place) && $0.mmsi == block.mmsi })
        }
        #expect(refused > 10_000)
    }

    @Test("a block of a later release is named, not misread")
    func laterForm() throws {
        var sample = SampleReports()
        var bytes = try copy(sample.track(of: 7, count: 3)).bytes
        bytes[14] = 2
        let sum = bytes[4...].withUnsafeBytes { TrackChecksum.of($0) }
        bytes.withUnsafeMutableBytes { $0.storeBytes(of: sum, as: UInt32.self) }
        #expect(throws: TrackBlockError.unknownFormat(2)) { try bytes.withUnsafeBytes { _ = try TrackBlock($0) } }
    }
}
