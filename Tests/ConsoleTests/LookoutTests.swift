//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Hummingbird
import Lookouts
import Officers
import Testing

@Suite("Look-outs at the desk")
struct LookoutTests {
    private static let form: [(String, String)] = [
        ("subject", "person"), ("name", "Nguyễn Văn Cường"), ("aliases", "阮文强; Cuong 'Beo'"), ("action", "check"),
        ("reason", "Ma túy 2024 <script>"), ("source", "VN-LS"), ("handling", "H2"), ("weight", "70"),
        ("valid_to", "2099-12-31"),
    ]

    @Test("from the form to an active list, by two officers, and back")
    func life() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let added = try await visitor.post("/lookouts/new", Self.form, as: .analyst)
            #expect(added.location == "/lookouts/nguyen-van-cuong?version=1&notice=lookouts-proposed")
            let page = try await visitor.get("/lookouts/nguyen-van-cuong", as: .analyst)
            #expect(page.text.contains("阮文强"))
            #expect(page.text.contains("Ma túy 2024 &lt;script&gt;"))
            #expect(!page.text.contains("/lookouts/nguyen-van-cuong/1/activate"))
            let activate = "/lookouts/nguyen-van-cuong/1/activate"
            #expect(try await visitor.post(activate, [], as: .analyst).status == .forbidden)
            #expect(try await visitor.get("/lookouts/nguyen-van-cuong", as: .supervisor).text.contains(activate))
            #expect(try await visitor.post(activate, [], as: .supervisor).location.contains("lookouts-activated"))

            let found = try await visitor.get("/lookouts?q=cuong%20nguyen%20van", as: .inspector)
            #expect(found.text.contains("Nguyễn Văn Cường"))
            #expect(found.text.contains("same letters, other tones"))
            let nothing = try await visitor.get("/lookouts?q=Ph%E1%BA%A1m%20To%C3%A0n", as: .inspector)
            #expect(nothing.text.contains("Nothing on the active lists"))

            let withdraw = "/lookouts/nguyen-van-cuong/1/withdraw"
            #expect(try await visitor.post(withdraw, [], as: .analyst).status == .unprocessableContent)
            let back = try await visitor.post(withdraw, [("reason", "cleared")], as: .analyst)
            #expect(back.location.contains("lookouts-withdrawn"))
        }
    }

    @Test("who added a look-out does not activate it")
    func fourEyes() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            _ = try await visitor.post("/lookouts/new", Self.form, as: .supervisor)
            let page = try await visitor.post("/lookouts/nguyen-van-cuong/1/activate", [], as: .supervisor)
            #expect(page.status == .forbidden)
            #expect(page.text.contains("Ask another officer"))
        }
    }

    @Test("a form without a name says what is missing and keeps the rest")
    func missing() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let form = Self.form.filter { $0.0 != "name" }
            let page = try await visitor.post("/lookouts/new", form + [("title", "x")], as: .analyst)
            #expect(page.status == .unprocessableContent)
            #expect(page.text.contains("no name or number"))
            #expect(page.text.contains("阮文强"))
        }
    }

    @Test("a hit is judged once it has been looked at; clearing asks for the reason")
    func judging() async throws {
        let desk = try await Desk()
        let line = DeclarationLineID(declarationNo: DeskDeclarations.numbers[0], itemNo: 1)
        let key = LookoutHit.Key(line: line, list: "watched", number: 1, entry: "7", field: .importerName)
        let hit = LookoutHit(
            key: key,
            seen: "NGUYEN VAN CUONG",
            listed: "Nguyễn Văn Cường",
            score: 0.97,
            features: [
                MatchFeature("words", ["matched": "3", "of": "3"]), MatchFeature("form.same", ["form": "gmbh"]),
            ],
            isLate: true,
            at: DeskDeclarations.now
        )
        try await desk.services.lookouts.desk.store.record([hit], by: "scoring")
        try await desk.test { (visitor) async throws in
            let queue = try await visitor.get("/lookout-hits", as: .inspector)
            #expect(queue.text.contains("NGUYEN VAN CUONG"))
            #expect(queue.text.contains("3 of 3 words agree"))
            #expect(queue.text.contains("GMBH"))
            let onPage = try await visitor.get("/declarations/\(line.declarationNo)/1", as: .inspector)
            #expect(onPage.text.contains("3 of 3 words agree"))
            let hidden = try await visitor.get("/declarations/\(line.declarationNo)/1", as: .administrator)
            #expect(!hidden.text.contains("3 of 3 words agree"))
            let form = [
                ("declaration", line.declarationNo), ("item", "1"), ("list", "watched"), ("version", "1"),
                ("entry", "7"), ("field", "importer_name"), ("verdict", "other"),
            ]
            #expect(try await visitor.post("/lookout-hits", form, as: .inspector).status == .unprocessableContent)
            let done = try await visitor.post("/lookout-hits", form + [("reason", "born 1990")], as: .inspector)
            #expect(done.location == "/lookout-hits?notice=lookout-hit-judged")
            #expect(!(try await visitor.get("/lookout-hits", as: .inspector).text.contains("NGUYEN VAN CUONG")))
            let all = try await visitor.get("/lookout-hits?show=all", as: .inspector)
            #expect(all.text.contains("born 1990"))
            #expect(
                try await visitor.post("/lookout-hits", [("verdict", "same")], as: .inspector).status == .badRequest
            )
        }
    }

    @Test("every sentence of a match exists in three languages")
    func sentences() async throws {
        let desk = try await Desk()
        for language in Language.allCases {
            try await desk.test { (visitor) async throws in
                _ = try await visitor.post("/language", [("language", language.rawValue)], as: .supervisor)
                for path in ["/lookouts", "/lookouts/new", "/lookout-hits"] {
                    let page = try await visitor.get(path, as: .supervisor)
                    #expect(page.status == .ok)
                    #expect(!page.text.contains("lookouts."), "\(path) in \(language)")
                }
            }
        }
    }
}
