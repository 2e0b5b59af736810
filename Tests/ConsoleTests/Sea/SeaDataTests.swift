//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Crypto
import Customs
import Foundation
import Hummingbird
import Officers
import SeaWatch
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("Data and files of the sea")
struct SeaDataTests {
    private struct Vessels: Decodable {
        let t: Int64
        let d: [Int64]
        let names: [String]
        let kinds: [String]
        let flags: [String]
    }

    private struct Tracks: Decodable {
        let complete: Bool
        let v: [Int64]
        let p: [Int64]
        let g: [Int64]
    }

    private func decode<T: Decodable>(_ type: T.Type, _ page: Visitor.Page) throws -> T {
        #expect(page.status == .ok)
        #expect(page.headers[.contentType] == "application/json")
        return try JSONDecoder().decode(type, from: Data(page.text.utf8))
    }

    @Test("vessels come as ten numbers each, and a box takes those inside")
    func vessels() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let all = try decode(Vessels.self, try await visitor.get("/sea/vessels", as: .inspector))
            #expect(all.t == SampleSea.now && all.d.count == 30 && all.names == [SampleSea.hostile, "", "=1+1"])
            #expect(Array(all.d[0..<6]) == [574_001_230, 64_500_000, 12_300_000, 20, 123, 455])
            #expect(all.kinds[Int(all.d[6])] == "cargo" && all.flags[Int(all.d[7])] == "VN" && all.d[9] == 3)
            #expect(all.d[12] == -300_000 && all.d[18] == 115 && all.d[19] == 12 && all.d[27] == -1)
            let some = try decode(Vessels.self, try await visitor.get("/sea/vessels?box=107,20,108,21", as: .inspector))
            #expect(some.d.count == 10)
        }
    }

    @Test("a track comes as differences that sum up to what was heard, with its silences")
    func track() async throws {
        let desk = try await Desk()
        let (from, until) = (SampleSea.now - 86_400_000, SampleSea.now + 1)
        try await desk.test { (visitor) async throws in
            let one = try decode(
                Tracks.self,
                try await visitor.get("/sea/vessels/574001230/track?from=\(from)&until=\(until)", as: .analyst)
            )
            let heard = SampleSea.positions.filter { $0.mmsi == SampleSea.vessel }
            #expect(one.v == [574_001_230, Int64(heard.count)] && one.complete)
            var sums: [Int64] = [0, 0, 0, 0, 0]
            for (index, position) in heard.enumerated() {
                for field in 0..<5 { sums[field] += one.p[index * 5 + field] }
                let expected = [
                    position.time, Int64(position.place.longitude), Int64(position.place.latitude),
                    Int64(position.speed),
                    Int64(position.course),
                ]
                #expect(sums == expected)
            }
            #expect(one.g == [574_001_230, SampleSea.gaps[0].from, SampleSea.gaps[0].until ?? 0, 125])
            let both = try decode(
                Tracks.self,
                try await visitor.get("/sea/tracks?box=107,20,109,21&from=\(from)&until=\(until)", as: .analyst)
            )
            #expect(both.v.count == 4 && both.p.count == SampleSea.positions.count * 5)
            #expect(both.p[Int(both.v[1]) * 5] > 1_000_000_000_000)
        }
    }

    @Test(
        "boxes and periods that are none are refused",
        arguments: [
            "/sea/vessels?box=1", "/sea/vessels?box=108,20,107,21", "/sea/vessels?box=nan,0,1,1",
            "/sea/vessels?box=0,-91,1,1",
            "/sea/tracks?from=0&until=1", "/sea/tracks?box=0,0,1,1", "/sea/tracks?box=0,0,1,1&from=5&until=5",
            "/sea/tracks?box=0,0,1,1&from=0&until=99999999999999999", "/sea/tracks?box=0,0,1,1&from=-1&until=5",
            "/sea/vessels/574001230/track", "/sea/vessels/574001230/track?from=0&until=2678400001",
        ]
    )
    func refused(_ path: String) async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            #expect(try await visitor.get(path, as: .analyst).status == .badRequest)
        }
    }

    @Test("zones, alerts and plots come for the map, and the node's own layers as they lie there")
    func chart() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let page = try await visitor.get("/sea/chart", as: .inspector)
            #expect(page.text.contains("Port of Hai Phong") && page.text.contains("\"behaviour\":\"gap\""))
            #expect(page.text.contains("/sea/alerts/\(SampleSea.encounter.id)"))
            #expect(page.text.contains("\"mmsi\":574001230"))
            let layer = try await visitor.get("/sea/layers/own-sectors", as: .inspector)
            #expect(layer.status == .ok && layer.headers[.contentType] == "application/geo+json")
            #expect(layer.text.contains("LineString"))
            for path in ["other", "..%2Fnode.json", "%2e%2e"] {
                #expect(try await visitor.get("/sea/layers/" + path, as: .inspector).status == .notFound, "\(path)")
            }
        }
    }

    private func export(_ visitor: Visitor, _ format: String, _ more: [(String, String)] = []) async throws -> (
        page: String, file: Visitor.Page
    ) {
        let made = try await visitor.post("/sea/exports", [("format", format)] + more, as: .analyst)
        #expect(made.status == .seeOther && made.location.hasPrefix("/sea/exports/"))
        let page = try await visitor.get(made.location, as: .analyst)
        #expect(try await visitor.get(made.location + "/file", as: .supervisor).status == .notFound)
        return (page.text, try await visitor.get(made.location + "/file", as: .analyst))
    }

    private static let everything =
        ["vessels", "tracks", "alerts", "zones", "plots"].map { ("part", $0) }
        + [("box", "100,-10,120,30")]

    @Test("each file comes with the digest that its page shows", arguments: ["geojson", "kml", "csv"])
    func digest(_ format: String) async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let (page, file) = try await export(visitor, format, Self.everything)
            let hash = SHA256.hash(data: Data(file.text.utf8)).hexadecimal
            #expect(page.contains(hash))
            #expect(file.headers[.contentDisposition] == "attachment; filename=\"sea-20250814T033000Z.\(format)\"")
            #expect(file.text.contains("no line on this map states a boundary"))
            let again = try await export(visitor, format, Self.everything)
            #expect(again.file.text == file.text)
        }
    }

    @Test("GeoJSON has every part, tracks cut where they were silent")
    func geoJSON() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let file = try await export(visitor, "geojson", Self.everything).file
            let root = try #require(try JSONSerialization.jsonObject(with: Data(file.text.utf8)) as? [String: Any])
            let features = try #require(root["features"] as? [[String: Any]])
            let kinds = features.compactMap { ($0["properties"] as? [String: Any])?["what"] as? String }
            let counts = Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: +)
            #expect(counts == ["vessel": 3, "track": 2, "alert": SeaBehaviour.allCases.count, "zone": 1, "plot": 2])
            let track = try #require(
                features.first {
                    ($0["properties"] as? [String: Any])?["mmsi"] as? String == "574001230"
                        && ($0["properties"] as? [String: Any])?["what"] as? String == "track"
                }
            )
            let lines = try #require((track["geometry"] as? [String: Any])?["coordinates"] as? [[[Double]]])
            #expect(lines.count == 2 && lines.allSatisfy { $0.count == 10 })
            let vessel = try #require(features.first?["geometry"] as? [String: Any])
            #expect(vessel["coordinates"] as? [Double] == [107.5, 20.5])
        }
    }

    private final class Placemarks: NSObject, XMLParserDelegate {
        var count = 0
        func parser(
            _ parser: XMLParser,
            didStartElement name: String,
            namespaceURI: String?,
            qualifiedName: String?,
            attributes: [String: String]
        ) {
            if name == "Placemark" { count += 1 }
        }
    }

    @Test("KML is well-formed whatever vessels call themselves")
    func kml() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let file = try await export(visitor, "kml", Self.everything).file
            let parser = XMLParser(data: Data(file.text.utf8))
            let placemarks = Placemarks()
            parser.delegate = placemarks
            #expect(parser.parse())
            // Two lines of the one track, one of the other.
            #expect(placemarks.count == 3 + 3 + SeaBehaviour.allCases.count + 1 + 2)
            #expect(!file.text.contains("<b>"))
            // A balloon is read as HTML after it was read as XML, so what somebody wrote is escaped for both.
            #expect(file.text.contains("&amp;lt;b&amp;gt;ĐẠI DƯƠNG&amp;lt;/b&amp;gt; &amp;amp; &amp;quot;海洋&amp;quot;"))
            #expect(file.text.contains("<name>&lt;b&gt;ĐẠI DƯƠNG&lt;/b&gt;"))
        }
    }

    @Test("no cell of a CSV file is a formula")
    func csv() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let file = try await export(visitor, "csv", Self.everything).file
            #expect(file.text.contains(",'=1+1,") && !file.text.contains(",=1+1"))
            #expect(file.text.contains("vessel,,574001230,"))
            #expect(file.text.contains(",20.5,107.5,"))
            // A place south of the equator is a number like any other.
            #expect(file.text.contains(",-0.5,108.25,") && !file.text.contains("'-"))
        }
    }

    @Test("a file holds the parts, the box, the filter and the vessels that were asked for")
    func parts() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let filtered = try await export(visitor, "csv", [("part", "vessels"), ("kind", "fishing")]).file.text
            #expect(filtered.contains("413220870") && !filtered.contains("574001230") && !filtered.contains("alert,"))
            let boxed = try await export(visitor, "csv", [("part", "vessels"), ("box", "107,20,108,21")]).file.text
            #expect(boxed.contains("574001230") && !boxed.contains("413220870"))
            let tracked = try await export(visitor, "csv", [("part", "tracks"), ("mmsi", "413220870")]).file.text
            #expect(tracked.contains("position,,413220870") && !tracked.contains("574001230"))
            for bad in [[("format", "exe")], [("format", "csv"), ("box", "x")], [("format", "csv"), ("from", "1")]] {
                #expect(try await visitor.post("/sea/exports", bad, as: .analyst).status == .badRequest)
            }
        }
    }

    @Test("a file that lacks something says so in its title and its notice", arguments: ["geojson", "kml", "csv"])
    func cut(_ format: String) async throws {
        let many = (0...20_000).map {
            HeardVessel(mmsi: 412_000_000 + UInt32($0), place: SampleSea.point(108, 20), time: SampleSea.now)
        }
        let desk = try await Desk(sea: SampleSea(vessels: many))
        try await desk.test { (visitor) async throws in
            let form = [("format", format), ("part", "vessels"), ("part", "zones")]
            let file = try await export(visitor, format, Array(form.dropFirst())).file.text
            #expect(file.contains(" · incomplete") && file.contains("more vessels than a file holds"))
            #expect(file.contains("412019999") && !file.contains("412020000"))
            let box = Array(form.dropFirst()) + [("box", "107,20,107.5,21")]
            let whole = try await export(visitor, format, box).file.text
            #expect(!whole.lowercased().contains("incomplete") && !whole.contains("412000000"))
        }
    }

    @Test("a vessel that is named twice has one track in a file, and more than fit are said to be left out")
    func namedTwice() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let twice = [("part", "tracks"), ("mmsi", "413220870"), ("mmsi", "413220870")]
            let file = try await export(visitor, "csv", twice).file.text
            let count = SampleSea.positions.count { $0.mmsi == 413_220_870 }
            #expect(file.split(whereSeparator: \.isNewline).count { $0.hasPrefix("position,") } == count && count > 0)
            #expect(!file.contains("ncomplete"))
            let many = (0..<51).map { ("mmsi", "\(412_000_000 + $0)") }
            #expect(try await export(visitor, "csv", [("part", "tracks")] + many).file.text.contains("Incomplete"))
        }
    }

    @Test("what an officer uploaded is no export")
    func notAnExport() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let upload = try await visitor.upload("/sea/plots/uploads", "mine.csv", "time,latitude\n", as: .analyst)
            let id = try #require(upload.location.split(separator: "/").last)
            #expect(try await visitor.get("/sea/exports/\(id)/file", as: .analyst).status == .notFound)
        }
    }
}
