//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Console
import Exchange
import Foundation
import Hummingbird
import Node
import Officers
import PKI
import Persistence
import TestSupport
import Testing

@Suite("Messages for programs, partners and their alarms")
struct MessageAPITests {
    private static func body(_ message: Message, from: String = "VN-VI") -> String {
        let json: JSONValue = .object(["from": .string(from), "to": "CN-7200", "message": message.json])
        return String(decoding: json.canonical, as: UTF8.self)
    }

    @Test("a posted message goes under the officer's name; a fault names its place")
    func posting() async throws {
        try await ContactDesks.run { desks in
            try await desks.vn.console { client in
                let officer = try await desks.vn.seat(.contact, "VN-VI", client)
                let posted = try await officer.postJSON("/api/v1/messages", Self.body(SampleMessages.alert()))
                #expect(posted.status == .created)
                let id = try #require(posted.location.split(separator: "/").last)
                let message = try await desks.vn.exchange.desk.read(String(id)).message
                #expect(message.signOff?.approvedBy == "Officer contact-vn-vi")
                var broken = SampleMessages.alert()
                broken.evaluation = nil
                let missing = try await officer.postJSON("/api/v1/messages", Self.body(broken))
                #expect(missing.status == .unprocessableContent && missing.text.contains("evaluation"))
                var measure = SampleMessages.alert()
                measure.facts?.measures = [.controlledDelivery]
                #expect(try await officer.postJSON("/api/v1/messages", Self.body(measure)).status == .conflict)
                let foreign = try await officer.postJSON(
                    "/api/v1/messages",
                    Self.body(SampleMessages.alert(), from: "VN-VIII")
                )
                #expect(foreign.status == .conflict)
                #expect(try await officer.postJSON("/api/v1/messages", "{").status == .badRequest)
                let list = try await officer.get("/api/v1/messages?box=sent&limit=1")
                #expect(list.text.contains("\"type\":\"alert\"") && !list.text.contains("next"))
                #expect(try await officer.get("/api/v1/messages?limit=0").status == .badRequest)
                let own = try await officer.get("/api/v1/messages/\(id)")
                #expect(own.status == .ok && own.text.contains("\"evaluation\""))
            }
        }
    }

    @Test("another's message is neither revoked nor permitted over the API")
    func foreignSubject() async throws {
        try await ContactDesks.run { desks in
            let id = try await desks.alert()
            try await desks.vn.console { client in
                let officer = try await desks.vn.seat(.contact, "VN-VI", client)
                for message in [SampleMessages.revocation(of: id), SampleMessages.permission(for: id, [.print])] {
                    let page = try await officer.postJSON("/api/v1/messages", Self.body(message))
                    #expect(page.status == .conflict)
                }
            }
        }
    }

    @Test("an alarm that stops the link is explained, and settled with a note by who may")
    func alarms() async throws {
        try await ContactDesks.run { desks in
            let store = desks.vn.exchange.store
            try await store.raise(LinkAlarm(.rollback, "had 7, now 3"), about: "CN", at: Timestamp.systemTime())
            let alarm = try #require(try await store.alarms(of: nil, limit: 9).first).id
            try await desks.vn.console { client in
                let contact = try await desks.vn.seat(.contact, "VN-VI", client)
                let supervisor = try await desks.vn.seat(.supervisor, nil, client)
                let page = try await contact.get("/partners")
                #expect(page.text.contains("partner-halted") && page.text.contains("had 7, now 3"))
                #expect(!page.text.contains("/partners/alarms/"))
                let path = "/partners/alarms/\(alarm)"
                #expect(try await contact.post(path, [("note", "ok")]).status == .forbidden)
                #expect(try await supervisor.post(path, []).status == .unprocessableContent)
                #expect(try await supervisor.post(path, [("note", "Restored a backup")]).status == .seeOther)
                #expect(try await supervisor.get("/partners").text.contains("Restored a backup"))
            }
            #expect(try await store.partners().first?.state == .active)
        }
    }

    @Test("an invitation is accepted only with the fingerprint that was heard")
    func pairing() async throws {
        try await ContactDesks.run { desks in
            let text = try desks.cn.invitation(for: "VN", address: "https://127.0.0.1:9")
            try await desks.vn.console { client in
                let officer = try await desks.vn.seat(.administrator, nil, client)
                func upload(_ text: String) async throws -> SeatedOfficer.Page {
                    try await officer.upload("/partners/pairing", files: [("cn", text)])
                }
                let nonsense = try await upload("hello")
                #expect(try await officer.get(nonsense.location).status == .unprocessableContent)
                let sent = try await upload(text)
                let page = try await officer.get(sent.location)
                let spoken = PairingInvitation.fingerprint(of: text).spoken
                #expect(page.text.contains("name=\"group-7\"") && !page.text.contains(spoken))
                let id = try #require(sent.location.split(separator: "=").last)
                let path = "/partners/pairing/\(id)"
                let groups = spoken.split(separator: " ").enumerated().map { ("group-\($0)", String($1)) }
                let wrong = groups.dropLast() + [("group-7", "00000")]
                #expect(try await officer.post(path, Array(wrong)).status == .unprocessableContent)
                #expect(try await desks.vn.exchange.store.partners().first?.address == "")
                #expect(try await officer.post(path, groups).location.contains("partner-accepted"))
                #expect(try await desks.vn.exchange.store.partners().first?.address == "https://127.0.0.1:9")
            }
        }
    }

    @Test("news reach the office they are for, and end with who listens")
    func news() async throws {
        let events = ExchangeEvents()
        let stream = events.news()
        events.tell(["VN-VI"])
        events.tell(nil)
        var seen: [Set<String>?] = []
        for await news in stream {
            seen.append(news.offices)
            if seen.count == 2 { break }
        }
        #expect(seen == [["VN-VI"], nil])
    }
}
