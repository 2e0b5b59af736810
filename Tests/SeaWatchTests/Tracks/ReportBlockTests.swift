//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch
import TestSupport
import Testing

@Suite("Blocks of reports")
struct ReportBlockTests {
    private func written(_ reports: [SeaReport], sequence: UInt64 = 0) -> [UInt8] {
        var writer = ReportBlockWriter(sequence: sequence)
        writer.append(reports)
        writer.close()
        return writer.bytes
    }

    private func read(_ bytes: [UInt8]) -> (reports: [SeaReport], blocks: [ReportBlock]) {
        var (reports, blocks, place): ([SeaReport], [ReportBlock], Int) = ([], [], 0)
        while let block = bytes[place...].withUnsafeBytes({ ReportBlock($0) }) {
            guard bytes[place...].withUnsafeBytes({ block.read($0, to: &reports) }) else { break }
            blocks.append(block)
            place += block.length
        }
        return (reports, blocks)
    }

    @Test("reports of any kind come back in their order", arguments: 0..<20 as Range<UInt64>)
    func anyReports(seed: UInt64) {
        var sample = SampleReports(seed: seed)
        let reports = (0..<5_000).map { index -> SeaReport in
            let time = sample.number(-9_000_000_000_000_000...9_000_000_000_000_000)
            return switch index % 3 {
            case 0: .position(sample.anyPosition(of: UInt32(sample.number(0...4_294_967_295)), at: time))
            case 1: .position(sample.track(of: 5, count: 1)[0])
            default: .identity(sample.anyIdentity(of: 77, at: time))
            }
        }
        let (read, blocks) = read(written(reports, sequence: 1_000))
        #expect(read == reports)
        #expect(blocks.first?.sequence == 1_000)
        #expect(zip(blocks, blocks.dropFirst()).allSatisfy { $0.sequence + UInt64($0.count) == $1.sequence })
    }

    @Test("a position of AIS takes 24 bytes")
    func size() {
        var sample = SampleReports()
        let reports = sample.track(of: 5, count: 1_000).map { SeaReport.position($0) }
        #expect(written(reports).count == 32 + 24 * 1_000)
    }

    @Test("positions alone are read past identities")
    func positionsAlone() {
        var sample = SampleReports()
        let track = sample.track(of: 5, count: 10)
        let reports = track.flatMap { [.position($0), SeaReport.identity(sample.anyIdentity(of: 5, at: $0.time))] }
        let bytes = written(reports)
        var positions: [PositionReport] = []
        let isRead = bytes.withUnsafeBytes { ReportBlock($0)?.readPositions($0, to: &positions) }
        #expect(isRead == true)
        #expect(positions == track)
    }

    @Test("a text longer than any of AIS is cut between characters")
    func longText() throws {
        let name = String(repeating: "联", count: 30_000)
        let bytes = written([.identity(IdentityReport(time: 0, mmsi: 1, name: name, destination: "X"))])
        let reports = read(bytes).reports
        guard case .identity(let identity) = try #require(reports.first) else {
            Issue.record("it is no identity")
            return
        }
        #expect(identity.name == String(name.prefix(21_845)))
        #expect(identity.destination == "X")
    }

    @Test("a block that is cut off or has another bit anywhere is none")
    func damage() {
        var sample = SampleReports()
        let bytes = written([
            .position(sample.track(of: 5, count: 1)[0]), .identity(sample.anyIdentity(of: 5, at: 0)),
            .position(sample.anyPosition(of: 5, at: .max)),
        ])
        for end in 0..<bytes.count { #expect(bytes[..<end].withUnsafeBytes { ReportBlock($0) } == nil) }
        for bit in 0..<bytes.count * 8 {
            var changed = bytes
            changed[bit / 8] ^= 1 << (bit % 8)
            #expect(read(changed).reports.isEmpty, "bit \(bit)")
        }
    }

    @Test("going back takes back what was written since, closed blocks too")
    func goingBack() {
        var sample = SampleReports()
        let reports = sample.track(of: 5, count: 10_000).map { SeaReport.position($0) }
        var writer = ReportBlockWriter(sequence: 0)
        writer.append(Array(reports[..<100]))
        let mark = writer.mark
        writer.append(Array(reports[100...]))
        #expect(writer.closedEnd > 0)
        writer.goBack(to: mark)
        #expect(writer.sequence == 100)
        writer.append(Array(reports[100..<200]))
        writer.close()
        #expect(read(writer.bytes).reports == Array(reports[..<200]))
    }
}
