//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Statistics

/// The drawings of a report, as SVG.
struct ReportDrawings: Sendable {
    let chart: Drawing?
    let map: Drawing?
    /// Gates whose place is only roughly known, or not at all.
    let mapNotes: [String]

    static let none = ReportDrawings()

    private init() {
        chart = nil
        map = nil
        mapNotes = []
    }

    init(
        _ report: Report,
        _ names: ReportNames,
        _ figures: FigureFormat,
        gates: [Gate],
        country: String,
        land: LandOutline?
    ) {
        let definition = report.definition
        guard let measure = definition.measures.first, !definition.rows.isEmpty, report.rows.count > 1 else {
            self = .none
            return
        }
        let title = definition.title[names.words.language] + ": " + names.measure(measure)
        let isTime = definition.rows.count == 1 && definition.rows[0].calendar != nil
        let series = ChartSeries(
            title: title,
            before: report.compared.map(names.days),
            now: names.days(report.period),
            points: report.rows.map { row in
                ChartSeries.Point(
                    name: row.isRest ? names.words("statistics.rest") : names.key(row.key, definition.rows),
                    now: row.total.now[0]?.double ?? 0,
                    before: row.total.before.map { $0[0]?.double ?? 0 },
                    text: figures.text(row.total.now[0], measure)
                )
            }
        )
        chart =
            isTime
            ? .line(series) { figures.text(ExactNumber(Int($0)), measure) } : .bars(series)
        guard definition.rows == [.gate] else {
            map = nil
            mapNotes = []
            return
        }
        (map, mapNotes) = Self.map(report, names, figures, title, gates, country, land)
    }

    private static func map(
        _ report: Report,
        _ names: ReportNames,
        _ figures: FigureFormat,
        _ title: String,
        _ gates: [Gate],
        _ country: String,
        _ land: LandOutline?
    ) -> (Drawing?, [String]) {
        let known = Dictionary(gates.map { ($0.id, $0) }) { first, _ in first }
        var points: [GatePoint] = []
        var rough: [String] = []
        var missing: [String] = []
        for row in report.rows {
            guard let key = row.key.first, let id = key, let gate = known[id] else { continue }
            let name = names.value(id, .gate)
            guard
                let place = (gate.side(in: country) ?? gate.sides.first)?.position
                    ?? gate.sides.compactMap(\.position).first
            else {
                missing.append(name)
                continue
            }
            let isApproximate = place.source.contains("approximate") || place.source.contains("NOT")
            if isApproximate { rough.append(name) }
            points.append(
                GatePoint(
                    name: name,
                    latitude: place.latitude,
                    longitude: place.longitude,
                    value: row.total.now[0]?.double ?? 0,
                    text: figures.text(row.total.now[0], report.definition.measures[0]),
                    isApproximate: isApproximate
                )
            )
        }
        guard !points.isEmpty else { return (nil, []) }
        var notes = [names.words("statistics.map.note")]
        if !rough.isEmpty {
            notes.append(names.words("statistics.map.approximate", ["what": rough.joined(separator: ", ")]))
        }
        if !missing.isEmpty {
            notes.append(names.words("statistics.map.missing", ["what": missing.joined(separator: ", ")]))
        }
        return (.map(points, title: title, land: land), notes)
    }
}
