//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Persistence
import SeaWatch
import TestSupport
import Testing

@Suite("The log of reports")
struct ReportLogTests {
    @Test("what is synced is read back in its order, over files and restarts")
    func roundTrip() throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        var sample = SampleReports()
        var reports: [SeaReport] = []
        for part in 0..<3 {
            var log = try desk.log()
            let sequence = log.sequence
            #expect(sequence == UInt64(reports.count))
            for _ in 0..<7 {
                let batch = (0..<300).map { index -> SeaReport in
                    let mmsi = UInt32(574_000_000 + part)
                    return index % 20 == 0
                        ? .identity(sample.anyIdentity(of: mmsi, at: SampleReports.start))
                        : .position(sample.anyPosition(of: mmsi, at: SampleReports.start + Int64(index)))
                }
                if log.isFull { try log.rotate() }
                try log.append(batch)
                reports += batch
            }
            try log.sync()
        }
        #expect(desk.files(".sealog").count == 6)
        let replay = try desk.replay()
        #expect(replay.reports == reports)
        #expect(replay.damages.isEmpty)
    }

    @Test("reading goes on from where a sync ended")
    func fromPosition() throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        var positions: [ReportLogPosition] = []
        do {
            var log = try desk.log()
            for part in 0..<30 {
                positions.append(log.position)
                if log.isFull { try log.rotate() }
                try log.append(TrackDesk.numbered(part * 100..<part * 100 + 100))
                try log.sync()
            }
        }
        #expect(positions == positions.sorted())
        for (part, position) in positions.enumerated() {
            #expect(try desk.replay(from: position).reports == TrackDesk.numbered(part * 100..<3_000))
        }
    }

    @Test("reports that are not synced need not be there, those that are must be")
    func unsynced() throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        do {
            var log = try desk.log()
            try log.append(TrackDesk.numbered(0..<10))
            try log.sync()
            try log.append(TrackDesk.numbered(10..<20))
        }
        #expect(try desk.replay().reports == TrackDesk.numbered(0..<10))
    }

    @Test("a tail that is torn at any byte of the last block is cut off at the one before, and writing goes on")
    func tornTail() throws {
        let whole = TrackDesk()
        defer { whole.remove() }
        do {
            var log = try whole.log()
            for part in 0..<3 {
                try log.append(TrackDesk.numbered(part * 10..<part * 10 + 10))
                try log.sync()
            }
        }
        let name = try #require(whole.files(".sealog").first)
        let bytes = try whole.bytes(name)
        let block = 32 + 10 * 24
        #expect(bytes.count == 64 + 3 * block)
        for end in bytes.count - block..<bytes.count {
            let desk = TrackDesk()
            defer { desk.remove() }
            _ = try TrackFolder(desk.path)
            try desk.write(bytes[..<end], name)
            var log = try desk.log()
            let sequence = log.sequence
            #expect(sequence == 20)
            try log.append(TrackDesk.numbered(50..<60))
            try log.sync()
            #expect(try desk.readWhileOpen() == TrackDesk.numbered(0..<20) + TrackDesk.numbered(50..<60), "\(end)")
        }
    }

    @Test("a file that is torn in its head, or empty, is passed over", arguments: 0..<64)
    func tornHead(length: Int) throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        do {
            var log = try desk.log()
            try log.append(TrackDesk.numbered(0..<10))
            try log.sync()
        }
        let bytes = try desk.bytes(desk.files(".sealog")[0])
        try desk.write(bytes[..<length], "log-0000000002.sealog")
        do {
            var log = try desk.log()
            let (number, sequence) = (log.number, log.sequence)
            #expect(number == 3 && sequence == 10)
            try log.append(TrackDesk.numbered(10..<20))
            try log.sync()
        }
        #expect(try desk.replay().reports == TrackDesk.numbered(0..<20))
    }

    @Test("damage in the middle costs its block, is told, and what stands behind is read")
    func damagedMiddle() throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        do {
            var log = try desk.log()
            for part in 0..<3 {
                try log.append(TrackDesk.numbered(part * 10..<part * 10 + 10))
                try log.sync()
            }
        }
        let name = desk.files(".sealog")[0]
        var bytes = try desk.bytes(name)
        bytes[64 + 272 + 100] ^= 0x10
        try desk.write(bytes, name)
        let replay = try desk.replay()
        #expect(replay.reports == TrackDesk.numbered(0..<10) + TrackDesk.numbered(20..<30))
        #expect(replay.damages.count == 1)
    }

    @Test("a later file stands in place of what an older one has behind its beginning")
    func abandonedFile() throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        do {
            var log = try desk.log()
            for part in 0..<3 {
                try log.append(TrackDesk.numbered(part * 10..<part * 10 + 10))
                try log.sync()
            }
        }
        // As a file looks whose disk failed and could not even be cut off: the next one begins at its second block.
        let other = TrackDesk()
        defer { other.remove() }
        do {
            var log = try other.log()
            try log.append(TrackDesk.numbered(0..<10))
            try log.sync()
            try log.rotate()
            for part in 0..<3 {
                try log.append(TrackDesk.numbered(100 + part * 10..<110 + part * 10))
                try log.sync()
            }
        }
        try desk.write(try other.bytes("log-0000000002.sealog"), "log-0000000002.sealog")
        #expect(try desk.replay().reports == TrackDesk.numbered(0..<10) + TrackDesk.numbered(100..<130))
    }

    @Test("a file is full by reports or by age")
    func full() throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        var log = try desk.log(reports: 50)
        var said = [log.isFull]
        try log.append(TrackDesk.numbered(0..<49))
        try log.sync()
        said.append(log.isFull)
        desk.clock.advance(hours: 1)
        said.append(log.isFull)
        try log.rotate()
        said.append(log.isFull)
        try log.append(TrackDesk.numbered(0..<50))
        said.append(log.isFull)
        #expect(said == [false, false, true, false, true])
    }

    @Test("a folder has one owner at a time")
    func oneOwner() throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        do {
            let folder = try TrackFolder(desk.path)
            #expect(throws: TrackFileError.busy(desk.path)) { _ = try TrackFolder(folder.path) }
        }
        _ = try TrackFolder(desk.path)
    }
}

extension TrackDesk {
    /// Reads beside the owner, from a copy.
    fileprivate func readWhileOpen() throws -> [SeaReport] {
        let copy = TrackDesk()
        defer { copy.remove() }
        try FileManager.default.copyItem(atPath: path, toPath: copy.path)
        return try copy.replay().reports
    }
}
