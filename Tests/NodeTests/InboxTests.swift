//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Exchange
import Foundation
import Node
import Officers
import Persistence
import STIX
import TAXII
import TestSupport
import Testing

@Suite("What other tools hand in")
struct InboxTests {
    private static let id = "indicator--00000000-0000-4000-8000-000000000001"
    private static let indicator = STIXObject(
        "indicator",
        id: id,
        [
            "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z",
            "name": "Xe chở hàng giấu & <b>thuốc lá</b>", "description": "Seen by a camera", "lang": "vi",
            "pattern": .string(
                #"[x-customs-vehicle:registration = '12C-123.45' OR x-customs-container:number = 'CSQU3054383'] "#
                    + #"OR [file:hashes.'SHA-256' = 'aa' AND x-customs-company:name = 'O\'Brien Co']"#
            ),
            "pattern_type": "stix", "valid_from": "2026-01-01T00:00:00.000Z",
        ]
    )

    private static func handIn(_ objects: [STIXObject], to side: ExchangeLinkTests.Side) async throws {
        let shelves = try NodeTAXII.Shelf.allCases.map { try $0.collection(of: side.node) }
        let store = side.node.database.taxii
        try await store.define(shelves, of: NodeTAXII.root, by: "test")
        let batch = try TAXIIBatch(
            JSONValue.object(["objects": .array(objects.map(\.json))]).canonical,
            to: NodeTAXII.Shelf.inbox.collection(of: side.node),
            of: NodeTAXII.root,
            by: "camera",
            at: TAXIITimestamp(microseconds: Timestamp.systemTime().milliseconds * 1_000),
            statusID: UUID().uuidString.lowercased()
        )
        _ = try await store.add(batch)
    }

    @Test("an officer finds it, makes a draft of it and sees the draft at the page of messages; nothing is sent")
    func drafted() async throws {
        try await ContactDesks.run { desks in
            try await Self.handIn([Self.indicator], to: desks.vn)
            let inbox = NodeInbox(desks.vn.node)
            let waiting = try await inbox.waiting(limit: 10)
            #expect(waiting.map(\.id) == [Self.id] && waiting.first?.account == "camera")
            try await desks.vn.console { client in
                let lan = try await desks.vn.seat(.contact, "VN-VI", client)
                let pair = OfficePair(from: "VN-VI", to: "CN-7200")
                let draft = try await inbox.draft(Self.id, pair, by: lan.officer.login)
                #expect(draft.author == lan.officer.login && draft.type == .alert)
                #expect(try await inbox.waiting(limit: 10).isEmpty)
                await #expect(throws: NodeInbox.Fault.unknown(Self.id)) {
                    try await inbox.draft(Self.id, pair, by: lan.officer.login)
                }
                let page = try await lan.get("/messages/new?draft=\(draft.id)").text
                for part in ["12C-123.45", "CSQU3054383", "Brien Co", "Xe chở hàng giấu &amp; &lt;b&gt;"] {
                    #expect(page.contains(part), "\(part)")
                }
                #expect(!page.contains("<b>thuốc"))
                // As it stands it can't go: an officer must say what is known of it and how it may be used.
                await #expect(throws: DeskError.self) {
                    let person = OfficerDesk.Person(login: lan.officer.login, name: "Lan", office: "VN-VI")
                    let desk = OfficerDesk(
                        desks.vn.exchange.desk,
                        drafts: desks.vn.node.database.drafts,
                        releaseRules: desks.vn.node.database.releaseRules,
                        person: person
                    )
                    try await desk.send(draft: draft.id, version: draft.changed)
                }
                #expect(try await desks.vn.exchange.store.letters(LetterFilter()).isEmpty)
            }
        }
    }

    @Test("only officers who write messages deal with it, and only for their own office")
    func permitted() async throws {
        try await ContactDesks.run { desks in
            try await Self.handIn([Self.indicator], to: desks.vn)
            let inbox = NodeInbox(desks.vn.node)
            try await desks.vn.console { client in
                let analyst = try await desks.vn.seat(.analyst, nil, client)
                let lan = try await desks.vn.seat(.contact, "VN-VIII", client)
                await #expect(throws: NodeInbox.Fault.notPermitted(analyst.officer.login)) {
                    try await inbox.putAside(Self.id, by: analyst.officer.login)
                }
                await #expect(throws: NodeInbox.Fault.unknownOfficer("nobody")) {
                    try await inbox.putAside(Self.id, by: "nobody")
                }
                await #expect(throws: DeskError.noOwnKeys("VN-VI")) {
                    try await inbox.draft(Self.id, OfficePair(from: "VN-VI", to: "CN-7200"), by: lan.officer.login)
                }
                #expect(try await inbox.waiting(limit: 10).count == 1, "what was refused still waits")
                try await inbox.putAside(Self.id, by: lan.officer.login)
                #expect(try await inbox.waiting(limit: 10).isEmpty)
                #expect(try await desks.vn.journalActions().contains("taxii.deleted"))
            }
        }
    }
}
