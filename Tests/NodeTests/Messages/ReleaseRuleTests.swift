//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Foundation
import Hummingbird
import Lookouts
import Node
import Officers
import Persistence
import TestSupport
import Testing

@Suite("Messages that a machine writes")
struct ReleaseRuleTests {
    private static let path = "/messages/release-rules"
    private static let nextYear =
        CalendarDate(nearestDaysSince1970: Timestamp.systemTime().seconds / 86_400 + 300).iso8601

    private func propose(_ officer: SeatedOfficer, tlp: String = "AMBER", until: String = ReleaseRuleTests.nextYear)
        async throws
    {
        let page = try await officer.post(
            Self.path,
            [
                ("pair", "VN-VI>CN-7200"), ("types", "information"), ("tlp", tlp), ("until", until),
                ("reason", "Sightings are urgent"),
            ]
        )
        #expect(page.status == .seeOther)
    }

    @Test("a rule holds once another officer published it, and ends when anybody withdraws it")
    func fourEyes() async throws {
        try await ContactDesks.run { desks in
            try await desks.vn.console { client in
                let author = try await desks.vn.seat(.supervisor, "VN-VI", login: "thu", client)
                let other = try await desks.vn.seat(.supervisor, nil, login: "hai", client)
                let contact = try await desks.vn.seat(.contact, "VN-VI", client)
                let foreign = try await desks.vn.seat(.supervisor, "VN-VIII", login: "xa", client)
                #expect(try await author.get(Self.path).text.contains("No rules"))
                try await propose(author)
                let rule = try #require(try await desks.vn.node.database.releaseRules.releaseRules().first)
                func step(_ officer: SeatedOfficer, _ step: String) async throws -> HTTPResponse.Status {
                    try await officer.post("\(Self.path)/\(rule.id)/\(step)", []).status
                }
                func state() async throws -> ReleaseRule.State? {
                    try await desks.vn.node.database.releaseRules.releaseRule(rule.id)?.state
                }
                #expect(try await step(author, "publish") == .forbidden)
                #expect(try await step(contact, "publish") == .forbidden)
                #expect(try await step(foreign, "publish") == .notFound)
                #expect(try await state() == .proposed)
                #expect(try await step(other, "publish") == .seeOther)
                #expect(try await state() == .published)
                #expect(try await step(other, "publish") == .conflict)
                for language in Language.allCases {
                    let reader = try await desks.vn.seat(
                        .supervisor,
                        nil,
                        login: language.rawValue,
                        language: language,
                        client
                    )
                    let page = try await reader.get(Self.path)
                    #expect(page.status == .ok && !page.text.contains("⟦") && !page.text.contains("{{"))
                }
                #expect(try await foreign.get(Self.path).text.contains(rule.id) == false)
                #expect(try await step(contact, "withdraw") == .seeOther)
                #expect(try await state() == .withdrawn)
                let actions = try await desks.vn.journalActions()
                #expect(actions.filter { $0 == "exchange.release_rule" }.count == 3)
                for wrong in [
                    ("pair", "VN-VI>CN-9999"), ("types", "request"), ("until", "2020-01-01"), ("until", "2099-01-01"),
                    ("reason", ""),
                ] {
                    var fields = [
                        ("pair", "VN-VI>CN-7200"), ("types", "information"), ("tlp", "AMBER"),
                        ("until", Self.nextYear), ("reason", "why"),
                    ]
                    fields.removeAll { $0.0 == wrong.0 }
                    #expect(try await author.post(Self.path, fields + [wrong]).status.code >= 400, "\(wrong)")
                }
            }
        }
    }

    @Test("that a partner's entry was seen waits for an officer, or goes by a rule that covers its marking")
    func sightings() async throws {
        try await ContactDesks.run { desks in
            let watch = SampleMessages.watch(.watchAdd, "E-7", ["29C 123.45"])
            let id = try await desks.cn.exchange.desk.send(watch, from: "CN-7200", to: "VN-VI", by: "wang").header.id
            try await desks.settle()
            let batch = SampleDeclarations().batch(8)
            let stores = DeclarationStores(
                archive: desks.vn.node.database.declarations,
                targeting: desks.vn.node.database.targeting
            )
            try await stores.add(batch)
            let lines = try (0..<8).map { row in
                DeclarationLineID(
                    declarationNo: try #require(batch.text(.declarationNo, at: row)),
                    itemNo: Int(batch.text(.itemNo, at: row) ?? "") ?? 1
                )
            }
            try await desks.vn.exchange.store.note(watch: [(entry: "E-7", message: id)], on: "partner-cn-h1")
            let light = try #require(watch.handling?.trafficLight)
            try await desks.vn.console { client in
                let supervisor = try await desks.vn.seat(.supervisor, nil, login: "thu", client)
                let other = try await desks.vn.seat(.supervisor, nil, login: "hai", client)
                func see(_ place: Int) async throws -> String {
                    let hit = try await desks.vn.recordHit(list: "partner-cn-h1", entry: "E-7", lines[place])
                    let page = try await supervisor.post(
                        "/lookout-hits",
                        [
                            ("declaration", hit.line.declarationNo), ("item", "\(hit.line.itemNo)"), ("list", hit.list),
                            ("version", "1"), ("entry", hit.entry), ("field", hit.field.rawValue),
                            ("verdict", "same"),
                        ]
                    )
                    return page.location
                }
                func told() async throws -> [StoredLetter] {
                    try await desks.settle()
                    let filter = LetterFilter(direction: .received, types: [.information])
                    return try await desks.cn.exchange.store.letters(filter)
                }
                #expect(try await see(1).contains("sighting-drafted"))
                #expect(try await told().isEmpty)
                // Said twice, it waits once.
                #expect(try await see(1).contains("sighting-drafted"))
                #expect(try await desks.vn.node.database.drafts.drafts(of: ["VN-VI"]).count == 1)
                let draft = try #require(try await desks.vn.node.database.drafts.drafts(of: ["VN-VI"]).first)
                #expect(try await supervisor.get("/messages/drafts/\(draft.id)").text.contains("E-7"))
                // A rule for what is marked less strictly does not reach it.
                try await propose(supervisor, tlp: "CLEAR")
                func publishNewest() async throws {
                    let rule = try #require(try await desks.vn.node.database.releaseRules.releaseRules().first)
                    #expect(try await other.post("\(Self.path)/\(rule.id)/publish", []).status == .seeOther)
                }
                try await publishNewest()
                #expect(try await see(2).contains("sighting-drafted"))
                try await propose(supervisor, tlp: light.rawValue)
                #expect(try await see(3).contains("sighting-drafted"))
                try await publishNewest()
                #expect(try await see(4).contains("sighting-sent"))
                #expect(try await see(4).contains("sighting-sent"))
                #expect(try await told().count == 1)
                let letter = try #require(try await told().first)
                #expect(letter.facts.inReplyTo == id)
                let message = try await desks.cn.exchange.desk.read(letter.id).message
                #expect(message.signOff?.approvedBy.hasPrefix("Officer hai") == true)
                #expect(message.handling == watch.handling)
                // What no partner gave is nobody's business.
                let own = try await desks.vn.recordHit(list: "own-list", entry: "E-7", lines[5])
                let page = try await supervisor.post(
                    "/lookout-hits",
                    [
                        ("declaration", own.line.declarationNo), ("item", "\(own.line.itemNo)"), ("list", own.list),
                        ("version", "1"), ("entry", own.entry), ("field", own.field.rawValue), ("verdict", "same"),
                    ]
                )
                #expect(page.location.contains("lookout-hit-judged"))
                #expect(try await told().count == 1)
            }
        }
    }
}

extension ExchangeLinkTests.Side {
    /// A hit as screening would leave it.
    fileprivate func recordHit(list: String, entry: String, _ line: DeclarationLineID) async throws -> LookoutHit.Key {
        let key = LookoutHit.Key(
            line: line,
            list: list,
            number: 1,
            entry: entry,
            field: .vehiclePlate
        )
        let hit = LookoutHit(
            key: key,
            seen: "29C12345",
            listed: "29C 123.45",
            score: 1,
            features: [],
            isLate: false,
            at: Timestamp.systemTime().seconds
        )
        try await node.database.lookouts.record([hit], by: "test")
        return key
    }
}
