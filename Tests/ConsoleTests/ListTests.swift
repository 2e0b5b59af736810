//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Hummingbird
import Officers
import Rules
import Testing

@Suite("Lists that rules ask")
struct ListTests {
    private static func form(_ entries: String) -> [(String, String)] {
        [
            ("is_new", ""), ("name", "wildlife_words"), ("kind", "words"), ("title_vi", "Từ về động vật hoang dã"),
            ("source", "Công văn 123/2026"), ("entries", entries),
        ]
    }

    /// What the page of the list hands on when it is activated.
    private static func shown(_ visitor: Visitor) async throws -> [(String, String)] {
        let page = try await visitor.get("/lists/wildlife_words", as: .supervisor).text
        let field = try #require(page.firstMatch(of: /name="shown" value="([0-9a-f]{64})"/))
        return [("shown", String(field.1))]
    }

    @Test("an analyst brings a list in, a supervisor lets it count; what changes is shown")
    func life() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let all = try await visitor.get("/lists", as: .inspector)
            #expect(all.text.contains("wildlife_words") && !all.text.contains("/lists/new"))
            let saved = try await visitor.post("/lists", Self.form("sừng tê; 2026-01-01\nvảy tê tê"), as: .analyst)
            #expect(saved.location == "/lists/wildlife_words?notice=list-proposed")
            let page = try await visitor.get("/lists/wildlife_words", as: .analyst)
            #expect(page.text.contains("+ sừng tê; 2026-01-01"))
            #expect(page.text.contains("list-removed"))
            #expect(!page.text.contains("/lists/wildlife_words/activate"))
            #expect(try await visitor.post("/lists/wildlife_words/activate", [], as: .analyst).status == .forbidden)
            let before = try await Self.shown(visitor)
            _ = try await visitor.post("/lists", Self.form("sừng tê; 2026-01-01"), as: .analyst)
            let late = try await visitor.post("/lists/wildlife_words/activate", before, as: .supervisor)
            #expect(late.status == .conflict, "what was shown is no longer what waits")
            _ = try await visitor.post("/lists", Self.form("sừng tê; 2026-01-01\nvảy tê tê"), as: .analyst)
            let shown = try await Self.shown(visitor)
            let done = try await visitor.post("/lists/wildlife_words/activate", shown, as: .supervisor)
            #expect(done.location == "/lists/wildlife_words?notice=list-activated")
            let lists = try await desk.services.rules.desk.lists().all
            #expect(lists.first { $0.name == "wildlife_words" }?.entries.map(\.value) == ["sừng tê", "vảy tê tê"])
        }
    }

    @Test("a supervisor does not activate what the same supervisor brought in, but may take it back")
    func fourEyes() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            _ = try await visitor.post("/lists", Self.form("mật gấu"), as: .supervisor)
            // Another hand does not wash the first one clean.
            _ = try await visitor.post("/lists", Self.form("mật gấu\nsừng tê"), as: .analyst)
            let waiting = try await desk.services.rules.desk.store.keptLists().first
            #expect(waiting?.authors == ["analyst", "supervisor"])
            let proposed = try #require(waiting?.proposed)
            await #expect(throws: RuleRefusal.sameOfficer("supervisor")) {
                try await desk.services.rules.activateList(proposed, by: "supervisor")
            }
            let own = try await visitor.get("/lists/wildlife_words", as: .supervisor)
            #expect(!own.text.contains("/lists/wildlife_words/activate"))
            let page = try await visitor.post("/lists/wildlife_words/activate", [], as: .supervisor)
            #expect(page.status == .conflict && page.text.contains("role=\"alert\""))
            let dropped = try await visitor.post("/lists/wildlife_words/drop", [], as: .supervisor)
            #expect(dropped.location == "/lists/wildlife_words?notice=list-dropped")
            #expect(try await visitor.post("/lists/wildlife_words/drop", [], as: .supervisor).status == .notFound)
        }
    }

    @Test("a row that cannot be read is named, and what was typed is still there")
    func faults() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            _ = try await visitor.post("/language", [("language", "vi")], as: .analyst)
            let page = try await visitor.post("/lists", Self.form("sừng tê\n<b>; mai"), as: .analyst)
            #expect(page.text.contains("dòng 2: “mai” không phải là ngày"))
            #expect(page.status == .unprocessableContent)
            #expect(page.text.contains("mai") && page.text.contains("&lt;b&gt;") && !page.text.contains("<b>;"))
            #expect(try await desk.services.rules.desk.store.keptLists().isEmpty)
            let twice = Self.form("x").map { $0.0 == "is_new" ? ("is_new", "1") : $0 }
            #expect(try await visitor.post("/lists", twice, as: .analyst).status == .unprocessableContent)
            #expect(try await visitor.get("/lists/none", as: .analyst).status == .notFound)
        }
    }
}
