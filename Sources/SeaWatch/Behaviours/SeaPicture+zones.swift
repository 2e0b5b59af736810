//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import Customs

extension SeaPicture {
    /// Takes zones into use; those that don't hold on the picture's day are left out.
    ///
    /// What vessels did before stays: who is inside a zone of before is there since it came, and who is inside a new zone
    /// counts as there from now on and is not told. Who is outside a zone that shrank did not leave it.
    package mutating func use(zones all: [SeaZone]) {
        let day = CalendarDate(at: clock.now / 1_000, offset: Int64(settings.secondsEast))
        let before = zones.entries.map(\.zone.id)
        zones = ZoneIndex(all.filter { clock.now == 0 || $0.validity.contains(day) })
        for cell in coverage.cells.indices {
            coverage.cells[cell].zones = zones.list(around: coverage.middle(of: cell))
        }
        if watching.contains(.zone) { carryVisits(from: before) }
    }

    /// Lays visits out anew by where vessels were last.
    /// - Parameter before: ids of zones by their numbers before.
    private mutating func carryVisits(from before: [String]) {
        let known = visits
        visits.removeAll(keepingCapacity: true)
        for index in vessels.indices where vessels[index].mmsi != 0 {
            var flags = vessels[index].flags.subtracting(.ofZones)
            let place = vessels[index].place
            var stays: [ZoneVisit] = []
            for number in zonesNear(index) where zones.entries[Int(number)].contains(place) {
                let zone = zones.entries[Int(number)].zone
                flags.formUnion(.inside(zone))
                let visit = known[UInt32(index)]?.first { before[Int($0.zone)] == zone.id }
                stays.append(
                    ZoneVisit(
                        zone: number,
                        stopped: visit?.stopped ?? 0,
                        draught: visit?.draught ?? vessels[index].draught
                    )
                )
            }
            vessels[index].flags = flags
            if !stays.isEmpty { visits[UInt32(index)] = stays }
        }
    }

    /// Takes an outline of land into use.
    package mutating func use(coast: Coast?) { self.coast = coast }

    /// Whether zones are near, and which the vessel is in.
    @inline(__always)
    mutating func weighZones(_ index: Int, _ now: SeaSecond, _ findings: inout SeaFindings) {
        let cell = vessels[index].cell
        guard
            coverage.cells[Int(cell)].zones != 0 || cell == CoverageMap.overflow
                || vessels[index].flags.contains(.hasVisits)
        else { return }
        weighZones(index, near: zonesNear(index), now, &findings)
    }

    /// Numbers of the zones that may be around a vessel.
    private func zonesNear(_ index: Int) -> [UInt16] {
        let cell = vessels[index].cell
        return cell == CoverageMap.overflow
            ? zones.near(vessels[index].place) : zones.lists[Int(coverage.cells[Int(cell)].zones)]
    }

    private mutating func weighZones(_ index: Int, near: [UInt16], _ now: SeaSecond, _ findings: inout SeaFindings) {
        let place = vessels[index].place
        var flags = vessels[index].flags
        var stays = flags.contains(.hasVisits) ? visits.removeValue(forKey: UInt32(index)) ?? [] : []
        flags.subtract(.ofZones)
        // Zones that are so far away that they are not in the list any more.
        stays.removeAll { visit in
            if near.contains(visit.zone) { return false }
            leave(index, visit, now, &findings)
            return true
        }
        for number in near {
            let entry = zones.entries[Int(number)]
            if entry.contains(place) {
                flags.formUnion(.inside(entry.zone))
                stay(index, number, &stays, now, &findings)
            } else if let at = stays.firstIndex(where: { $0.zone == number }) {
                leave(index, stays.remove(at: at), now, &findings)
            }
        }
        vessels[index].flags = flags
        if !stays.isEmpty { visits[UInt32(index)] = stays }
    }

    private mutating func stay(
        _ index: Int,
        _ number: UInt16,
        _ stays: inout [ZoneVisit],
        _ now: SeaSecond,
        _ findings: inout SeaFindings
    ) {
        let zone = zones.entries[Int(number)].zone
        let at: Int
        if let known = stays.firstIndex(where: { $0.zone == number }) {
            at = known
        } else {
            at = stays.count
            stays.append(ZoneVisit(zone: number, draught: vessels[index].draught))
            // Who is inside when first heard did not enter.
            if zone.alerts, vessels[index].count > 1 { tell(index, zone, .entry, now, &findings) }
        }
        guard zone.kind == .port, vessels[index].slowSince != 0, now.since(vessels[index].slowSince) >= 1_800 else {
            return
        }
        vessels[index].called = now
        guard stays[at].stopped == 0 else { return }
        stays[at].stopped = vessels[index].slowSince
        findings.calls.append(
            PortCall(
                mmsi: vessels[index].mmsi,
                zone: zone.id,
                arrived: vessels[index].slowSince.milliseconds,
                draughtBefore: stays[at].draught == 0 ? nil : stays[at].draught
            )
        )
    }

    private func leave(_ index: Int, _ visit: ZoneVisit, _ now: SeaSecond, _ findings: inout SeaFindings) {
        let zone = zones.entries[Int(visit.zone)].zone
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
        let near =
            coverage.find(place).map { zones.lists[Int(coverage.cells[Int($0)].zones)] } ?? zones.near(place)
        return near.contains { number in
            let zone = zones.entries[Int(number)].zone
            return zone.kind == .port && (zone.contains(place) || zone.metres(to: place) <= metres)
        }
    }
}

extension VesselState.Flags {
    /// What zones alone decide.
    fileprivate static let ofZones: Self = [.inPort, .inAnchorage, .hasVisits]

    fileprivate static func inside(_ zone: SeaZone) -> Self {
        switch zone.kind {
        case .port: [.hasVisits, .inPort]
        case .anchorage: [.hasVisits, .inAnchorage]
        case .belt, .operation, .area: .hasVisits
        }
    }
}
