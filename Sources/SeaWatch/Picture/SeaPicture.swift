//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Who is at sea, where, and what they do: all vessels that were heard of late, each in a fixed number of bytes.
///
/// A value with one owner. Reports go in by batches in the order they came, findings come out. Time is the time of what
/// is heard; `advance(to:)` moves it on in a live node when nobody says anything.
package struct SeaPicture {
    package let settings: SeaSettings
    let watching: Watching
    var clock: FeedClock
    var table: VesselTable
    var vessels: [VesselState] = []
    var names: [VesselNames] = []
    var slow: [SlowEntry] = []
    var free: [UInt32] = []
    var stations = StationBook()
    var coverage = CoverageMap()
    var wheel = TimerWheel()
    var grid = SlowGrid()
    var pairs = PairTable()
    var zones = ZoneIndex([])
    var coast: Coast?
    /// Zones that vessels are in, by their slots.
    var visits: [UInt32: [ZoneVisit]] = [:]
    var handovers: [UInt32: Handover] = [:]
    /// Meetings with the silent, cloned numbers and circles that were told and go on.
    var ongoing: [OngoingAlert.Key: OngoingAlert] = [:]
    var numbers: [UInt32: UInt32] = [:]
    var jumps: [Jump] = []
    /// Fields of interference that go on.
    var fields: [OngoingAlert] = []
    var watched = WatchedVessels()
    var swept: SeaSecond = 0
    /// What share of transmissions is heard where reception is good, and when that was found.
    var usualHearing: Float = 1
    var usualHearingAt: SeaSecond = 0
    package internal(set) var statistics = SeaStatistics()

    /// - Parameter behaviours: what to look for; all by default.
    package init(settings: SeaSettings = SeaSettings(), behaviours: Set<SeaBehaviour> = Set(SeaBehaviour.allCases)) {
        self.settings = settings
        watching = Watching(behaviours)
        clock = FeedClock(lateMinutes: settings.lateMinutes)
        table = VesselTable(minimumCapacity: 1_024)
    }

    /// Milliseconds since 1970 UTC by what was heard.
    package var now: Int64 { clock.now }
    package var vesselCount: Int { table.count }

    /// Bytes of everything that is kept, as far as it lies in arrays.
    package var bytes: Int {
        vessels.capacity * MemoryLayout<VesselState>.stride + names.capacity * MemoryLayout<VesselNames>.stride
            + slow.capacity * MemoryLayout<SlowEntry>.stride
            + table.bytes + free.capacity * 4 + coverage.bytes + wheel.bytes + grid.bytes + pairs.bytes
    }

    /// Bytes that one vessel more takes: its state, names, place in the grid, and two entries of the table of numbers.
    package static let bytesOfVessel =
        MemoryLayout<VesselState>.stride + MemoryLayout<VesselNames>.stride + MemoryLayout<SlowEntry>.stride + 16

    /// Takes positions in the order they came.
    package mutating func receive(_ reports: [PositionReport], _ findings: inout SeaFindings) {
        for report in reports {
            guard let time = clock.time(of: report) else {
                statistics.unbelieved += 1
                continue
            }
            take(report, at: time, &findings)
        }
        statistics.positions += reports.count
        settle(&findings)
    }

    /// Lets time pass when nobody reports.
    package mutating func advance(to time: Int64, _ findings: inout SeaFindings) {
        clock.advance(to: time)
        settle(&findings)
    }

    /// What time alone brings about.
    private mutating func settle(_ findings: inout SeaFindings) {
        let now = SeaSecond(milliseconds: clock.now)
        if watching.contains(.gap) { turnWheel(now, &findings) }
        guard now.since(swept) >= 60 else { return }
        swept = now
        if now.since(usualHearingAt) >= 600 {
            usualHearingAt = now
            usualHearing = coverage.usualHearing()
        }
        sweepPairs(now, &findings)
        sweepHandovers(now, &findings)
        sweepOngoing(now, &findings)
    }

    private mutating func take(_ report: PositionReport, at time: Int64, _ findings: inout SeaFindings) {
        let now = SeaSecond(milliseconds: time)
        stations.heard(report.station, at: now)
        guard report.source.isVessel, report.mmsi != 0 else { return }
        let known = table.slot(of: report.mmsi)
        guard known != VesselTable.none else {
            if report.place.isOnEarth { admit(report, at: time, &findings) }
            return
        }
        let index = Int(known)
        let lapse = time - vessels[index].time
        if isRepeated(report, index, lapse) {
            coverage.heardToo(vessels[index].cell, station: report.station)
            vessels[index].heardBy |= 1 &<< UInt32(report.station & 31)
            statistics.repeated += 1
            return
        }
        guard lapse > 0 else {
            // A little older than what is known, and elsewhere: two of one number speak at once.
            if lapse > -60_000, watching.contains(.kinematics), report.place.isOnEarth,
                time == report.time, isDisplaced(report, index, -lapse)
            {
                displaced(report, index, at: time, &findings)
            } else {
                statistics.late += 1
            }
            return
        }
        guard report.place.isOnEarth else {
            statistics.placeless += 1
            noteHeard(index, now, &findings)
            return
        }
        if watching.contains(.kinematics), isDisplaced(report, index, lapse) {
            // Whose time was wrong may be where it was some minutes ago.
            if time == report.time { displaced(report, index, at: time, &findings) }
        } else {
            believe(report, index, at: time, lapse, &findings)
        }
    }

    /// Whether another station heard the same transmission, or the same came twice.
    @inline(__always)
    private func isRepeated(_ report: PositionReport, _ index: Int, _ lapse: Int64) -> Bool {
        guard report.place == vessels[index].place, report.second == vessels[index].second,
            report.speed == vessels[index].speed
        else { return false }
        return lapse.magnitude < (report.second < 60 ? 30_000 : 2_000)
    }

    /// A position that the vessel can have sailed to.
    private mutating func believe(
        _ report: PositionReport,
        _ index: Int,
        at time: Int64,
        _ lapse: Int64,
        _ findings: inout SeaFindings
    ) {
        let now = SeaSecond(milliseconds: time)
        let seconds = Float(lapse) / 1_000
        if watching.contains(.kinematics) { follow(report, index, now, seconds, &findings) }
        hear(report, index, now, seconds, &findings)
        if watching.contains(.slow) { weighSpeed(report, index, now, seconds, &findings) }
        if watching.contains(.approach) { weighRun(report, index, now, &findings) }
        vessels[index].time = time
        vessels[index].place = report.place
        vessels[index].speed = report.speed
        vessels[index].course = report.course
        vessels[index].heading = report.heading
        vessels[index].station = report.station
        vessels[index].status = report.status
        vessels[index].source = report.source
        vessels[index].second = report.second
        if vessels[index].count < .max { vessels[index].count += 1 }
        if vessels[index].bucket != SlowGrid.none { layInGrid(index, now, &findings) }
        if watching.contains(.zone) { weighZones(index, now, &findings) }
    }
}
