//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import SeaWatch

/// The stores of the sea picture, of one engine.
package struct SeaStores: Sendable {
    package let alerts: any SeaAlertStore
    package let zones: any SeaZoneStore
    package let plots: any SeaPlotStore
    package let vessels: any VesselStore
    package let watched: any WatchedVesselStore
    package let stations: any SeaStationStore

    package init(
        alerts: any SeaAlertStore,
        zones: any SeaZoneStore,
        plots: any SeaPlotStore,
        vessels: any VesselStore,
        watched: any WatchedVesselStore,
        stations: any SeaStationStore
    ) {
        self.alerts = alerts
        self.zones = zones
        self.plots = plots
        self.vessels = vessels
        self.watched = watched
        self.stations = stations
    }

    package static func inMemory() -> SeaStores {
        SeaStores(
            alerts: InMemorySeaAlertStore(),
            zones: InMemorySeaZoneStore(),
            plots: InMemorySeaPlotStore(),
            vessels: InMemoryVesselStore(),
            watched: InMemoryWatchedVesselStore(),
            stations: InMemorySeaStationStore()
        )
    }
}
