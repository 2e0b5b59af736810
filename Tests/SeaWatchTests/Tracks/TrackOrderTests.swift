//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch
import TestSupport
import Testing

@Suite("Reports in the order of vessels and times")
struct TrackOrderTests {
    @Test("vessels rise, times rise, and nothing is lost", arguments: 1..<6 as Range<UInt64>)
    func ordered(seed: UInt64) {
        var sample = SampleReports(seed: seed)
        let reports = (0..<40_000).map { _ in
            sample.anyPosition(
                of: UInt32(sample.number(0...30)) &* 143_165_577,
                at: SampleReports.start + sample.number(0...1_000_000_000_000)
            )
        }
        let pieces = stride(from: 0, to: reports.count, by: 10_000).map { Array(reports[$0..<$0 + 10_000]) }
        let order = TrackOrder(pieces)
        #expect(order.positions == reports.sorted { ($0.mmsi, $0.time) < ($1.mmsi, $1.time) })
        #expect(order.tracks.map { order.positions[$0.lowerBound].mmsi } == Set(reports.map(\.mmsi)).sorted())
        #expect(order.tracks.map(\.count).reduce(0, +) == reports.count)
    }

    @Test("nothing at all is in order")
    func empty() {
        #expect(TrackOrder([]).tracks.isEmpty)
        #expect(TrackOrder([[]]).positions.isEmpty)
    }

    @Test("folding leaves each transmission once")
    func folded() {
        var sample = SampleReports()
        let tracks = (0..<5).map { sample.track(of: $0, count: 50) }
        var order = TrackOrder([tracks.flatMap { $0 }, tracks.flatMap { $0 }])
        order.fold()
        #expect(order.tracks.map { Array(order.positions[$0]) } == tracks)
    }
}
