//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import SeaWatch

/// The map, and beside it in tables what the map shows.
struct SeaPage: Sendable {
    let isWatched: Bool
    let hasFeeds: Bool
    let isEmpty: Bool
    let summary: String
    let time: String?
    let text: String
    let kinds: [SelectChoice]
    let flags: [SelectChoice]
    let slowest: String
    let fastest: String
    let onlyWatched: Bool
    let onlyAlerts: Bool
    let onlySilent: Bool
    let rows: [VesselRow]
    let hasMoreRows: Bool
    let more: String
    let alerts: [SeaAlertRow]
    let hasAlerts: Bool
    let openAlerts: String
    let layers: [Layer]
    let zoneKinds: [SelectChoice]
    let canWork: Bool
    let canSeeFeeds: Bool
    let wordsJSON: String
    /// Minutes east of UTC in which times are shown.
    let zoneOffset: Int
    let land: String?
    let leafletStyle: String?
    /// In the order in which they run; empty where Leaflet is not installed.
    let scripts: [String]
    let isLeafletMissing: Bool

    struct Layer: Sendable {
        let name: String
        let path: String
    }

    private static let ownScripts = [
        "sea-chart.js", "sea-vessels.js", "sea-tracks.js", "sea-marks.js", "sea-tools.js", "sea-zones.js",
        "sea-playback.js",
        "sea-picture.js", "sea.js",
    ]

    /// A node that does not watch the sea.
    static func unwatched(_ text: SeaText) throws -> SeaPage {
        try SeaPage(
            isWatched: false,
            rows: [],
            heard: 0,
            shown: 0,
            flags: [],
            alerts: [],
            counts: [:],
            hasFeeds: false,
            time: nil,
            query: VesselQuery(),
            layers: [],
            canWork: false,
            canSeeFeeds: false,
            assets: nil,
            text: text
        )
    }

    init(
        isWatched: Bool = true,
        rows: [VesselRow],
        heard: Int,
        shown: Int,
        flags: [String],
        alerts: [SeaAlertRow],
        counts: [SeaAlertFile.State: Int],
        hasFeeds: Bool,
        time: Int64?,
        query: VesselQuery,
        layers: [String],
        canWork: Bool,
        canSeeFeeds: Bool,
        assets: StaticAssets?,
        text: SeaText
    ) throws {
        let (words, format) = (text.words, text.format)
        self.isWatched = isWatched
        self.hasFeeds = hasFeeds
        isEmpty = heard == 0
        summary = words("sea.summary", ["shown": format.number(shown), "heard": format.number(heard)])
        self.time = time.map { text.instant($0) }
        self.text = query.text ?? ""
        kinds = VesselKind.allCases.map {
            SelectChoice(value: $0.rawValue, label: words("sea.kind." + $0.rawValue), isChosen: $0 == query.kind)
        }
        self.flags = flags.map { SelectChoice(value: $0, label: $0, isChosen: $0 == query.flag) }
        slowest = query.slowest.map { LayoutText.number($0) } ?? ""
        fastest = query.fastest.map { LayoutText.number($0) } ?? ""
        onlyWatched = query.onlyWatched
        onlyAlerts = query.onlyAlerts
        onlySilent = query.onlySilent
        self.rows = rows
        hasMoreRows = shown > rows.count
        more = words("sea.more_rows", ["n": format.number(rows.count), "all": format.number(shown)])
        self.alerts = alerts
        hasAlerts = !alerts.isEmpty
        openAlerts = format.number(counts[.new, default: 0] + counts[.taken, default: 0])
        self.layers = layers.map { Layer(name: $0, path: SeaPath.layer($0).text) }
        zoneKinds = SeaZone.Kind.allCases.map {
            SelectChoice(value: $0.rawValue, label: words("sea.zone_kind." + $0.rawValue), isChosen: $0 == .area)
        }
        self.canWork = canWork
        self.canSeeFeeds = canSeeFeeds
        wordsJSON = try SeaWords(words).json
        zoneOffset = Int(format.zoneOffset)
        land = assets?.path("land.geojson")
        leafletStyle = assets?.path("leaflet.css")
        let leaflet = assets?.path("leaflet.js")
        isLeafletMissing = isWatched && leaflet == nil
        scripts =
            leaflet == nil
            ? [] : ["leaflet.js"].compactMap { assets?.path($0) } + Self.ownScripts.compactMap { assets?.path($0) }
    }
}
