//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import SeaWatch
import Simulation

/// The ports and anchorages of the simulated gulf as a node's zones.
enum HarbourZones {
    static let all: [SeaWatch.SeaZone] = SeaTraffic.zones.map { zone in
        SeaWatch.SeaZone(
            id: zone.name,
            name: Trilingual(same: zone.name),
            kind: zone.kind == .port ? .port : .anchorage,
            polygons: [[zone.ring.map { SeaWatch.SeaPoint(degreesEast: $0.longitude, north: $0.latitude) }]],
            office: "VN-VIII"
        )
    }
}
