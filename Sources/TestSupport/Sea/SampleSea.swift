//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
package import SeaWatch

/// Alerts, zones and vessels of the sea for tests.
package enum SampleSea {
    /// 2025-01-08 00:00 UTC, milliseconds since 1970.
    package static let midnight: Int64 = 1_736_294_400_000

    /// A time so many minutes behind ``midnight``.
    package static func minute(_ minutes: Int64) -> Int64 { midnight + minutes * 60_000 }

    /// A place in the middle of the gulf, so many metres east.
    package static func place(east: Float = 0) -> SeaPoint {
        SeaPoint(degreesEast: 108, north: 20.5).moved(east: east, north: 0)
    }

    package static func alert(
        _ behaviour: SeaBehaviour = .encounter,
        form: SeaAlert.Form? = nil,
        vessels: [UInt32] = [574_001_230, 412_345_670],
        from start: Int64 = 0,
        until end: Int64? = nil,
        zone: String? = nil,
        place: SeaPoint = SampleSea.place(),
        figures: [SeaFigure] = [SeaFigure(.durationMinutes, 25, threshold: 25)]
    ) -> SeaAlert {
        SeaAlert(
            behaviour: behaviour,
            form: form,
            vessels: vessels,
            start: minute(start),
            end: end.map(minute),
            raisedAt: minute(start + 25),
            place: place,
            zone: zone,
            figures: figures
        )
    }

    /// A square of a degree with a hole in it.
    package static func zone(
        _ id: String,
        kind: SeaZone.Kind = .operation,
        office: String = "VN-XXI",
        alerts: Bool = true
    ) -> SeaZone {
        let outside = [(107, 20), (108, 20), (108, 21), (107, 21), (107, 20)]
        let hole = [(107.4, 20.4), (107.4, 20.6), (107.6, 20.6), (107.4, 20.4)]
        return SeaZone(
            id: id,
            name: Trilingual(vi: "Vùng \(id)", zh: "区域 \(id)", en: "Zone \(id)"),
            kind: kind,
            polygons: [
                [
                    outside.map { SeaPoint(degreesEast: Double($0.0), north: Double($0.1)) },
                    hole.map { SeaPoint(degreesEast: $0.0, north: $0.1) },
                ]
            ],
            validity: ValidityPeriod(
                from: CalendarDate(nearestDaysSince1970: 20_000),
                to: CalendarDate(nearestDaysSince1970: 20_400)
            ),
            office: office,
            alerts: alerts
        )
    }

    package static func identity(
        _ mmsi: UInt32 = 574_001_230,
        name: String? = "HAI AU 08",
        imo: UInt32? = 9_074_729,
        callSign: String? = "3WAB",
        from first: Int64 = 0,
        until last: Int64 = 0
    ) -> VesselIdentity {
        VesselIdentity(
            mmsi: mmsi,
            imo: imo,
            name: name,
            callSign: callSign,
            shipType: 80,
            dimensions: VesselDimensions(bow: 60, stern: 20, port: 8, starboard: 8),
            firstHeard: minute(first),
            lastHeard: minute(last)
        )
    }
}
