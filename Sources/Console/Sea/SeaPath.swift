//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch

/// The addresses of the sea's pages.
enum SeaPath: Hashable, Sendable {
    case map
    /// The map with a vessel chosen.
    case mapVessel(UInt32)
    /// The map with a zone to edit; nil to draw a new one.
    case mapZone(String?)
    case events
    case vessels
    case vessel(UInt32)
    case track(UInt32)
    case tracks
    case chart
    case layer(String)
    case alerts(SeaAlertQuery)
    case alert(SeaAlertID)
    case alertStep(SeaAlertID, String)
    case zones
    case zoneUpload(String)
    case removeZone(String)
    case plots
    case plotUpload(String)
    case watched
    case unwatch(String)
    case export(String)
    case exportFile(String)
    case feeds

    var text: String {
        switch self {
        case .map: "/sea"
        case .mapVessel(let mmsi): "/sea?vessel=\(mmsi)"
        case .mapZone(let id): "/sea?zone=" + ConsolePath.segment(id ?? "new")
        case .events: "/sea/events"
        case .vessels: "/sea/vessels"
        case .vessel(let mmsi): "/sea/vessels/\(mmsi)"
        case .track(let mmsi): "/sea/vessels/\(mmsi)/track"
        case .tracks: "/sea/tracks"
        case .chart: "/sea/chart"
        case .layer(let name): "/sea/layers/" + ConsolePath.segment(name)
        case .alerts(let query): "/sea/alerts" + ConsolePath.query(query.items)
        case .alert(let id): "/sea/alerts/\(id.rawValue)"
        case .alertStep(let id, let step): "/sea/alerts/\(id.rawValue)/\(step)"
        case .zones: "/sea/zones"
        case .zoneUpload(let upload): "/sea/zones/uploads/" + ConsolePath.segment(upload)
        case .removeZone(let id): "/sea/zones/\(ConsolePath.segment(id))/remove"
        case .plots: "/sea/plots"
        case .plotUpload(let upload): "/sea/plots/uploads/" + ConsolePath.segment(upload)
        case .watched: "/sea/watched"
        case .unwatch(let id): "/sea/watched/\(ConsolePath.segment(id))/remove"
        case .export(let id): "/sea/exports/" + ConsolePath.segment(id)
        case .exportFile(let id): "/sea/exports/\(ConsolePath.segment(id))/file"
        case .feeds: "/sea/feeds"
        }
    }
}
