//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where a vessel truly was at an instant, whatever it reported.
package struct SeaFix: Hashable, Sendable {
    /// Milliseconds since 1970 in UTC.
    package let instant: Int64
    package let place: SeaPoint
    /// Knots over ground.
    package let knots: Double
    /// The number it speaks under, or would if its transmitter were on.
    package let mmsi: UInt32
    package let isOnAir: Bool
}

extension SeaTraffic {
    /// The vessels, by index.
    package var hulls: Range<Int> { vessels.indices }

    /// Where a vessel changed course, speed, number or silence during the scenario, from the leg that reaches into it on.
    package func fixes(of hull: Int) -> [SeaFix] {
        let vessel = vessels[hull]
        let legs = vessel.track.legs
        let first = legs.lastIndex { $0.start <= 0 } ?? 0
        return legs[first...].prefix { $0.start < scenario.hours * 3_600 }.map { fix($0, of: vessel, at: $0.start) }
    }

    /// Where a vessel was at an instant; nil before and after the time for which its life is known.
    package func fix(of hull: Int, at instant: Int64) -> SeaFix? {
        let vessel = vessels[hull]
        let time = Double(instant - scenario.start) / 1_000
        guard time <= vessel.track.time, let leg = vessel.track.legs.last(where: { $0.start <= time }) else {
            return nil
        }
        return fix(leg, of: vessel, at: time)
    }

    private func fix(_ leg: SeaLeg, of vessel: SeaVessel, at time: Double) -> SeaFix {
        SeaFix(
            instant: scenario.start + Int64(time * 1_000),
            place: leg.place(at: time),
            knots: Double(leg.knots),
            mmsi: vessel.identities[Int(leg.identity)].mmsi,
            isOnAir: !leg.isSilent
        )
    }
}
