//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch

/// Vessels that sail by hand-written legs, and the picture that hears them in the order of time.
struct SeaScene {
    /// 2025-09-01 02:00 UTC, 09:00 on the gulf.
    static let start: Int64 = 1_756_692_000_000

    private(set) var reports: [PositionReport] = []
    var settings = SeaSettings()

    /// A vessel that goes along legs of (minutes, knots, degrees), reporting at an interval.
    /// - Parameter silent: minutes from the start between which it says nothing.
    mutating func sail(
        _ mmsi: UInt32,
        from place: SeaPoint,
        at startMinute: Double = 0,
        legs: [(minutes: Double, knots: Float, degrees: Float)],
        every seconds: Double = 10,
        silent: [ClosedRange<Double>] = [],
        station: UInt16 = 1,
        status: NavigationalStatus = .underWayUsingEngine,
        source: ReportSource = .classA
    ) -> SeaPoint {
        var place = place
        var minute = startMinute
        // Vessels don't report at the same second.
        var wait = Double(mmsi % 10)
        for leg in legs {
            var left = leg.minutes * 60
            while left > 0 {
                let step = min(seconds, left)
                place = place.sailed(course: leg.degrees * 10, speed: leg.knots * 1_852 / 3_600, seconds: Float(step))
                minute += step / 60
                left -= step
                guard !silent.contains(where: { $0.contains(minute) }) else { continue }
                reports.append(
                    PositionReport(
                        time: Self.time(minute) + Int64(wait * 1_000),
                        mmsi: mmsi,
                        place: place,
                        station: station,
                        speed: UInt16((leg.knots * 10).rounded()),
                        course: UInt16(leg.degrees * 10) % 3_600,
                        status: status,
                        source: source,
                        second: UInt8(truncatingIfNeeded: Int((minute * 60 + wait)) % 60)
                    )
                )
            }
            wait = min(wait, 9)
        }
        return place
    }

    mutating func add(_ report: PositionReport) { reports.append(report) }

    static func time(_ minute: Double) -> Int64 { start + Int64(minute * 60_000) }

    /// What the picture finds, with the last telling of each alert, by behaviour.
    func found(
        zones: [SeaZone] = [],
        coast: Coast? = nil,
        identities: [IdentityReport] = [],
        watched: [WatchedVessels.Entry] = [],
        until minute: Double? = nil
    ) -> [SeaAlert] {
        var picture = SeaPicture(settings: settings)
        picture.use(coast: coast)
        picture.use(zones: zones)
        var findings = SeaFindings()
        picture.watch(watched, &findings)
        play(to: &picture, identities: identities, &findings)
        if let minute { picture.advance(to: Self.time(minute), &findings) }
        return Self.lastTellings(findings.events)
    }

    /// Lets a picture hear all in the order of time.
    func play(to picture: inout SeaPicture, identities: [IdentityReport] = [], _ findings: inout SeaFindings) {
        var identities = identities.sorted { $0.time < $1.time }[...]
        for report in reports.sorted(by: { ($0.time, $0.mmsi) < ($1.time, $1.mmsi) }) {
            picture.receive([report], &findings)
            while let next = identities.first, next.time <= report.time {
                picture.receive([next], &findings)
                identities.removeFirst()
            }
        }
    }

    /// Each alert once, in the order of the first tellings and as it was told last.
    static func lastTellings(_ events: [SeaEvent]) -> [SeaAlert] {
        var latest: [SeaAlertID: SeaAlert] = [:]
        var order: [SeaAlertID] = []
        for event in events {
            var alert = event.alert
            if let known = latest[alert.id] { alert.raisedAt = known.raisedAt } else { order.append(alert.id) }
            latest[alert.id] = alert
        }
        return order.compactMap { latest[$0] }
    }

    /// Others that go about their business within some miles, so that silence can be told from bad reception.
    mutating func addTraffic(around place: SeaPoint, minutes: Double) {
        for number in 0..<8 {
            let degrees = Float(number * 45)
            let there = (minutes: 120.0, knots: Float(8), degrees: degrees)
            let back = (minutes: 120.0, knots: Float(8), degrees: (degrees + 180).truncatingRemainder(dividingBy: 360))
            _ = sail(574_100_000 + UInt32(number), from: place, at: -240, legs: [there, back])
            var left = minutes
            var legs: [(minutes: Double, knots: Float, degrees: Float)] = []
            while left > 0 {
                let next = legs.count.isMultiple(of: 2) ? there : back
                legs.append((min(next.minutes, left), next.knots, next.degrees))
                left -= next.minutes
            }
            _ = sail(574_100_000 + UInt32(number), from: place, legs: legs)
        }
    }
}
