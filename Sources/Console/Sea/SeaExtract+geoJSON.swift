//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import SeaWatch

extension SeaExtract {
    /// GeoJSON (RFC 7946): vessels, alerts and plots as points, tracks as lines cut at their gaps, zones as polygons.
    package func geoJSON() throws -> [UInt8] {
        var features: [Feature] = vessels.map { entry in
            let vessel = entry.vessel
            return Feature(
                .point(Self.pair(vessel.place)),
                [
                    "what": .text("vessel"), "mmsi": .text(SeaText.number(vessel.mmsi)), "name": .optional(vessel.name),
                    "flag": .optional(vessel.flag), "kind": .text(entry.kind), "time": .text(Self.utc(vessel.time)),
                    "speed_knots": .number(Self.knots(vessel.speed)), "course": .number(Self.degrees(vessel.course)),
                    "state": .text(entry.state),
                ]
            )
        }
        for track in tracks {
            let lines = Self.lines(track)
            features.append(
                Feature(
                    .lines(lines.map { $0.map { Self.pair($0.place) } }),
                    [
                        "what": .text("track"), "mmsi": .text(SeaText.number(track.mmsi)),
                        "times": .lists(lines.map { $0.map { Self.utc($0.time) } }),
                    ]
                )
            )
        }
        features += alerts.map { entry in
            let alert = entry.file.alert
            return Feature(
                .point(Self.pair(alert.place)),
                [
                    "what": .text("alert"), "id": .text(alert.id.rawValue),
                    "behaviour": .text(alert.behaviour.rawValue), "text": .text(entry.headline),
                    "reasons": .list(entry.reasons), "mmsi": .list(alert.vessels.map(SeaText.number)),
                    "start": .text(Self.utc(alert.start)), "end": .optional(alert.end.map(Self.utc)),
                    "state": .text(entry.state),
                ]
            )
        }
        features += zones.map { entry in
            Feature(
                .polygons(entry.zone.polygons.map { $0.map { $0.map(Self.pair) } }),
                [
                    "what": .text("zone"), "id": .text(entry.zone.id), "name_vi": .text(entry.zone.name.vi),
                    "name_zh": .text(entry.zone.name.zh), "name_en": .text(entry.zone.name.en),
                    "kind": .text(entry.zone.kind.rawValue), "office": .text(entry.zone.office),
                    "valid_from": .optional(entry.zone.validity.from?.iso8601),
                    "valid_to": .optional(entry.zone.validity.to?.iso8601), "alerts": .flag(entry.zone.alerts),
                ]
            )
        }
        features += plots.map { entry in
            Feature(
                .point(Self.pair(entry.plot.place)),
                [
                    "what": .text("plot"), "id": .text(entry.plot.id), "source": .text(entry.plot.source.rawValue),
                    "time": .text(Self.utc(entry.plot.time)), "uncertainty_m": .number(entry.plot.uncertainty),
                    "speed_knots": .number(entry.plot.speed), "course": .number(entry.plot.course),
                    "identity": .optional(entry.plot.identity), "note": .text(entry.plot.note),
                    "judgement": .text(entry.judgement),
                ]
            )
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let collection = Collection(features: features, title: title, notice: notice, time: Self.utc(time))
        return [UInt8](try encoder.encode(collection))
    }

    /// The positions of a track, cut where it was silent.
    static func lines(_ track: Track) -> [[PositionReport]] {
        let ends = Set(track.gaps.map(\.from))
        var lines: [[PositionReport]] = [[]]
        for position in track.positions {
            lines[lines.count - 1].append(position)
            if ends.contains(position.time) { lines.append([]) }
        }
        // A line has two ends (RFC 7946, section 3.1.4).
        return lines.filter { $0.count > 1 }
    }

    private static func pair(_ point: SeaPoint) -> [Double] {
        [rounded(point.degreesEast), rounded(point.degreesNorth)]
    }

    private struct Collection: Encodable {
        let type = "FeatureCollection"
        let features: [Feature]
        let title: String
        let notice: String
        let time: String

        private enum CodingKeys: String, CodingKey {
            case type
            case features
            case title
            case notice
            case time
        }
    }

    private struct Feature: Encodable {
        let type = "Feature"
        let geometry: Geometry
        let properties: [String: Property]

        private enum CodingKeys: String, CodingKey {
            case type
            case geometry
            case properties
        }

        init(_ geometry: Geometry, _ properties: [String: Property]) {
            self.geometry = geometry
            self.properties = properties
        }
    }

    private enum Geometry: Encodable {
        case point([Double])
        case lines([[[Double]]])
        case polygons([[[[Double]]]])

        private enum CodingKeys: String, CodingKey {
            case type
            case coordinates
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            switch self {
            case .point(let place):
                try container.encode("Point", forKey: .type)
                try container.encode(place, forKey: .coordinates)
            case .lines(let lines):
                try container.encode("MultiLineString", forKey: .type)
                try container.encode(lines, forKey: .coordinates)
            case .polygons(let polygons):
                try container.encode("MultiPolygon", forKey: .type)
                try container.encode(polygons, forKey: .coordinates)
            }
        }
    }

    private enum Property: Encodable {
        case text(String)
        case optional(String?)
        case number(Double?)
        case flag(Bool)
        case list([String])
        case lists([[String]])

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .optional(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            case .flag(let flag): try container.encode(flag)
            case .list(let list): try container.encode(list)
            case .lists(let lists): try container.encode(lists)
            }
        }
    }
}
