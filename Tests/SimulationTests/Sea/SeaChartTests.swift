//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Simulation
import Testing

@Suite("Ways at sea")
struct SeaChartTests {
    @Test(
        "no vessel ever crosses land",
        .enabled(if: Land.isThere, "needs the shared data folder"),
        arguments: [3, 4, 5]
    )
    func water(seed: UInt64) throws {
        let land = try Land()
        // Ha Noi, and the way from there to the sea.
        #expect(land.contains(SeaPoint(105.85, 21.03)))
        #expect(land.isCrossed(from: SeaPoint(105.85, 21.03), to: SeaPoint(107.5, 20.3)))
        let traffic = try SeaTraffic(scenario: .small(seed: seed))
        var legs = 0
        for hull in traffic.hulls {
            let fixes = traffic.fixes(of: hull)
            if let first = fixes.first { #expect(!land.contains(first.place), "hull \(hull) begins on land") }
            for (one, other) in zip(fixes, fixes.dropFirst()) {
                legs += 1
                #expect(
                    !land.isCrossed(from: one.place, to: other.place),
                    "\(one.mmsi) from \(one.place) to \(other.place)"
                )
            }
        }
        #expect(legs > 10_000)
    }

    @Test("zones are closed rings of GeoJSON, and no waiting ground is among them")
    func zones() {
        let zones = SeaTraffic.zones
        #expect(zones.allSatisfy { $0.ring.count > 3 && $0.ring.first == $0.ring.last })
        #expect(zones.contains { $0.kind == .port } && zones.contains { $0.kind == .anchorage })
        #expect(!zones.contains { $0.name.contains("waiting") })
        #expect(Set(SeaTraffic.unlistedAnchorages.map(\.name)).isDisjoint(with: zones.map(\.name)))
        let text = SeaZone.geoJSON([
            SeaZone(name: "A", kind: .port, ring: [SeaPoint(106.5, -0.25), SeaPoint(107, 20), SeaPoint(106.5, -0.25)])
        ])
        #expect(text.contains("[[[106.500000,-0.250000],[107.000000,20.000000],[106.500000,-0.250000]]]"))
    }
}
