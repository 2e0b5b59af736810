//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Persistence
import SeaWatch

/// An alert with what is known of its vessels and its zone, for whoever writes of it.
struct ToldAlert: Sendable {
    let alert: SeaAlert
    /// The newest identity of each vessel that has one.
    let identities: [UInt32: VesselIdentity]
    let zone: Trilingual?

    init(_ alert: SeaAlert, database: NodeDatabase) async throws {
        self.alert = alert
        var identities: [UInt32: VesselIdentity] = [:]
        for mmsi in alert.vessels {
            identities[mmsi] = try await database.vessels.identities(of: mmsi).max { $0.lastHeard < $1.lastHeard }
        }
        self.identities = identities
        zone = alert.zone == nil ? nil : try await database.seaZones.zones().first { $0.id == alert.zone }?.name
    }

    var names: [UInt32: String] { identities.compactMapValues(\.name) }

    /// How a vessel is found in papers: its IMO number where it has a right one, else its own number.
    func identification(of mmsi: UInt32) -> String {
        guard let imo = identities[mmsi]?.imo, let number = IMONumber(String(imo)), number.isCheckDigitRight else {
            return "MMSI \(VesselNumber.text(mmsi))"
        }
        return "IMO \(number.digits)"
    }
}

/// The number of a station as people write it.
enum VesselNumber {
    /// Nine digits, with the zeros before a coast station's.
    static func text(_ mmsi: UInt32) -> String {
        let digits = String(mmsi)
        return String(repeating: "0", count: max(9 - digits.count, 0)) + digits
    }
}
