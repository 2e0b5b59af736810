//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Persistence
import SeaWatch

/// An alert with what is known of its vessels and its zone, for whoever writes of it.
struct ToldAlert: Sendable {
    let alert: SeaAlert
    /// The newest identity of each vessel that has one.
    let identities: [UInt32: VesselIdentity]
    let zone: Trilingual?

    init(_ alert: SeaAlert, database: NodeDatabase, zones: ZoneShelf) async throws {
        self.alert = alert
        var identities: [UInt32: VesselIdentity] = [:]
        for mmsi in alert.vessels {
            identities[mmsi] = try await database.vessels.identities(of: mmsi).max { $0.lastHeard < $1.lastHeard }
        }
        self.identities = identities
        zone = alert.zone == nil ? nil : try await zones.zones().first { $0.id == alert.zone }?.name
    }

    var names: [UInt32: String] { identities.compactMapValues(\.name) }

    /// How a vessel is found in papers: its IMO number where it has a right one, else its own number.
    func identification(of mmsi: UInt32) -> String {
        guard let imo = identities[mmsi]?.imo, let number = IMONumber(String(imo)), number.isCheckDigitRight else {
            return "MMSI \(SeaText.number(mmsi))"
        }
        return "IMO \(number.digits)"
    }
}
