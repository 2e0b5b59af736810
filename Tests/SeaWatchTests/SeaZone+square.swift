//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import SeaWatch

extension SeaZone {
    /// A square of half so many metres around a place.
    static func square(
        around place: SeaPoint,
        metres: Float = 10_000,
        kind: Kind,
        id: String = "zone",
        alerts: Bool = false,
        validity: ValidityPeriod = .always
    ) -> SeaZone {
        let corners = [(-metres, -metres), (metres, -metres), (metres, metres), (-metres, metres), (-metres, -metres)]
        return SeaZone(
            id: id,
            name: Trilingual(same: id),
            kind: kind,
            polygons: [[corners.map { place.moved(east: $0.0, north: $0.1) }]],
            validity: validity,
            office: "VN-VIII",
            alerts: alerts
        )
    }
}
