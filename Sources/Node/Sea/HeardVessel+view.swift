//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import SeaWatch

extension HeardVessel {
    /// - Parameter now: the time of the picture, milliseconds since 1970; how far a silent vessel can have sailed depends
    ///   on it.
    init(_ view: VesselView, hasOpenAlert: Bool, at now: Int64) {
        self.init(
            mmsi: view.mmsi,
            place: view.place,
            time: view.time,
            speed: view.speed,
            course: view.course,
            source: view.source,
            shipType: view.shipType,
            name: view.name.isEmpty ? nil : view.name,
            flag: MaritimeIdentification.country(of: view.mmsi),
            reachable: view.silentSince.map { Self.reachable(since: $0, speed: view.speed, at: now) },
            isWatched: view.isWatched,
            hasOpenAlert: hasOpenAlert
        )
    }

    /// Nautical miles in the time since, at the speed it had; who lay still or did not say may have sailed as most do.
    private static func reachable(since: Int64, speed: UInt16, at now: Int64) -> Float {
        let knots = speed < 1_023 ? max(Float(speed) / 10, usualKnots) : usualKnots
        return knots * Float(max(now - since, 0)) / 3_600_000
    }

    /// What a loaded coaster sails.
    private static let usualKnots: Float = 10
}

extension SeaTracks.Gap {
    /// A silence as its alert tells it.
    init(_ alert: SeaAlert) {
        let reachable = alert.figures.first { $0.kind == .reachableRadius }?.value ?? 0
        self.init(mmsi: alert.vessels.first ?? 0, from: alert.start, until: alert.end, reachable: Float(reachable))
    }
}
