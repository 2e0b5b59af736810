//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch
import TestSupport
import Testing

@Suite("Plots are joined to vessels that send, or stand as dark")
struct PlotJoinerTests {
    private let joiner = PlotJoiner()
    /// Metres in a minute at ten knots.
    private let minute = Float(10 * 1_852 / 60.0)

    /// A vessel that sails east at ten knots through the middle of the gulf and is heard at some minutes.
    private func track(_ mmsi: UInt32 = 574_001_230, heard minutes: [Int64], north: Float = 0) -> [PositionReport] {
        minutes.map { at in
            PositionReport(
                time: SampleSea.minute(at),
                mmsi: mmsi,
                place: SampleSea.place(east: Float(at) * minute).moved(east: 0, north: north),
                speed: 100,
                course: 900
            )
        }
    }

    private func plot(
        at time: Int64,
        east: Float,
        north: Float = 0,
        uncertainty: Double = 100,
        speed: Double? = nil,
        course: Double? = nil,
        identity: String? = nil
    ) -> SeaPlot {
        SeaPlot(
            id: "p",
            source: .radar,
            time: SampleSea.minute(time),
            place: SampleSea.place(east: east).moved(east: 0, north: north),
            uncertainty: uncertainty,
            speed: speed,
            course: course,
            identity: identity,
            office: "VN-XXI"
        )
    }

    @Test("a plot on the line between two reports belongs to the vessel")
    func between() throws {
        let judgement = joiner.judge(plot(at: 5, east: 5 * minute, north: 80), among: track(heard: [0, 10]))
        guard case .joined(574_001_230, let metres) = judgement else {
            Issue.record("\(judgement)")
            return
        }
        #expect(abs(metres - 80) < 3)
    }

    @Test("a plot a mile off the line is dark, and the distance of the nearest is told")
    func dark() throws {
        let judgement = joiner.judge(plot(at: 5, east: 5 * minute, north: 1_852), among: track(heard: [0, 4, 6, 10]))
        guard case .dark(let nearest?) = judgement else {
            Issue.record("\(judgement)")
            return
        }
        #expect(abs(nearest - 1_852) < 5)
    }

    @Test("the longer nobody heard a vessel, the farther from the line it may be", arguments: [(1, false), (24, true)])
    func gap(half: Int64, isJoined: Bool) {
        let reports = track(heard: [30 - half, 30 + half])
        let judgement = joiner.judge(plot(at: 30, east: 30 * minute, north: 900), among: reports)
        let isFound = if case .joined = judgement { true } else { false }
        #expect(isFound == isJoined)
    }

    @Test("behind the last report course and speed tell the place, for ten minutes")
    func foretold() {
        let reports = track(heard: [0])
        let soon = joiner.judge(plot(at: 5, east: 5 * minute), among: reports)
        #expect(soon == .joined(mmsi: 574_001_230, metres: distance(soon)))
        #expect(joiner.judge(plot(at: 11, east: 11 * minute), among: reports) == .dark(nearest: nil))
        let earlier = joiner.judge(plot(at: -5, east: -5 * minute), among: reports)
        #expect(earlier == .joined(mmsi: 574_001_230, metres: distance(earlier)))
    }

    private func distance(_ judgement: PlotJudgement) -> Double {
        if case .joined(_, let metres) = judgement, metres < 20 { metres } else { .nan }
    }

    @Test("of two vessels the nearer one is meant")
    func nearer() {
        let reports = track(412_345_670, heard: [0, 10], north: 300) + track(heard: [0, 10])
        let judgement = joiner.judge(plot(at: 5, east: 5 * minute, north: 100), among: reports)
        guard case .joined(574_001_230, _) = judgement else {
            Issue.record("\(judgement)")
            return
        }
    }

    @Test("a boat of thirty knots beside a ship of ten is not the ship, nor is one that comes the other way")
    func motion() {
        let reports = track(heard: [0, 4, 6, 10])
        func isJoined(speed: Double?, course: Double?) -> Bool {
            let plot = plot(at: 5, east: 5 * minute, speed: speed, course: course)
            return if case .joined = joiner.judge(plot, among: reports) { true } else { false }
        }
        #expect(isJoined(speed: 11, course: 95))
        #expect(isJoined(speed: 11, course: 45))
        #expect(!isJoined(speed: 30, course: 90))
        #expect(!isJoined(speed: 11, course: 270))
        #expect(!isJoined(speed: 11, course: 0))
    }

    @Test("a number that was read names the vessel and no other")
    func named() {
        let reports = track(412_345_670, heard: [0, 10]) + track(heard: [0, 10], north: 500)
        let read = joiner.judge(plot(at: 5, east: 5 * minute, identity: "574001230"), among: reports)
        guard case .joined(574_001_230, _) = read else {
            Issue.record("\(read)")
            return
        }
        let other = joiner.judge(plot(at: 5, east: 5 * minute, identity: "574 009 999"), among: reports)
        guard case .dark = other else {
            Issue.record("\(other)")
            return
        }
    }

    @Test("reports without a place explain nothing")
    func placeless() {
        var report = track(heard: [5])[0]
        report.place = SeaPoint(longitude: 108_600_000, latitude: 54_600_000)
        #expect(joiner.judge(plot(at: 5, east: 0), among: [report]) == .dark(nearest: nil))
        #expect(joiner.judge(plot(at: 5, east: 0), among: []) == .dark(nearest: nil))
    }

    @Test("the box of a plot holds a vessel of thirty knots for half an hour either way")
    func box() {
        let plot = plot(at: 0, east: 0)
        let box = PlotJoiner.box(around: plot)
        let way = Float(30 * 1_852 / 2)
        #expect(box.contains(SampleSea.place(east: way)))
        #expect(box.contains(SampleSea.place().moved(east: 0, north: -way)))
        #expect(!box.contains(SampleSea.place(east: way * 2)))
    }
}
