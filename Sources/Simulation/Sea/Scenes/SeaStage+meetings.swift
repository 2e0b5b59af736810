//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

extension SeaStage {
    /// Two vessels alongside: one drifts or lies at anchor, the other comes, stays and goes.
    ///
    /// - Parameters:
    ///   - isDark: The one that comes is silent from well before until well after.
    ///   - changesDraught: What is handed over shows in the draught that both report afterwards.
    mutating func addMeeting(_ behaviour: SeaBehaviour, index: Int) {
        let isDark = behaviour == .darkRendezvous
        let changesDraught = behaviour == .draughtChange
        let isInAnchorage = !isDark && !changesDraught && index % 10 < 3
        // Half an hour to six hours alongside; log-uniform.
        let length = exp(random.between(log(isDark ? 3_000 : 2_400), log(isDark ? 14_400 : 21_600)))
        for attempt in 1...Self.attempts {
            let start = meetingStart(length: length, crossesMidnight: index % 5 < 2)
            guard start > 3_600, start + length + 3_600 < horizon else { continue }
            guard
                var host = isInAnchorage
                    ? anchoredHost() : driftingHost(from: start, length: length, classA: changesDraught)
            else { continue }
            var guest = self.guest(of: host, from: start, length: length, classA: changesDraught)
            guard let span = closeSpan(host.vessel.track, guest.track, around: start + length / 2) else { continue }
            let heard = observed([host.vessel, guest], from: span.start - 1_800, to: span.end + 1_800)
            guard heard >= 0.9 || attempt == Self.attempts else { continue }
            if isDark {
                addDarkness(to: &guest, host: host.vessel, span: span)
            } else {
                record(
                    .encounter,
                    [host.vessel, guest],
                    from: span.start,
                    to: span.end,
                    metAt: min(span.end, span.start + 1_800),
                    notes: isInAnchorage ? "in \(host.place)" : "drifting, \(Int(span.metres)) m apart"
                )
            }
            for vessel in [host.vessel, guest] where !isInAnchorage { recordDrift(vessel) }
            if changesDraught { handOver(&host.vessel, &guest, from: span.end) }
            vessels.append(host.vessel)
            vessels.append(guest)
            return
        }
    }

    /// The vessel that waits, where it waits, and the way there.
    private typealias Host = (vessel: SeaVessel, gate: Int, place: String)

    private mutating func meetingStart(length: Double, crossesMidnight: Bool) -> Double {
        guard crossesMidnight else { return random.between(7_200, max(7_300, horizon - length - 7_200)) }
        let day = 86_400.0
        let sinceMidnight = Double(scenario.start % 86_400_000) / 1_000
        let nights = max(1, Int(scenario.hours / 24))
        let midnight = Double(random.number(in: 1...nights)) * day - sinceMidnight
        return midnight - length * random.between(0.2, 0.8)
    }

    private mutating func driftingHost(from start: Double, length: Double, classA: Bool) -> Host? {
        let spot = water.spot(heard: 0.9...1, random: &random)
        let kind = random.pick(classA ? [SeaVesselKind.cargo, .tanker] : [.cargo, .tanker, .trawler, .gillnetter])
        let early = start - random.between(600, 5_400)
        var vessel = inbound(kind, classB: classA ? false : nil, to: spot.place, gate: spot.gate, at: early)
        drift(&vessel.track, until: start + length + 1_200, knots: 0.2...1.0, status: SeaStatus.underWay)
        outbound(&vessel, gate: spot.gate)
        return (vessel, spot.gate, "open water")
    }

    private mutating func anchoredHost() -> Host? {
        let anchorage = random.pick(chart.places(random.happens(0.5) ? .unlistedAnchorage : .anchorage))
        guard let slot = water.slot(in: anchorage) else { return nil }
        var vessel = registry.vessel(random.pick([.cargo, .tanker]), at: slot, time: -1)
        vessel.track.lie(until: horizon, status: SeaStatus.atAnchor, swing: random.between(30, 45))
        return (vessel, anchorage.gate, anchorage.name)
    }

    /// Comes from the sea, not from the port next door, lies 30 to 400 metres off and leaves.
    private mutating func guest(of host: Host, from start: Double, length: Double, classA: Bool) -> SeaVessel {
        let kind = random.pick(classA ? [SeaVesselKind.cargo, .tanker] : [.cargo, .tanker, .trawler, .smallCraft])
        let isAnchored = host.place != "open water"
        let metres = isAnchored ? random.between(30, 80) : random.between(30, 400)
        let angle = 2 * Double.pi * random.unit()
        let east = metres * cos(angle)
        let north = metres * sin(angle)
        let alongside = host.vessel.track.place(at: start).moved(east: east, north: north)
        let ports = chart.places(.port).filter { !isAnchored || $0.gate != host.gate }
        var guest = inbound(
            kind,
            classB: classA ? false : nil,
            from: random.pick(ports),
            to: alongside.moved(miles: 0.6, bearing: 360 * random.unit()),
            gate: host.gate,
            at: start - 600
        )
        guest.track.sail(to: alongside, knots: 3.6, random: &random)
        guest.track.follow(
            host.vessel.track,
            until: start + length,
            east: east,
            north: north,
            status: SeaStatus.underWay
        )
        outbound(&guest, gate: host.gate, to: random.pick(ports))
        return guest
    }

    /// The stretch in which two vessels are within 500 metres of each other and both slower than 3 knots, and their mean
    /// distance: the terms of Global Fishing Watch's encounter with room for the way alongside.
    func closeSpan(_ one: SeaTrack, _ other: SeaTrack, around middle: Double) -> (
        start: Double, end: Double, metres: Double
    )? {
        func isClose(_ time: Double) -> Bool {
            one.place(at: time).metres(to: other.place(at: time)) <= 500 && one.knots(at: time) < 3
                && other.knots(at: time) < 3
        }
        guard isClose(middle) else { return nil }
        var start = middle
        var end = middle
        while start > 0, isClose(start - 10) { start -= 10 }
        while end < horizon, isClose(end + 10) { end += 10 }
        return (start, end, one.place(at: middle).metres(to: other.place(at: middle)))
    }

    /// Who drifts for long at a meeting loiters too; nobody must say so.
    private mutating func recordDrift(_ vessel: SeaVessel) {
        let slow = vessel.track.legs.filter { $0.knots > 0 && $0.knots <= 1 }
        guard let first = slow.first?.start, let last = slow.last?.start, last - first > 10_800 else { return }
        record(
            .loitering,
            [vessel],
            from: first,
            to: last + 1_200,
            metAt: first + 14_400,
            isRequired: false,
            notes: "drifts at a meeting"
        )
    }

    private mutating func addDarkness(
        to guest: inout SeaVessel,
        host: SeaVessel,
        span: (start: Double, end: Double, metres: Double)
    ) {
        let off = max(0, span.start - random.between(1_200, 4_200))
        let on = min(horizon, span.end + random.between(1_200, 4_200))
        guest.hush(from: off, to: on)
        record(
            .darkRendezvous,
            [host, guest],
            from: span.start,
            to: span.end,
            metAt: min(span.end, span.start + 1_800),
            notes: "one side dark \(Int((on - off) / 60)) min, \(Int(span.metres)) m apart"
        )
        record(
            .darkGap,
            [guest],
            from: off,
            to: on,
            metAt: off + 3_600,
            notes: "the dark side of a rendezvous, silent \(Int((on - off) / 60)) min"
        )
    }

    /// One and a half to four metres less on one side, as many on the other; the two report it from the same instant on.
    private mutating func handOver(_ giver: inout SeaVessel, _ taker: inout SeaVessel, from instant: Double) {
        let change = UInt8(random.number(in: 15...40))
        var emptied = giver.identities[0]
        emptied.particulars.draught = max(
            20,
            emptied.particulars.draught - min(change, emptied.particulars.draught - 1)
        )
        var laden = taker.identities[0]
        laden.particulars.draught += change
        giver.become(emptied, from: instant, to: horizon)
        taker.become(laden, from: instant, to: horizon)
        for vessel in [giver, taker] {
            record(
                .draughtChange,
                [vessel],
                from: instant,
                to: instant + 7_200,
                metAt: instant,
                notes: "draught changed after a transfer, no port between"
            )
        }
    }
}
