//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension SeaPicture {
    /// A number that is heard for the first time, or for the first time since it was forgotten.
    mutating func admit(_ report: PositionReport, at time: Int64, _ findings: inout SeaFindings) {
        let now = SeaSecond(milliseconds: time)
        if table.count >= settings.vesselLimit { evict(now, &findings) }
        var state = VesselState()
        state.time = time
        state.place = report.place
        state.mmsi = report.mmsi
        state.speed = report.speed
        state.course = report.course
        state.heading = report.heading
        state.station = report.station
        state.status = report.status
        state.source = report.source
        state.second = report.second
        state.heard = now
        state.firstHeard = now
        state.count = 1
        state.heardBy = 1 &<< UInt32(report.station & 31)
        state.turnPlace = report.place
        state.turnSince = now
        let slot: UInt32
        if let reused = free.popLast() {
            slot = reused
            // The wheel may still hold the slot, and comes by no later than for a vessel that is put into it now.
            state.wheelNext = vessels[Int(slot)].wheelNext
            state.flags = vessels[Int(slot)].flags.intersection(.inWheel)
            vessels[Int(slot)] = state
            names[Int(slot)] = VesselNames()
        } else {
            slot = UInt32(vessels.count)
            makeRoom()
            vessels.append(state)
            names.append(VesselNames())
            slow.append(SlowEntry())
        }
        table.insert(report.mmsi, slot: slot)
        let index = Int(slot)
        join(cellOf: report.place, index, now)
        coverage.heard(vessels[index].cell, station: report.station, sent: 1, now: now)
        if watching.contains(.identity) { weighNumber(index, now, &findings) }
        if watching.contains(.gap), !vessels[index].flags.contains(.inWheel) {
            putInWheel(index, at: now &+ UInt32(settings.gapMinutes * 60))
        }
        if watching.contains(.slow) { weighSpeed(report, index, now, 0, &findings) }
        if watching.contains(.zone) { weighZones(index, now, &findings) }
        if vessels[index].bucket != SlowGrid.none { layInGrid(index, now, &findings) }
    }

    /// Grows by 8,192 vessels at a time: doubling would hold twice the memory that is wanted.
    private mutating func makeRoom() {
        let wanted = vessels.count + 8_192
        if vessels.count == vessels.capacity { vessels.reserveCapacity(wanted) }
        if names.count == names.capacity { names.reserveCapacity(wanted) }
        if slow.count == slow.capacity { slow.reserveCapacity(wanted) }
    }

    /// Makes room by forgetting who has been silent longest among a sample, which is nearly the longest of all.
    private mutating func evict(_ now: SeaSecond, _ findings: inout SeaFindings) {
        guard !vessels.isEmpty else { return }
        var oldest = -1
        var step = statistics.evicted &* 7_919
        for _ in 0..<64 {
            step = (step &+ 104_729) % vessels.count
            guard vessels[step].mmsi != 0 else { continue }
            if oldest < 0 || vessels[step].heard < vessels[oldest].heard { oldest = step }
        }
        if oldest >= 0 {
            statistics.evicted += 1
            forget(oldest, now, &findings)
        }
    }

    /// Takes a vessel out of everything, and ends what was told of it.
    mutating func forget(_ index: Int, _ now: SeaSecond, _ findings: inout SeaFindings) {
        endAll(index, now, &findings)
        leaveGrid(index)
        leaveCell(index)
        if numbers[names[index].imo] == UInt32(index) { numbers[names[index].imo] = nil }
        handovers[UInt32(index)] = nil
        visits[UInt32(index)] = nil
        table.remove(vessels[index].mmsi)
        vessels[index].mmsi = 0
        free.append(UInt32(index))
    }

    // MARK: The lists of cells

    mutating func join(cellOf place: SeaPoint, _ index: Int, _ now: SeaSecond) {
        let (cell, isNew) = coverage.cell(at: place, now: now)
        if isNew { coverage.cells[Int(cell)].zones = zones.list(around: place) }
        let head = coverage.cells[Int(cell)].head
        vessels[index].cell = cell
        vessels[index].cellNext = head
        vessels[index].cellPrevious = VesselTable.none
        if head != VesselTable.none { vessels[Int(head)].cellPrevious = UInt32(index) }
        coverage.cells[Int(cell)].head = UInt32(index)
    }

    mutating func leaveCell(_ index: Int) {
        let cell = vessels[index].cell
        guard cell != CoverageMap.none else { return }
        let (next, previous) = (vessels[index].cellNext, vessels[index].cellPrevious)
        if previous == VesselTable.none {
            coverage.cells[Int(cell)].head = next
        } else {
            vessels[Int(previous)].cellNext = next
        }
        if next != VesselTable.none { vessels[Int(next)].cellPrevious = previous }
        vessels[index].cell = CoverageMap.none
    }

    /// Calls `body` with each vessel last heard in the cells around a place, those of its own cell first.
    ///
    /// - Parameters:
    ///   - ring: 1 for the nine cells around it, 2 for twenty-five.
    ///   - most: vessels after which it stops. More than the gulf has at all are within some cells only where somebody
    ///     invents them, and looking at all of them for each would take for ever.
    func eachAround(_ place: SeaPoint, ring: Int32, most: Int = 8_192, _ body: (Int) -> Void) {
        var left = most
        func visit(_ cell: UInt32) {
            var slot = coverage.cells[Int(cell)].head
            while slot != VesselTable.none, left > 0 {
                left -= 1
                body(Int(slot))
                slot = vessels[Int(slot)].cellNext
            }
        }
        let own = coverage.find(place)
        if let own { visit(own) }
        let middle = coverage.row(of: place)
        for row in (middle - ring)...(middle + ring) {
            let column = coverage.column(of: place, row: row)
            for column in (column - ring)...(column + ring) {
                guard left > 0 else { return }
                if let cell = coverage.find(x: column, y: row), cell != own { visit(cell) }
            }
        }
    }
}
