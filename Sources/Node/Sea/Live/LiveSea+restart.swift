//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Logging
import SeaWatch

extension LiveSea {
    /// Makes the picture anew from the log of reports, and keeps what a crash may have left untold.
    ///
    /// An alert that comes out again is the one that is kept, by its id or its period. What the picture tells only
    /// because it knows nothing of the time before the log is left out where it was told then.
    package func restore() async throws {
        var retold: [SeaAlert] = []
        var count = 0
        begin()
        resumption = FeedResumption()
        for try await reports in stores.log.replay() {
            receive(reports)
            for report in reports { resumption.note(report) }
            count += reports.count
            guard !pending.events.isEmpty || pending.identities.count + pending.calls.count >= Self.keptAtOnce else {
                continue
            }
            try await leaveOutKnown()
            retold += pending.events.map(\.alert).filter(\.behaviour.lasts)
            try await keepPending(at: now())
        }
        try await leaveOutKnown()
        retold += pending.events.map(\.alert).filter(\.behaviour.lasts)
        try await keepPending(at: now())
        guard count > 0 else {
            orphans = try await stores.alerts.open()
            return
        }
        orphans = try await unknown(to: retold)
        endOrphans()
        try await keepPending(at: now())
        logger.info(
            "the picture of the sea is made anew",
            metadata: ["reports": "\(count)", "vessels": "\(picture.vesselCount)"]
        )
    }

    /// Identities and calls that are kept in one transaction.
    private static let keptAtOnce = 4_096

    /// Behaviours that the picture tells once for as long as it knows a vessel.
    private static let toldOnce: Set<SeaBehaviour> = [.watched, .falseIdentity]

    /// A vessel that is new to a picture made anew may have been heard all the time. What would be told of it a second
    /// time is left out: it was told, and the vessel was heard within the time for which the picture remembers one.
    private func leaveOutKnown() async throws {
        let events = pending.events
        var known: Set<SeaAlertID> = []
        for alert in events.map(\.alert) where Self.toldOnce.contains(alert.behaviour) {
            if let mmsi = alert.vessels.first, try await wasTold(alert, of: mmsi) { known.insert(alert.id) }
        }
        // What officers set meanwhile may have told more; it stands behind.
        pending.events = events.filter { !known.contains($0.alert.id) } + pending.events.dropFirst(events.count)
    }

    /// Alerts that go on and that the picture did not come to again; one that was dismissed or used is another than what
    /// is told anew of its vessel.
    private func unknown(to retold: [SeaAlert]) async throws -> [SeaAlert] {
        let ids = Set(retold.map(\.id))
        var unknown: [SeaAlert] = []
        for alert in try await stores.alerts.open() where !ids.contains(alert.id) {
            if let twin = retold.first(where: { $0.isSame(as: alert) }), try await stores.alerts.find(twin.id) == nil {
                continue
            }
            unknown.append(alert)
        }
        return unknown
    }

    private func wasTold(_ alert: SeaAlert, of mmsi: UInt32) async throws -> Bool {
        let before = try await stores.alerts.list(
            SeaAlertFilter(behaviours: [alert.behaviour], mmsi: mmsi, until: alert.raisedAt + 1, limit: 100)
        )
        guard
            before.contains(where: {
                $0.id != alert.id && $0.alert.form == alert.form && $0.alert.parties == alert.parties
                    && (alert.behaviour != .watched || $0.alert.before == alert.before)
            })
        else { return false }
        let remembered = alert.start - Int64(settings.forgetHours * 3_600_000)
        return try await !stores.tracks.track(of: mmsi, from: remembered, until: alert.start - 1).isEmpty
    }

    /// Ends alerts that the picture does not know, once their vessel is heard again without what they told of.
    func endOrphans() {
        orphans.removeAll { alert in
            guard let mmsi = alert.vessels.first, let vessel = picture.vessel(mmsi), vessel.time > alert.start,
                vessel.silentSince == nil
            else { return false }
            var ended = alert
            ended.end = vessel.time
            ended.endPlace = vessel.place
            pending.events.append(.updated(ended))
            return true
        }
    }
}
