//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch

extension SeaExtract {
    /// KML 2.2 (OGC 12-007r2): a folder for each kind of thing.
    package func kml() -> [UInt8] {
        var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        out += "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><name>\(Self.escaped(title))</name>"
        out += "<description>\(Self.balloon(notice + " " + Self.utc(time)))</description>\n"
        for entry in vessels {
            let vessel = entry.vessel
            let facts = [entry.kind, vessel.flag ?? "", entry.state].filter { !$0.isEmpty }.joined(separator: " · ")
            out += Self.point(
                vessel.name ?? SeaText.number(vessel.mmsi),
                SeaText.number(vessel.mmsi) + " · " + facts,
                vessel.time,
                vessel.place
            )
        }
        for track in tracks {
            for line in Self.lines(track) {
                out +=
                    "<Placemark><name>\(SeaText.number(track.mmsi))</name><TimeSpan><begin>\(Self.utc(line[0].time))</begin>"
                out += "<end>\(Self.utc(line[line.count - 1].time))</end></TimeSpan><LineString><coordinates>"
                out += line.map { Self.place($0.place) }.joined(separator: " ")
                out += "</coordinates></LineString></Placemark>\n"
            }
        }
        for entry in alerts {
            let lines = entry.reasons + [entry.state]
            out += Self.point(
                entry.headline,
                lines.joined(separator: "\n"),
                entry.file.alert.start,
                entry.file.alert.place
            )
        }
        for entry in plots {
            let words = [entry.source, entry.plot.identity ?? "", entry.judgement, entry.plot.note]
            out += Self.point(
                entry.plot.identity ?? entry.source,
                words.filter { !$0.isEmpty }.joined(separator: "\n"),
                entry.plot.time,
                entry.plot.place
            )
        }
        for entry in zones {
            out +=
                "<Placemark><name>\(Self.escaped(entry.name))</name><description>\(Self.balloon(entry.kind))</description>"
            out += "<MultiGeometry>" + entry.zone.polygons.map(Self.polygon).joined() + "</MultiGeometry></Placemark>\n"
        }
        return Array((out + "</Document></kml>\n").utf8)
    }

    private static func point(_ name: String, _ text: String, _ time: Int64, _ place: SeaPoint) -> String {
        "<Placemark><name>\(escaped(name))</name><description>\(balloon(text))</description><TimeStamp><when>"
            + "\(utc(time))</when></TimeStamp><Point><coordinates>\(Self.place(place))</coordinates></Point></Placemark>\n"
    }

    private static func polygon(_ rings: [[SeaPoint]]) -> String {
        let bounds = rings.enumerated().map { index, ring in
            let name = index == 0 ? "outerBoundaryIs" : "innerBoundaryIs"
            let places = ring.map(place).joined(separator: " ")
            return "<\(name)><LinearRing><coordinates>\(places)</coordinates></LinearRing></\(name)>"
        }
        return "<Polygon>" + bounds.joined() + "</Polygon>"
    }

    private static func place(_ point: SeaPoint) -> String {
        "\(rounded(point.degreesEast)),\(rounded(point.degreesNorth))"
    }

    /// A description, which is read as HTML once it is read as XML: what somebody wrote must not become markup there.
    private static func balloon(_ text: String) -> String {
        escaped(text.split(separator: "\n").map { escaped(String($0)) }.joined(separator: "<br/>"))
    }

    /// Markup and what XML 1.0 has no place for.
    private static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "\n", "\t": out.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: out += " "
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
