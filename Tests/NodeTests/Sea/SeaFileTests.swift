//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Foundation
import Node
import SeaWatch
import TestSupport
import Testing

@Suite("Files of zones and plots")
struct SeaFileTests {
    private func zones(_ text: String) -> SeaZoneFile.Reading {
        let pattern = SeaZone(id: "", name: Trilingual(same: "Vùng"), kind: .belt, polygons: [], office: "VN-XXI")
        return SeaZoneFile(like: pattern, at: 1_736_294_400).read(Array(text.utf8))
    }

    private func plots(_ text: String) throws -> SeaPlotFile.Reading {
        try SeaPlotFile(office: "VN-XXI", secondsEast: 25_200, uploads: FileManager.default.temporaryDirectory)
            .read(Array(text.utf8))
    }

    @Test("zones take names, kind, days and alerts from their properties, the rest from the pattern")
    func zoneProperties() throws {
        let reading = zones(
            """
            {"type":"FeatureCollection","features":[
             {"type":"Feature","properties":{"id":"p1","name_vi":"Cảng","name":"Port","kind":"port","alerts":true,
              "valid_from":"2025-01-01","valid_to":"2025-12-31"},
              "geometry":{"type":"Polygon","coordinates":[[[107,20],[108,20],[108,21],[107,20]]]}},
             {"type":"Feature","geometry":{"type":"MultiPolygon","coordinates":[[[[107,20],[108,20],[108,21],[107,20]]]]}}]}
            """
        )
        #expect(reading.faults.isEmpty)
        let port = try #require(reading.items.first)
        #expect(port.id == "p1" && port.kind == .port && port.alerts && port.office == "VN-XXI")
        #expect(port.name == Trilingual(vi: "Cảng", zh: "Port", en: "Port"))
        #expect(port.validity.from?.iso8601 == "2025-01-01" && port.validity.to?.iso8601 == "2025-12-31")
        #expect(port.polygons == [[[(107, 20), (108, 20), (108, 21), (107, 20)].map(Self.point)]])
        let other = reading.items[1]
        #expect(other.kind == .belt && !other.alerts && other.name.vi == "Vùng" && other.id.count == 36)
    }

    private static func point(_ degrees: (Double, Double)) -> SeaPoint {
        SeaPoint(degreesEast: degrees.0, north: degrees.1)
    }

    @Test("a feature that can't be read is named by number and property, and the others are read")
    func zoneFaults() {
        let ring = "[[[107,20],[108,20],[108,21],[107,20]]]"
        func feature(_ properties: String, _ coordinates: String = ring, _ type: String = "Polygon") -> String {
            "{\"type\":\"Feature\",\"properties\":\(properties),"
                + "\"geometry\":{\"type\":\"\(type)\",\"coordinates\":\(coordinates)}}"
        }
        let features = [
            feature("{\"id\":\"a\"}"), feature("{\"kind\":\"sea\"}"), feature("{\"alerts\":1}"),
            feature("{\"valid_from\":\"8/1/2025\"}"),
            feature("{\"valid_from\":\"2025-02-01\",\"valid_to\":\"2025-01-01\"}"),
            feature("{}", "[[[107,20],[108,20],[108,21]]]"), feature("{}", "[[[107,20],[108,20],[108,21],[107,21]]]"),
            feature("{}", "[[[181,20],[108,20],[108,21],[181,20]]]"), feature("{}", "[107,20]", "Point"),
            feature("{\"id\":\"a\"}"), feature("{\"id\":\"b\"}"),
        ]
        let reading = zones("{\"type\":\"FeatureCollection\",\"features\":[" + features.joined(separator: ",") + "]}")
        #expect(reading.items.map(\.id) == ["a", "b"])
        #expect(reading.faults.compactMap(\.line) == Array(2...10))
        #expect(
            reading.faults.map(\.column) == [
                "kind", "alerts", "valid_from", "valid_to", "geometry", "geometry", "geometry", "geometry", "id",
            ]
        )
    }

    @Test("what is no JSON is told by line and column")
    func noJSON() {
        let reading = zones("{\n  \"type\": nope\n}")
        #expect(reading.items.isEmpty)
        #expect(reading.faults.first?.reason.en == "This is no JSON at line 2, column 11.")
        #expect(zones("{\"type\":\"Topology\"}").faults.first?.column == "type")
    }

    @Test("plots of a table are read by the names of their columns, with faults by line and column")
    func plotTable() throws {
        let reading = try plots(
            """
            id,time,lat,lon,sog,source,note
            7,2025-01-08T12:00:00Z,20.5,108.25,11.5,radar,"đèn tắt, không cờ"
            8,2025-01-08 19:00,20.5,108.25,,patrol,
            9,yesterday,20.5,108.25,,,
            10,2025-01-08T12:00:00Z,91,108.25,,,
            11,2025-01-08T12:00:00Z,20.5,,,,
            12,2025-01-08T12:00:00Z,20.5,108.25,-1,,
            13,2025-01-08T12:00:00Z,20.5,108.25,,sonar,
            7,2025-01-08T12:00:00Z,20.5,108.25,,radar,
            """
        )
        let first = try #require(reading.items.first)
        #expect(first.id == "radar:VN-XXI:2025-01-08:7" && first.time == 1_736_337_600_000 && first.speed == 11.5)
        #expect(first.place == SeaPoint(degreesEast: 108.25, north: 20.5) && first.uncertainty == 100)
        #expect(first.note == "đèn tắt, không cờ" && first.office == "VN-XXI")
        // 19:00 on the gulf is 12:00 UTC.
        #expect(reading.items.map(\.time) == [1_736_337_600_000, 1_736_337_600_000])
        #expect(reading.items.last?.source == .patrol)
        #expect(reading.faults.map(\.line) == [4, 5, 6, 7, 8, 9])
        #expect(reading.faults.map(\.column) == ["time", "latitude", "longitude", "speed", "source", "id"])
    }

    @Test("a table without place or time is refused as a whole")
    func noColumns() throws {
        let reading = try plots("id,time,lat\n1,2025-01-08T12:00:00Z,20.5\n")
        #expect(reading.items.isEmpty)
        #expect(reading.faults.map(\.column) == ["longitude"])
        #expect(try plots("a,b\n1,2\n").faults.count == 1)
    }

    @Test("plots of GeoJSON are points with the same properties; bringing them in again gives the same ids")
    func plotFeatures() throws {
        let text = """
            {"type":"FeatureCollection","features":[
             {"type":"Feature","properties":{"time":"2025-01-08T12:00:00.250Z","uncertainty":80,"track":"T7"},
              "geometry":{"type":"Point","coordinates":[108.25,20.5,12]}},
             {"type":"Feature","properties":{"time":"2025-01-08T12:00:00Z"},
              "geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}]}
            """
        let reading = try plots(text)
        let plot = try #require(reading.items.first)
        #expect(plot.time == 1_736_337_600_250 && plot.uncertainty == 80 && plot.track == "T7")
        #expect(plot.place == SeaPoint(degreesEast: 108.25, north: 20.5))
        #expect(reading.faults.map(\.line) == [2])
        #expect(try plots(text).items.map(\.id) == [plot.id])
    }

    @Test(
        "times as files write them",
        arguments: [
            ("2025-01-08T12:00:00Z", 1_736_337_600_000), ("2025-01-08T19:00:00+07:00", 1_736_337_600_000),
            ("2025-01-08 19:00", 1_736_337_600_000), ("2025-01-08T12:00:00.5Z", 1_736_337_600_500),
            ("1736337600", 1_736_337_600_000), ("1736337600250", 1_736_337_600_250),
            ("2025-01-08T04:00:00-0800", 1_736_337_600_000), ("2025-01-08", nil), ("2025-01-08T25:00Z", nil),
            ("08/01/2025 12:00", nil), ("-5", nil), ("nan", nil), ("inf", nil), ("2025-01-08T12:00:00+99:00", nil),
        ] as [(String, Int64?)]
    )
    func times(text: String, expected: Int64?) {
        #expect(PlotTime.milliseconds(text, secondsEast: 25_200) == expected)
    }
}
