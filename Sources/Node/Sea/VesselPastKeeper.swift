//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Persistence
import Rules
import SeaWatch

/// Keeps what rules may know of vessels up to date: alerts with the names and numbers that their vessels had said by
/// then.
actor VesselPastKeeper {
    /// Seconds that are read again, so that a change at the end of the last look is not passed over.
    private static let overlap: Int64 = 60

    private let alerts: any SeaAlertStore
    private let vessels: any VesselStore
    private let shelf: VesselShelf
    private var told: [SeaAlertID: VesselPast.Told] = [:]
    private var seen: Int64 = 0

    init(_ database: NodeDatabase, shelf: VesselShelf) {
        alerts = database.seaAlerts
        vessels = database.vessels
        self.shelf = shelf
    }

    /// - Parameter now: seconds since 1970.
    func refresh(at now: Int64) async throws {
        var hasChanged = seen == 0
        for file in try await alerts.changed(since: seen - Self.overlap) {
            guard let told = try await told(of: file), self.told[file.id] != told else { continue }
            self.told[file.id] = told
            hasChanged = true
        }
        seen = now
        if hasChanged { shelf.put(VesselPast(Array(told.values))) }
    }

    /// Nil where a rule has no use for it: a dark contact has no name, and who enters a zone does what vessels do.
    private func told(of file: SeaAlertFile) async throws -> VesselPast.Told? {
        let alert = file.alert
        guard let sign = VesselPast.Sign(alert.behaviour) else { return nil }
        var imos: Set<String> = []
        var names: Set<String> = []
        for mmsi in alert.vessels {
            for identity in try await vessels.identities(of: mmsi) where identity.firstHeard <= alert.raisedAt {
                if let imo = identity.imo { imos.insert(String(imo)) }
                if let name = identity.name { names.insert(name) }
            }
        }
        return VesselPast.Told(
            sign: sign,
            imos: imos,
            names: names,
            raised: alert.raisedAt / 1_000,
            dismissed: file.state == .dismissed ? file.changedAt : nil
        )
    }
}

extension VesselPast.Sign {
    fileprivate init?(_ behaviour: SeaBehaviour) {
        switch behaviour {
        case .gap: self = .gap
        case .encounter, .darkRendezvous: self = .encounter
        case .draughtChange: self = .draughtChange
        case .zone, .darkContact: return nil
        case .loitering, .clonedIdentity, .changedIdentity, .falseIdentity, .positionSpoofing, .interference, .approach,
            .watched:
            self = .other
        }
    }
}
