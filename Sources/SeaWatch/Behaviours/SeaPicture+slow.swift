//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension SeaPicture {
    /// Under way or slow: changes only when two reports in a row say so.
    @inline(__always)
    mutating func weighSpeed(
        _ report: PositionReport,
        _ index: Int,
        _ now: SeaSecond,
        _ seconds: Float,
        _ findings: inout SeaFindings
    ) {
        // Who was not heard for half an hour and lies a mile away has sailed meanwhile.
        if vessels[index].slowSince != 0, seconds > 1_800, vessels[index].place.metres(to: report.place) > 1_852 {
            getUnderWay(index, now, &findings)
        }
        let knots: Float
        if let said = report.knots {
            knots = said
        } else if seconds > 0 {
            knots = vessels[index].place.metres(to: report.place) / seconds * (3_600 / 1_852)
        } else {
            return
        }
        if vessels[index].slowSince == 0 {
            if knots > Float(settings.slowKnots) {
                vessels[index].slowVotes = 0
                vessels[index].underWay = now
                if knots > 4 { vessels[index].courseBefore = report.course }
                // The highest of late, fading by a knot in ten minutes: what it came with, not the last it had.
                let faded = Float(vessels[index].speedBefore) - seconds / 60
                vessels[index].speedBefore = UInt16(max(min(knots, 100) * 10, faded, 0))
            } else {
                vessels[index].slowVotes += 1
                if vessels[index].slowVotes >= 2 || vessels[index].count <= 1 { becomeSlow(report.place, index, now) }
            }
        } else if knots > Float(settings.underWayKnots) {
            vessels[index].slowVotes += 1
            if vessels[index].slowVotes >= 2 { getUnderWay(index, now, &findings) }
        } else {
            vessels[index].slowVotes = 0
        }
    }

    private mutating func becomeSlow(_ place: SeaPoint, _ index: Int, _ now: SeaSecond) {
        vessels[index].slowSince = now
        vessels[index].slowVotes = 0
        vessels[index].slowPlace = place
        vessels[index].slowReach = 0
        vessels[index].lookDue = 0
        vessels[index].crowd = 0
        vessels[index].crowdMost = 0
        vessels[index].flags.subtract([.loiteringTold, .rendezvousTold])
        // Beacons on nets and boats of ships lie where they are put.
        if ShipNumber.administration(vessels[index].mmsi) != nil { enterGrid(place, index) }
    }

    private mutating func getUnderWay(_ index: Int, _ now: SeaSecond, _ findings: inout SeaFindings) {
        endStop(index, now, &findings)
        vessels[index].slowSince = 0
        vessels[index].slowVotes = 0
        vessels[index].underWay = now
        leaveGrid(index)
    }

    // MARK: The grid

    /// Lays a vessel into the bucket of a place, out of the one it was in.
    mutating func enterGrid(_ place: SeaPoint, _ index: Int) {
        leaveGrid(index)
        let row = grid.row(of: place)
        let bucket = grid.bucket(x: grid.column(of: place, row: row), y: row)
        let head = grid[bucket]
        vessels[index].bucket = bucket
        slow[index].next = head
        slow[index].place = place
        vessels[index].gridPrevious = VesselTable.none
        if head != VesselTable.none { vessels[Int(head)].gridPrevious = UInt32(index) }
        grid[bucket] = UInt32(index)
    }

    mutating func leaveGrid(_ index: Int) {
        let bucket = vessels[index].bucket
        guard bucket != SlowGrid.none else { return }
        let (next, previous) = (slow[index].next, vessels[index].gridPrevious)
        if previous == VesselTable.none { grid[bucket] = next } else { slow[Int(previous)].next = next }
        if next != VesselTable.none { vessels[Int(next)].gridPrevious = previous }
        vessels[index].bucket = SlowGrid.none
    }

    /// A slow vessel reported: moves it to the bucket of its place, and once a minute looks who is near.
    mutating func layInGrid(_ index: Int, _ now: SeaSecond, _ findings: inout SeaFindings) {
        let place = vessels[index].place
        let row = grid.row(of: place)
        let bucket = grid.bucket(x: grid.column(of: place, row: row), y: row)
        if bucket != vessels[index].bucket { enterGrid(place, index) }
        slow[index].place = place
        slow[index].heard = now
        let reach = vessels[index].slowPlace.metres(to: place)
        vessels[index].slowReach = max(vessels[index].slowReach, UInt16(min(reach / 16, 65_535)))
        // Who has lain for long is found by those who come; looking from both sides would find nothing more.
        let stay = now.since(vessels[index].slowSince)
        guard stay < 36_000, now >= vessels[index].lookDue else {
            if Double(stay) >= settings.loiteringHours * 3_600 { weighLoitering(index, now, &findings) }
            return
        }
        vessels[index].lookDue = now &+ (stay < 7_200 ? 60 : 300)
        lookAround(index, now, &findings)
    }

    /// Vessels after which a look around ends: 255 within 500 m are as many as count, and nine squares that are ten times
    /// as full as an anchorage hold no more than this.
    private static let mostLookedAt = 1_024

    /// Counts slow vessels within 500 m and notes which are near enough to be together.
    private mutating func lookAround(_ index: Int, _ now: SeaSecond, _ findings: inout SeaFindings) {
        let place = vessels[index].place
        let widest = Float(settings.encounterMetres)
        var near: (UInt32, UInt32, UInt32, UInt32) = (.max, .max, .max, .max)
        var distances: (Float, Float, Float, Float) = (0, 0, 0, 0)
        var crowd = 0
        var left = Self.mostLookedAt
        let middle = grid.row(of: place)
        // Its own row and column first.
        for rowStep: Int32 in 0..<3 {
            let row = middle + (rowStep == 2 ? -1 : rowStep)
            let column = grid.column(of: place, row: row)
            for columnStep: Int32 in 0..<3 {
                var slot = grid[grid.bucket(x: column + (columnStep == 2 ? -1 : columnStep), y: row)]
                while slot != VesselTable.none, left > 0 {
                    left -= 1
                    let other = Int(slot)
                    let entry = slow[other]
                    slot = entry.next
                    let age = now > entry.heard ? now &- entry.heard : 0
                    guard other != index, age < 1_800 else { continue }
                    // Who was not heard for some minutes has drifted on meanwhile.
                    let there = age < 200 ? entry.place : vessels[other].expected(after: Float(age))
                    let (east, north) = place.offset(to: there)
                    let square = east * east + north * north
                    guard square <= widest * widest else { continue }
                    let distance = square.squareRoot()
                    crowd += 1
                    // The four nearest are enough: who lies in the midst of more is in a crowd.
                    keep(UInt32(other), distance, in: &near, &distances)
                }
            }
        }
        vessels[index].crowd = UInt8(min(crowd, 255))
        vessels[index].crowdMost = max(vessels[index].crowdMost, vessels[index].crowd)
        if crowd > 0, watching.contains(.encounter) {
            let limit = crowd < settings.crowd ? widest : Float(settings.alongsideMetres)
            if near.0 != .max, distances.0 <= limit { touch(index, Int(near.0), distances.0, now, &findings) }
            if near.1 != .max, distances.1 <= limit { touch(index, Int(near.1), distances.1, now, &findings) }
            if near.2 != .max, distances.2 <= limit { touch(index, Int(near.2), distances.2, now, &findings) }
            if near.3 != .max, distances.3 <= limit { touch(index, Int(near.3), distances.3, now, &findings) }
        }
        weighStop(index, now, &findings)
    }

    /// Keeps the four nearest, in any order.
    @inline(__always)
    private func keep(
        _ slot: UInt32,
        _ distance: Float,
        in near: inout (UInt32, UInt32, UInt32, UInt32),
        _ distances: inout (Float, Float, Float, Float)
    ) {
        // A bucket that two squares share is read twice.
        if near.0 == slot || near.1 == slot || near.2 == slot || near.3 == slot { return }
        if near.0 == .max { (near.0, distances.0) = (slot, distance); return }
        if near.1 == .max { (near.1, distances.1) = (slot, distance); return }
        if near.2 == .max { (near.2, distances.2) = (slot, distance); return }
        if near.3 == .max { (near.3, distances.3) = (slot, distance); return }
        let farthest = max(max(distances.0, distances.1), max(distances.2, distances.3))
        guard distance < farthest else { return }
        if distances.0 == farthest {
            (near.0, distances.0) = (slot, distance)
        } else if distances.1 == farthest {
            (near.1, distances.1) = (slot, distance)
        } else if distances.2 == farthest {
            (near.2, distances.2) = (slot, distance)
        } else {
            (near.3, distances.3) = (slot, distance)
        }
    }
}
