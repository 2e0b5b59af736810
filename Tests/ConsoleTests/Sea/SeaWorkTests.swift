//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Foundation
import Hummingbird
import Officers
import SeaWatch
import Testing

@Suite("Work with the sea")
struct SeaWorkTests {
    private static let id = SampleSea.encounter.id
    private static let path = "/sea/alerts/\(id)"

    @Test("an alert is taken, dismissed with a reason, and taken up again")
    func life() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let taken = try await visitor.post(Self.path + "/take", [("revision", "1")], as: .analyst)
            #expect(taken.location == Self.path + "?notice=sea-alert-taken")
            #expect(await desk.sea.files[Self.id]?.officer == "analyst")
            let twice = try await visitor.post(Self.path + "/take", [("revision", "2")], as: .supervisor)
            #expect(twice.status == .conflict && twice.text.contains("analyst"))
            let mute = try await visitor.post(Self.path + "/dismiss", [("revision", "2"), ("note", " ")], as: .analyst)
            #expect(mute.status == .unprocessableContent)
            let note = [("revision", "2"), ("note", "Tàu hoa tiêu <i>")]
            #expect(try await visitor.post(Self.path + "/dismiss", note, as: .analyst).status == .seeOther)
            let page = try await visitor.get(Self.path, as: .analyst)
            #expect(page.text.contains("Tàu hoa tiêu &lt;i&gt;") && page.text.contains("Dismissed"))
            #expect(try await visitor.post(Self.path + "/take", [("revision", "3")], as: .analyst).status == .seeOther)
            #expect(await desk.sea.files[Self.id]?.state == .taken)
        }
    }

    @Test("who did not see the newest state changes nothing")
    func stale() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            #expect(try await visitor.post(Self.path + "/take", [("revision", "7")], as: .analyst).status == .conflict)
            #expect(try await visitor.post(Self.path + "/take", [], as: .analyst).status == .badRequest)
            #expect(await desk.sea.files[Self.id]?.state == .new)
            let unknown = "/sea/alerts/\(String(repeating: "0", count: 32))"
            #expect(try await visitor.get(unknown, as: .analyst).status == .notFound)
            #expect(try await visitor.post(unknown + "/take", [("revision", "1")], as: .analyst).status == .notFound)
            #expect(try await visitor.get("/sea/alerts/x", as: .analyst).status == .notFound)
        }
    }

    @Test("a case comes of an alert, and a message to the partner is drafted by who may send one")
    func used() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let draft = try await visitor.post(Self.path + "/message", [("revision", "1")], as: .contact)
            #expect(draft.location.hasPrefix("/messages/drafts/0198a64e"))
            #expect(await desk.sea.asked == ["draft \(Self.id) by contact"])
            let opened = try await visitor.post(Self.path + "/case", [("revision", "1")], as: .investigator)
            #expect(opened.location == "/cases/VN-2025-VI-000009?notice=case-opened")
            let page = try await visitor.get(Self.path, as: .investigator)
            #expect(page.text.contains("/cases/VN-2025-VI-000009") && !page.text.contains(Self.path + "/case"))
            for (step, role) in [
                ("case", Officer.Role.analyst), ("message", .inspector), ("take", .contact), ("dismiss", .inspector),
            ] {
                let page = try await visitor.post(Self.path + "/" + step, [("revision", "2")], as: role)
                #expect(page.status == .forbidden, "\(step)")
            }
        }
    }

    @Test("a draft about an alert is led to where drafts are, and to the message once it went")
    func drafted() async throws {
        let desk = try await Desk()
        let message = "0198a64e-3500-710b-b468-2c4dc145dd99"
        try await desk.test { (visitor) async throws in
            await desk.sea.note(Self.id) { $0.draft(message: message, by: "contact", at: 5) }
            let drafted = try await visitor.get(Self.path, as: .contact).text
            #expect(drafted.contains("/messages/drafts/" + message) && !drafted.contains("\"/messages/" + message))
            #expect(!drafted.contains(Self.path + "/message") && drafted.contains("Taken"))
            await desk.sea.note(Self.id) { $0.noteSent(at: 6) }
            let sent = try await visitor.get(Self.path, as: .contact).text
            #expect(sent.contains("\"/messages/" + message) && !sent.contains("/messages/drafts/" + message))
            #expect(sent.contains("Used"))
        }
    }

    @Test("an alert of a moment is not said to go on")
    func moment() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            for (id, file) in await desk.sea.files {
                let page = try await visitor.get("/sea/alerts/\(id)", as: .analyst).text
                let goesOn = file.alert.behaviour.lasts && file.alert.end == nil
                #expect(page.contains("goes on") == goesOn, "\(file.alert.behaviour)")
            }
        }
    }

    @Test("more zones than a node can have are refused with the limit, typed or from a file")
    func tooManyZones() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            await desk.sea.refuse(.tooManyCorners)
            let form = [("name_en", "A"), ("kind", "area"), ("corners", "20, 107\n20, 108\n21, 108")]
            let typed = try await visitor.post("/sea/zones", form, as: .analyst)
            #expect(typed.status == .unprocessableContent && typed.text.contains("simplify the outlines"))
            let upload = try await visitor.upload(
                "/sea/zones/uploads",
                "khu.geojson",
                #"{"type":"Polygon"}"#,
                as: .analyst
            )
            let taken = try await visitor.post(upload.location, [("kind", "belt")], as: .analyst)
            #expect(taken.status == .unprocessableContent && taken.text.contains("simplify the outlines"))
        }
    }

    @Test("a zone is drawn, kept under its office, and taken off")
    func zones() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let form = [
                ("name_vi", "Khu A"), ("kind", "operation"), ("from", "2025-08-01"), ("to", "2025-08-31"),
                ("alerts", "1"),
                ("corners", "20, 107\n20, 108\n21, 108\n"), ("back", "map"),
            ]
            let saved = try await visitor.post("/sea/zones", form, as: .analyst)
            #expect(saved.location == "/sea?notice=zones-saved")
            let zone = try #require(await desk.sea.kept.last)
            #expect(zone.name.en == "Khu A" && zone.office == "VN" && zone.alerts && zone.kind == .operation)
            #expect(zone.polygons == [[[point(107, 20), point(108, 20), point(108, 21), point(107, 20)]]])
            #expect(zone.validity.contains(CalendarDate(iso8601: "2025-08-31")!))
            let gone = try await visitor.post("/sea/zones/\(zone.id)/remove", [], as: .analyst)
            #expect(gone.location == "/sea/zones?notice=zone-removed")
            #expect(try await visitor.post("/sea/zones/\(zone.id)/remove", [], as: .analyst).status == .notFound)
        }
    }

    private func point(_ east: Double, _ north: Double) -> SeaPoint { SampleSea.point(east, north) }

    @Test(
        "a zone that is none is refused with what is wrong, and what was typed stays",
        arguments: [
            ("name_en", "", "Name it"), ("kind", "country", "Choose a kind"),
            ("corners", "20, 107\nnowhere", "can not be read"),
            ("corners", "20, 107\n21, 108", "three corners"),
            ("corners", "20, 107\n21, 108\n20, 108\n21, 107", "crosses itself"),
            ("corners", "20,107\n20,109\n20,108\n20,110", "crosses itself"),
            ("from", "2025-02-30", "date"), ("from", "2026-01-01", "date"),
            ("corners", (0...2_000).map { "\(Double($0) / 100), 10\($0 % 2)" }.joined(separator: "\n"), "Too many"),
        ]
    )
    func badZone(_ field: String, _ value: String, _ said: String) async throws {
        let desk = try await Desk()
        var form = [
            "name_en": "Area & B", "kind": "area", "corners": "20, 107\n20, 108\n21, 108", "to": "2025-12-31",
        ]
        form[field] = value
        let fields = form.map { ($0.key, $0.value) }
        try await desk.test { (visitor) async throws in
            let page = try await visitor.post("/sea/zones", fields, as: .analyst)
            #expect(page.status == .unprocessableContent)
            #expect(page.text.contains(said), "\(field)")
            if field != "name_en" { #expect(page.text.contains("Area &amp; B")) }
            #expect(await desk.sea.kept.count == 1)
        }
    }

    @Test("files of zones and plots are looked at before any of it is kept")
    func files() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let zones = try await visitor.upload(
                "/sea/zones/uploads",
                "khu.geojson",
                #"{"type":"Polygon"}"#,
                as: .analyst
            )
            #expect(zones.location.hasPrefix("/sea/zones/uploads/"))
            let seen = try await visitor.get(zones.location, as: .analyst)
            #expect(seen.text.contains("1 readable, 1 with faults") && seen.text.contains("Sai cột") == false)
            #expect(await desk.sea.kept.count == 1)
            #expect(try await visitor.get(zones.location, as: .supervisor).location.contains("upload-gone"))
            let form = [("kind", "belt"), ("from", "2025-01-01"), ("alerts", "1")]
            let taken = try await visitor.post(zones.location, form, as: .analyst)
            #expect(taken.location == "/sea/zones?notice=zones-saved")
            let zone = try #require(await desk.sea.kept.last)
            #expect(zone.kind == .belt && zone.alerts && zone.name.vi == "khu")
            #expect(try await visitor.post(zones.location, form, as: .analyst).location.contains("upload-gone"))
            let junk = try await visitor.upload("/sea/zones/uploads", "x.json", "junk", as: .analyst)
            #expect(try await visitor.post(junk.location, [], as: .analyst).status == .unprocessableContent)

            let plots = try await visitor.upload("/sea/plots/uploads", "radar.csv", "time,latitude\n", as: .analyst)
            let preview = try await visitor.get(plots.location, as: .analyst)
            #expect(preview.text.contains("1 readable, 1 with faults") && preview.text.contains("Radar"))
            let kept = try await visitor.post(plots.location, [], as: .analyst)
            #expect(kept.location == "/sea/plots?notice=plots-dark")
            #expect(await desk.sea.plots.count == 3)
            await desk.sea.know(plots: 1)
            let more = try await visitor.upload("/sea/plots/uploads", "radar.csv", "time,latitude\n", as: .analyst)
            let again = try await visitor.post(more.location, [], as: .analyst)
            #expect(again.location == "/sea/plots?notice=plots-kept&known=1")
            let said = try await visitor.get(again.location, as: .analyst)
            #expect(said.text.contains("1 plots were there before"))
            let none = try await visitor.upload("/sea/plots/uploads", "radar.csv", "", as: .analyst)
            #expect(none.status == .unprocessableContent)
        }
    }

    @Test("a plot is typed with its time in the node's zone")
    func plot() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let form = [
                ("source", "patrol"), ("time", "2025-08-14T10:15"), ("place", "20°30.5'N 107°15'E"),
                ("uncertainty", "200"),
                ("speed", "41.5"), ("course", "315"), ("identity", "QN-1"), ("note", "xuồng cao tốc"),
            ]
            #expect(try await visitor.post("/sea/plots", form, as: .commander).status == .seeOther)
            let plot = try #require(await desk.sea.plots.last?.plot)
            #expect(plot.time == (DeskDeclarations.now - 15 * 60) * 1_000)
            #expect(
                plot.place
                    == SeaPlaceText.point("20.508333, 107.25").map {
                        SeaPoint(longitude: $0.longitude, latitude: 12_305_000)
                    }
            )
            #expect(plot.speed == 41.5 && plot.course == 315 && plot.office == "VN")
        }
    }

    @Test(
        "a plot that is none is refused with what is wrong",
        arguments: [
            ("source", "crystal ball", "source"), ("time", "2025-08-14T10:45", "lies ahead"),
            ("time", "2025-13-14T10:15", "time"),
            ("time", "2025-08-14T24:15", "time"), ("place", "here", "place"),
            ("uncertainty", "-1", "error of the place"),
            ("uncertainty", "nan", "error of the place"), ("speed", "101", "speed"), ("speed", "fast", "speed"),
            ("course", "360", "course"),
        ]
    )
    func badPlot(_ field: String, _ value: String, _ said: String) async throws {
        let desk = try await Desk()
        var form = ["source": "patrol", "time": "2025-08-14T10:15", "place": "20, 107", "uncertainty": "200"]
        form[field] = value
        let fields = form.map { ($0.key, $0.value) }
        try await desk.test { (visitor) async throws in
            let page = try await visitor.post("/sea/plots", fields, as: .analyst)
            #expect(page.status == .unprocessableContent && page.text.contains(said), "\(field)=\(value)")
            #expect(await desk.sea.plots.count == 2)
        }
    }

    @Test("a vessel is looked out for by number, IMO number or name; a partner's entry stays")
    func watching() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            for (key, value) in [("mmsi", "574 001 231"), ("imo", "IMO 9074729"), ("name", "hoa sen 6")] {
                let form = [("key", key), ("value", value), ("reason", "dầu lậu"), ("until", "2025-08-14")]
                #expect(try await visitor.post("/sea/watched", form, as: .analyst).status == .seeOther, "\(key)")
            }
            let own = await desk.sea.looked.dropFirst()
            #expect(own.map(\.key) == [.mmsi(574_001_231), .imo(9_074_729), .name("HOA SEN 6")])
            #expect(own.allSatisfy { $0.officer == "analyst" && $0.message == nil })
            for form in [
                [("key", "mmsi"), ("value", "12345"), ("reason", "x")],
                [("key", "imo"), ("value", "1"), ("reason", "x")],
                [("key", "name"), ("value", String(repeating: "A", count: 21)), ("reason", "x")],
                [("key", "mmsi"), ("value", "574001231")], [("key", "name"), ("value", "---"), ("reason", "x")],
                [("key", "mmsi"), ("value", "000000000"), ("reason", "x")],
                [("key", "mmsi"), ("value", "574001231"), ("reason", "x"), ("until", "2025-08-13")],
                [("key", "mmsi"), ("value", "574001231"), ("reason", "x"), ("until", "tomorrow")],
            ] {
                #expect(try await visitor.post("/sea/watched", form, as: .analyst).status == .unprocessableContent)
            }
            let page = try await visitor.get("/sea/watched", as: .supervisor)
            #expect(
                page.text.contains("asked for by the partner") && !page.text.contains("/sea/watched/watch-1/remove")
            )
            #expect(try await visitor.post("/sea/watched/watch-1/remove", [], as: .analyst).status == .notFound)
            let id = try #require(own.first).id
            #expect(try await visitor.post("/sea/watched/\(id)/remove", [], as: .analyst).status == .seeOther)
            #expect(await desk.sea.looked.count == 3)
        }
    }
}
