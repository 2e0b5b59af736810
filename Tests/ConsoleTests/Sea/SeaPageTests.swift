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

@Suite("Pages of the sea")
struct SeaPageTests {
    private static let paths = [
        "/sea", "/sea?kind=cargo&flag=VN&slowest=5&fastest=20&watched=1&alerts=1&q=dai", "/sea?silent=1", "/sea/alerts",
        "/sea/alerts?show=all&behaviour=gap&mmsi=574001230&since=2025-01-01&until=2025-12-31",
        "/sea/alerts?show=dismissed",
        "/sea/vessels/574001230", "/sea/vessels/574001230/card", "/sea/zones", "/sea/plots", "/sea/watched",
        "/sea/feeds",
    ]

    @Test("each page reads in its language with no text missing", arguments: Language.allCases)
    func languages(_ language: Language) async throws {
        let desk = try await Desk()
        let alerts = await desk.sea.files.keys.map { "/sea/alerts/\($0.rawValue)" }
        try await desk.test { (visitor) async throws in
            _ = try await visitor.post("/language", [("language", language.rawValue)], as: .supervisor)
            for path in Self.paths + alerts {
                let page = try await visitor.get(path, as: .supervisor)
                #expect(page.status == .ok, "\(path)")
                #expect(!page.text.contains("⟦") && !page.text.contains("{{"), "\(path)")
            }
        }
    }

    @Test("without a vessel, an alert, a zone or a feed each page says what to do", arguments: Language.allCases)
    func empty(_ language: Language) async throws {
        let desk = try await Desk(sea: SampleSea(vessels: [], feeds: [], positions: []))
        try await desk.test { (visitor) async throws in
            _ = try await visitor.post("/language", [("language", language.rawValue)], as: .supervisor)
            let page = try await visitor.get("/sea", as: .supervisor)
            #expect(page.text.contains("node.json"))
            #expect(page.text.contains("/sea/feeds"))
            let feeds = try await visitor.get("/sea/feeds", as: .administrator)
            #expect(feeds.status == .ok && feeds.text.contains("udp:"))
            #expect(!page.text.contains("⟦") && !feeds.text.contains("⟦"))
        }
    }

    @Test("no line of the map states a boundary, and the gulf has all its names")
    func neutral() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            for language in Language.allCases {
                _ = try await visitor.post("/language", [("language", language.rawValue)], as: .analyst)
                let page = try await visitor.get("/sea", as: .analyst)
                for name in ["Gulf of Tonkin", "Beibu Gulf", "Vịnh Bắc Bộ", "北部湾"] { #expect(page.text.contains(name)) }
            }
            #expect(
                try await visitor.get("/sea", as: .commander).text.contains("no line on this map states a boundary")
            )
        }
    }

    @Test("what vessels and officers wrote is text and never markup")
    func escaping() async throws {
        let desk = try await Desk()
        let zone = try #require(await desk.sea.files.values.first { $0.alert.behaviour == .zone })
        try await desk.test { (visitor) async throws in
            for path in [
                "/sea", "/sea/alerts", "/sea/vessels/574001230", "/sea/plots", "/sea/watched", "/sea/alerts/\(zone.id)",
            ] {
                let page = try await visitor.get(path, as: .supervisor)
                #expect(!page.text.contains("<b>ĐẠI"), "\(path)")
                #expect(page.text.contains("&lt;b&gt;ĐẠI"), "\(path)")
            }
        }
    }

    @Test("the table holds what the filter lets through, and the queue stands with its reasons")
    func table() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let all = try await visitor.get("/sea", as: .analyst)
            #expect(all.text.contains("3 of 3 vessels") && all.text.contains("000001234"))
            #expect(all.text.contains("20°30.000′N 107°30.000′E") && all.text.contains("00°30.000′S"))
            #expect(all.text.contains("Lasted 1 h 35 min (threshold: at least 30 min)"))
            for (query, expected) in [
                ("kind=fishing", "413220870"), ("flag=VN", "574001230"), ("watched=1", "574001230"),
                ("silent=1", "413220870"),
                ("alerts=1", "574001230"), ("slowest=10", "574001230"), ("fastest=1", "000001234"),
                ("q=%C4%91ai", "574001230"),
                ("q=41322", "413220870"),
            ] {
                let page = try await visitor.get("/sea?" + query, as: .analyst)
                #expect(page.text.contains("1 of 3 vessels"), "\(query)")
                #expect(page.text.contains("data-mmsi=\"\(expected)\""), "\(query)")
            }
        }
    }

    @Test("who is not heard now is found among those known from before")
    func known() async throws {
        let desk = try await Desk(sea: SampleSea(vessels: []))
        try await desk.test { (visitor) async throws in
            let page = try await visitor.get("/sea?q=FIRST", as: .analyst)
            #expect(page.text.contains("Known from before") && page.text.contains("/sea/vessels/574001230"))
            #expect(!(try await visitor.get("/sea?q=NOBODY", as: .analyst)).text.contains("Known from before"))
        }
    }

    @Test("a card shows identities, calls, encounters, and records tied to it")
    func card() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            for path in ["/sea/vessels/574001230", "/sea/vessels/574001230/card"] {
                let page = try await visitor.get(path, as: .supervisor)
                for text in [
                    "FIRST NAME", "Port of Hai Phong", "SEA STAR", "9074729", "120 × 16 m", "8.5 m", "08-16 04:05 UTC",
                ] {
                    #expect(page.text.contains(text), "\(text) in \(path)")
                }
                for link in [
                    "/declarations/K%2Fdeclaration", "/cases/K%2Fcase", "/messages/K%2Fmessage",
                    "/sea/vessels/413220870",
                ] {
                    #expect(page.text.contains(link), "\(link)")
                }
            }
            #expect(try await visitor.get("/sea/vessels/999999999", as: .supervisor).status == .notFound)
            #expect(try await visitor.get("/sea/vessels/4294967296", as: .supervisor).status == .notFound)
            #expect(try await visitor.get("/sea/vessels/abc", as: .supervisor).status == .notFound)
        }
    }

    @Test("who only sees has no button that changes anything")
    func reading() async throws {
        let desk = try await Desk()
        let id = SampleSea.encounter.id
        try await desk.test { (visitor) async throws in
            let alert = try await visitor.get("/sea/alerts/\(id)", as: .inspector)
            #expect(alert.text.contains("/\(id)/case") && !alert.text.contains("/\(id)/take"))
            let contact = try await visitor.get("/sea/alerts/\(id)", as: .contact)
            #expect(contact.text.contains("/\(id)/message") && !contact.text.contains("/\(id)/case"))
            for path in ["/sea/zones", "/sea/plots", "/sea/watched"] {
                let page = try await visitor.get(path, as: .inspector)
                #expect(page.status == .ok)
                #expect(!page.text.contains("action=\"\(path)\""), "\(path)")
                #expect(!page.text.contains("/remove"), "\(path)")
            }
            #expect(!(try await visitor.get("/sea", as: .inspector)).text.contains("data-act=\"zone\""))
            #expect(try await visitor.get("/sea/feeds", as: .inspector).status == .forbidden)
            #expect(try await visitor.get("/sea", as: .administrator).status == .forbidden)
            #expect(try await visitor.get("/sea", as: .delegation).status == .forbidden)
        }
    }

    @Test("how each feed stands is told, with what it dropped and whom it hears")
    func feeds() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let page = try await visitor.get("/sea/feeds", as: .administrator)
            for text in ["Receiving", "Broken", "connection refused", "Waiting", "Ended", "123,456", "BLV-1", "42"] {
                #expect(page.text.contains(text), "\(text)")
            }
        }
    }
}
