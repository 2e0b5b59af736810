//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import SeaWatch
import Simulation

/// The ports and anchorages of a simulated gulf as a node's zones.
enum HarbourZones {
    static func zones(of traffic: SeaTraffic) -> [SeaZone] {
        traffic.harbours.map { place in
            SeaZone(
                id: place.name,
                name: Trilingual(same: place.name),
                kind: place.isPort ? .port : .anchorage,
                polygons: [[place.ring.map { SeaWatch.SeaPoint(degreesEast: $0.0, north: $0.1) }]],
                office: "VN-VIII"
            )
        }
    }
}
