//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import SeaWatch
import Spreadsheet

extension SeaExtract {
    /// One row a vessel, position, alert, plot or corner of a zone; texts are never formulas.
    package func csv() -> [UInt8] {
        let heading = [
            "what", "id", "mmsi", "name", "time", "end", "latitude", "longitude", "speed_knots", "course", "kind",
            "state",
            "text",
        ]
        var rows: [[SheetCell]] = vessels.map { entry in
            let vessel = entry.vessel
            return Self.row(
                "vessel",
                mmsi: vessel.mmsi,
                name: vessel.name,
                time: vessel.time,
                place: vessel.place,
                speed: Self.knots(vessel.speed),
                course: Self.degrees(vessel.course),
                kind: entry.kind,
                state: entry.state,
                text: vessel.flag
            )
        }
        for track in tracks {
            for position in track.positions {
                rows.append(
                    Self.row(
                        "position",
                        mmsi: track.mmsi,
                        time: position.time,
                        place: position.place,
                        speed: Self.knots(position.speed),
                        course: Self.degrees(position.course)
                    )
                )
            }
            for gap in track.gaps {
                rows.append(Self.row("gap", mmsi: track.mmsi, time: gap.from, end: gap.until))
            }
        }
        rows += alerts.map { entry in
            let alert = entry.file.alert
            return Self.row(
                "alert",
                id: alert.id.rawValue,
                mmsi: alert.vessels.first,
                time: alert.start,
                end: alert.end,
                place: alert.place,
                kind: alert.behaviour.rawValue,
                state: entry.state,
                text: ([entry.headline] + entry.reasons).joined(separator: " · ")
            )
        }
        rows += plots.map { entry in
            Self.row(
                "plot",
                id: entry.plot.id,
                name: entry.plot.identity,
                time: entry.plot.time,
                place: entry.plot.place,
                speed: entry.plot.speed,
                course: entry.plot.course,
                kind: entry.source,
                state: entry.judgement,
                text: entry.plot.note
            )
        }
        for entry in zones {
            for point in entry.zone.polygons.joined().joined() {
                rows.append(Self.row("zone", id: entry.zone.id, name: entry.name, place: point, kind: entry.kind))
            }
        }
        let sheet = Sheet(name: title, preamble: [title, notice, Self.utc(time)], heading: heading, rows: rows)
        return Array(SeparatedTextWriter.text(sheet).utf8)
    }

    private static func row(
        _ what: String,
        id: String? = nil,
        mmsi: UInt32? = nil,
        name: String? = nil,
        time: Int64? = nil,
        end: Int64? = nil,
        place: SeaPoint? = nil,
        speed: Double? = nil,
        course: Double? = nil,
        kind: String? = nil,
        state: String? = nil,
        text: String? = nil
    ) -> [SheetCell] {
        [
            .text(what), cell(id), cell(mmsi.map(SeaText.number)), cell(name), cell(time.map(utc)), cell(end.map(utc)),
            number(place.map { rounded($0.degreesNorth) }), number(place.map { rounded($0.degreesEast) }),
            number(speed), number(course), cell(kind), cell(state), cell(text),
        ]
    }

    private static func cell(_ text: String?) -> SheetCell {
        guard let text, !text.isEmpty else { return .empty }
        return .text(text)
    }

    private static func number(_ value: Double?) -> SheetCell {
        value.flatMap { Decimal(string: "\($0)") }.map { .number($0) } ?? .empty
    }
}
