//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import Customs

extension SeaPicture {
    /// Takes zones into use; those that don't hold on the picture's day are left out.
    ///
    /// What vessels did before stays; who is inside a new zone counts as there from now on.
    package mutating func use(zones all: [SeaZone]) {
        let day = CalendarDate(at: clock.now / 1_000, offset: Int64(settings.secondsEast))
        zones = ZoneIndex(all.filter { clock.now == 0 || $0.validity.contains(day) })
        visits.removeAll()
        for cell in coverage.cells.indices {
            let step = CoverageMap.step
            let middle = SeaPoint(
                longitude: coverage.longitude(of: cell),
                latitude: coverage.cells[cell].y * step + coverage.cells[cell].y.signum() * step / 2
            )
            coverage.cells[cell].zones = zones.list(around: middle)
        }
        for index in vessels.indices { vessels[index].flags.subtract([.inPort, .inAnchorage, .hasVisits]) }
    }

    /// Takes an outline of land into use.
    package mutating func use(coast: Coast?) { self.coast = coast }

    /// Whether zones are near, and which the vessel is in.
    @inline(__always)
    mutating func weighZones(_ index: Int, _ now: SeaSecond, _ findings: inout SeaFindings) {
        let list = coverage.cells[Int(vessels[index].cell)].zones
        guard list != 0 || vessels[index].flags.contains(.hasVisits) else { return }
        weighZones(index, list: Int(list), now, &findings)
    }

    private mutating func weighZones(_ index: Int, list: Int, _ now: SeaSecond, _ findings: inout SeaFindings) {
        let place = vessels[index].place
        var flags = vessels[index].flags
        let had = flags.contains(.hasVisits)
        flags.subtract([.inPort, .inAnchorage, .hasVisits])
        if had { leaveZones(index, beyond: list, now, &findings) }
        for number in zones.lists[list] {
            let entry = zones.entries[Int(number)]
            let key = UInt64(index) << 16 | UInt64(number)
            let isInside = entry.box.contains(place) && entry.zone.contains(place)
            if isInside {
                flags.insert(.hasVisits)
                if entry.zone.kind == .port { flags.insert(.inPort) }
                if entry.zone.kind == .anchorage { flags.insert(.inAnchorage) }
                stay(index, key, entry.zone, now, &findings)
            } else if had, let visit = visits.removeValue(forKey: key) {
                leave(index, entry.zone, visit, now, &findings)
            }
        }
        vessels[index].flags = flags
    }

    /// Ends visits to zones that are so far away that they are in no list around here.
    private mutating func leaveZones(_ index: Int, beyond list: Int, _ now: SeaSecond, _ findings: inout SeaFindings) {
        let near = zones.lists[list]
        for number in zones.entries.indices where !near.contains(UInt16(number)) {
            let key = UInt64(index) << 16 | UInt64(number)
            if let visit = visits.removeValue(forKey: key) {
                leave(index, zones.entries[number].zone, visit, now, &findings)
            }
        }
    }

    private mutating func stay(
        _ index: Int,
        _ key: UInt64,
        _ zone: SeaZone,
        _ now: SeaSecond,
        _ findings: inout SeaFindings
    ) {
        var visit = visits[key]
        if visit == nil {
            visit = ZoneVisit(entered: now, draught: vessels[index].draught)
            // Who is inside when first heard did not enter.
            if zone.alerts, vessels[index].count > 1 { tell(index, zone, .entry, now, &findings) }
        }
        let isStill = vessels[index].slowSince != 0 && now.since(vessels[index].slowSince) >= 1_800
        if zone.kind == .port, isStill {
            vessels[index].called = now
            if visit?.stopped == 0 {
                visit?.stopped = vessels[index].slowSince
                findings.calls.append(
                    PortCall(
                        mmsi: vessels[index].mmsi,
                        zone: zone.id,
                        arrived: vessels[index].slowSince.milliseconds,
                        draughtBefore: visit.flatMap { $0.draught == 0 ? nil : $0.draught }
                    )
                )
            }
        }
        visits[key] = visit
    }

    private mutating func leave(
        _ index: Int,
        _ zone: SeaZone,
        _ visit: ZoneVisit,
        _ now: SeaSecond,
        _ findings: inout SeaFindings
    ) {
        if zone.alerts { tell(index, zone, .exit, now, &findings) }
        guard zone.kind == .port, visit.stopped != 0 else { return }
        findings.calls.append(
            PortCall(
                mmsi: vessels[index].mmsi,
                zone: zone.id,
                arrived: visit.stopped.milliseconds,
                departed: now.milliseconds,
                draughtBefore: visit.draught == 0 ? nil : visit.draught,
                draughtAfter: vessels[index].draught == 0 ? nil : vessels[index].draught
            )
        )
    }

    private func tell(
        _ index: Int,
        _ zone: SeaZone,
        _ form: SeaAlert.Form,
        _ now: SeaSecond,
        _ findings: inout SeaFindings
    ) {
        let state = vessels[index]
        findings.events.append(
            .raised(
                SeaAlert(
                    behaviour: .zone,
                    form: form,
                    vessels: [state.mmsi],
                    start: now.milliseconds,
                    end: now.milliseconds,
                    raisedAt: now.milliseconds,
                    place: state.place,
                    zone: zone.id,
                    figures: [SeaFigure(.reportedSpeed, Double(state.knots ?? 0))]
                )
            )
        )
    }

    /// Whether a port's zone is within some metres.
    func isNearPort(_ place: SeaPoint, metres: Float) -> Bool {
        guard let cell = coverage.find(place) else { return false }
        return zones.lists[Int(coverage.cells[Int(cell)].zones)].contains { number in
            let zone = zones.entries[Int(number)].zone
            return zone.kind == .port && (zone.contains(place) || zone.metres(to: place) <= metres)
        }
    }
}
