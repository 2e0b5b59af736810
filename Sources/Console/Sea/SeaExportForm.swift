//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch

/// What an officer wants as a file: what the map shows.
struct SeaExportForm: Sendable {
    enum Format: String, CaseIterable, Sendable {
        case geojson
        case kml
        case csv

        var contentType: String {
            switch self {
            case .geojson: "application/geo+json"
            case .kml: "application/vnd.google-earth.kml+xml"
            case .csv: "text/csv; charset=utf-8"
            }
        }
    }

    enum Part: String, CaseIterable, Hashable, Sendable {
        case vessels
        case tracks
        case alerts
        case zones
        case plots
    }

    /// Tracks of more vessels are asked for by their box.
    private static let mostTracks = 50

    let format: Format
    let parts: Set<Part>
    let box: SeaBox?
    let period: Range<Int64>?
    let query: VesselQuery
    /// Whose tracks; empty for all in the box.
    let tracked: [UInt32]
    /// Whether more vessels were named than a file has tracks of.
    let namesMore: Bool

    init(_ form: FormFields) throws(ConsoleError) {
        guard let format = form["format"].flatMap({ Format(rawValue: $0) }) else { throw .malformed("format") }
        self.format = format
        let asked = Set(form.all("part").compactMap { Part(rawValue: $0) })
        parts = asked.isEmpty ? [.vessels, .alerts, .zones, .plots] : asked
        box = try SeaQueryFields.box(form, isNeeded: false)
        period = form["from"] == nil ? nil : try SeaQueryFields.period(form)
        query = VesselQuery(form)
        var seen: Set<UInt32> = []
        let named = form.all("mmsi").compactMap { UInt32($0) }.filter { seen.insert($0).inserted }
        tracked = Array(named.prefix(Self.mostTracks))
        namesMore = named.count > Self.mostTracks
    }
}
