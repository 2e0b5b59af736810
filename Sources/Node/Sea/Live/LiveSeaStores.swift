//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Persistence
package import SeaWatch

/// Where the live picture reads and writes.
package struct LiveSeaStores: Sendable {
    package let alerts: any SeaAlertStore
    package let vessels: any VesselStore
    package let stations: any SeaStationStore
    package let tracks: any SeaTrackStore
    package let log: any SeaReportLog

    package init(
        alerts: any SeaAlertStore,
        vessels: any VesselStore,
        stations: any SeaStationStore,
        tracks: any SeaTrackStore,
        log: any SeaReportLog
    ) {
        self.alerts = alerts
        self.vessels = vessels
        self.stations = stations
        self.tracks = tracks
        self.log = log
    }
}
