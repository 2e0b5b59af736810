//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import SeaWatch

/// Zones, alerts and plots as the map draws them.
struct SeaChartAnswer: Encodable, Sendable {
    struct Zone: Encodable, Sendable {
        let id: String
        let name: String
        let vi: String
        let zh: String
        let en: String
        let kind: String
        let office: String
        let from: String?
        let to: String?
        let alerts: Bool
        /// Polygons of rings of longitude and latitude in 1/10000 minute.
        let rings: [[[Int32]]]
    }

    struct Alert: Encodable, Sendable {
        let id: String
        let path: String
        let behaviour: String
        let state: String
        let title: String
        let vessels: [UInt32]
        let start: Int64
        let end: Int64?
        let place: [Int32]
        let endPlace: [Int32]?
    }

    struct Plot: Encodable, Sendable {
        let id: String
        let source: String
        let time: Int64
        let place: [Int32]
        /// Metres, one standard deviation.
        let uncertainty: Double
        /// Nil where no track explains it.
        let mmsi: UInt32?
    }

    let zones: [Zone]
    let alerts: [Alert]
    let plots: [Plot]

    init(
        files: [SeaAlertFile],
        names: [UInt32: String],
        zones: [SeaZone],
        plots: [(plot: SeaPlot, judgement: PlotJudgement)],
        _ text: SeaText,
        _ context: ConsoleContext
    ) {
        let sentence = SeaAlertSentence(words: text.words, format: text.format)
        let zoneNames = Dictionary(
            zones.map { ($0.id, $0.name[context.language]) },
            uniquingKeysWith: { first, _ in first }
        )
        self.zones = zones.map { zone in
            Zone(
                id: zone.id,
                name: zone.name[context.language],
                vi: zone.name[.vi],
                zh: zone.name[.zh],
                en: zone.name[.en],
                kind: zone.kind.rawValue,
                office: zone.office,
                from: zone.validity.from?.iso8601,
                to: zone.validity.to?.iso8601,
                alerts: zone.alerts,
                rings: zone.polygons.map { $0.map { $0.flatMap { [$0.longitude, $0.latitude] } } }
            )
        }
        alerts = files.map { file in
            let alert = file.alert
            return Alert(
                id: alert.id.rawValue,
                path: SeaPath.alert(alert.id).text,
                behaviour: alert.behaviour.rawValue,
                state: file.state.rawValue,
                title: sentence.headline(alert, names: names, zone: alert.zone.flatMap { zoneNames[$0] }),
                vessels: alert.vessels,
                start: alert.start,
                end: alert.end,
                place: Self.pair(alert.place),
                endPlace: alert.endPlace.map(Self.pair)
            )
        }
        self.plots = plots.map { plot, judgement in
            var mmsi: UInt32?
            if case .joined(let number, _) = judgement { mmsi = number }
            return Plot(
                id: plot.id,
                source: text.words("sea.source." + plot.source.rawValue),
                time: plot.time,
                place: Self.pair(plot.place),
                uncertainty: plot.uncertainty,
                mmsi: mmsi
            )
        }
    }

    private static func pair(_ point: SeaPoint) -> [Int32] { [point.longitude, point.latitude] }
}
