//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Exchange
import Foundation
import Hummingbird
import Journal
import Node
import Officers
import PKI
import Persistence
import TestSupport
import Testing

@Suite("The desk of a contact point")
struct MessagePageTests {
    @Test("an officer of one office neither lists nor opens what another office has, by any address")
    func isolation() async throws {
        try await ContactDesks.run { desks in
            let id = try await desks.alert()
            try await desks.vn.console { client in
                let own = try await desks.vn.seat(.contact, "VN-VI", client)
                let other = try await desks.vn.seat(.contact, "VN-VIII", client)
                let all = try await desks.vn.seat(.supervisor, nil, client)
                for path in ["/messages", "/messages?box=all", "/api/v1/messages?box=all"] {
                    #expect(try await own.get(path).text.contains(id), "\(path)")
                    #expect(try await all.get(path).text.contains(id), "\(path)")
                    let page = try await other.get(path)
                    #expect(page.status == .ok && !page.text.contains(id), "\(path)")
                    #expect(!page.text.contains("class=\"count\""), "\(path)")
                }
                for path in ["/messages/\(id)", "/messages/\(id)/proof.json", "/api/v1/messages/\(id)"] {
                    #expect(try await other.get(path).status == .notFound, "\(path)")
                }
                let reply = try await other.get("/messages/new?type=reply&reply=\(id)")
                #expect(reply.status == .notFound)
                for step in ["answer", "copy"] {
                    let page = try await other.post("/messages/\(id)/\(step)", [("step", "revoke"), ("act", "print")])
                    #expect(page.status == .notFound, "\(step)")
                }
                #expect(try await desks.vn.exchange.store.letter(id)?.read == nil)
                #expect(try await own.get("/messages/\(id)").status == .ok)
                #expect(try await desks.vn.exchange.store.letter(id)?.read != nil)
                // Who had it before their eyes stands in the journal, once a day for each.
                #expect(try await all.get("/messages/\(id)").status == .ok)
                #expect(try await all.get("/messages/\(id)").status == .ok)
                let journal = try await desks.vn.node.database.journal.entries(limit: 1_000)
                let seen = journal.filter { $0.action == "exchange.seen" && $0.subject == id }.map(\.actor)
                #expect(seen == [own.officer.login, all.officer.login])
            }
        }
    }

    @Test("every page reads in its language, with no text missing", arguments: Language.allCases)
    func languages(_ language: Language) async throws {
        try await ContactDesks.run { desks in
            let due = Timestamp(seconds: Timestamp.systemTime().seconds - 3 * 86_400)
            for message in [SampleMessages.alert(), SampleMessages.request(due: due)] {
                _ = try await desks.cn.exchange.desk.send(message, from: "CN-7200", to: "VN-VI", by: "wang")
            }
            for kind in LinkAlarm.Kind.allCases where !kind.stopsTheLink {
                try await desks.vn.exchange.store.raise(
                    LinkAlarm(kind, "detail"),
                    about: "CN",
                    at: Timestamp.systemTime()
                )
            }
            try await desks.settle()
            try await desks.vn.console { client in
                let officer = try await desks.vn.seat(.supervisor, nil, language: language, client)
                let administrator = try await desks.vn.seat(.administrator, nil, language: language, client)
                let letters = try await desks.vn.exchange.store.letters(LetterFilter())
                var paths = [
                    "/messages", "/messages?box=due", "/messages?box=sent", "/messages?box=drafts", "/messages/new",
                    "/messages/new?type=request", "/messages/new?type=information", "/messages/new?type=seizure_report",
                    "/messages/new?type=situation_report", "/messages/new?type=statistics",
                    "/messages/new?type=minute", "/messages/new?type=watch_add", "/partners",
                    "/partners/statement?partner=CN&month=2026-01", "/help",
                ]
                for letter in letters {
                    paths += ["/messages/\(letter.id)", "/messages/new?type=reply&reply=\(letter.id)"]
                    paths.append("/messages/new?type=request&reply=\(letter.id)&ask=print")
                }
                for path in paths + ["/partners/pairing"] {
                    let who = path == "/partners/pairing" ? administrator : officer
                    let page = try await who.get(path)
                    #expect(page.status == .ok, "\(path)")
                    #expect(page.text.contains("<html lang=\"\(language.rawValue)\">"), "\(path)")
                    #expect(!page.text.contains("⟦") && !page.text.contains("{{"), "\(path)")
                }
                #expect(try await officer.get("/messages?box=due").text.contains("due-over"))
            }
        }
    }

    @Test("what came is shown as text and never as markup, and an unknown type as it is")
    func escaping() async throws {
        try await ContactDesks.run { desks in
            var alert = SampleMessages.alert()
            alert.subject = MessageText("<script>alert(1)</script>", language: "zh-CN")
            _ = try await desks.cn.exchange.desk.send(alert, from: "CN-7200", to: "VN-VI", by: "wang")
            let unknown = Message(
                MessageType(rawValue: "hologram"),
                subject: MessageText("Later", language: "en"),
                body: .record(.object(["beam": .string("<b>7</b>")]))
            )
            let id = try await desks.cn.exchange.desk.send(unknown, from: "CN-7200", to: "VN-VI", by: "wang").header.id
            try await desks.settle()
            try await desks.vn.console { client in
                let officer = try await desks.vn.seat(.contact, "VN-VI", client)
                let list = try await officer.get("/messages")
                #expect(list.text.contains("&lt;script&gt;") && !list.text.contains("<script>alert"))
                let page = try await officer.get("/messages/\(id)")
                #expect(page.text.contains("hologram") && page.text.contains("&quot;beam&quot;"))
                #expect(!page.text.contains("<b>7</b>"))
            }
        }
    }

    @Test("what its originator took back is not shown any more, and waits for nobody")
    func revoked() async throws {
        try await ContactDesks.run { desks in
            let id = try await desks.alert()
            try await desks.cn.console { client in
                let officer = try await desks.cn.seat(.contact, "CN-7200", client)
                let fields = [("step", "revoke"), ("reason", "Wrong plate")]
                #expect(try await officer.post("/messages/\(id)/answer", fields).status == .seeOther)
                #expect(try await desks.cn.exchange.store.letter(id)?.standing == .revoked)
            }
            try await desks.settle()
            try await desks.vn.console { client in
                let officer = try await desks.vn.seat(.contact, "VN-VI", client)
                for path in ["/messages", "/messages/\(id)"] {
                    let page = try await officer.get(path)
                    #expect(page.status == .ok && !page.text.contains("thanh long"), "\(path)")
                }
                #expect(try await officer.get("/messages/\(id)").text.contains("took it back"))
                #expect(try await officer.get("/api/v1/messages/\(id)").status == .forbidden)
                #expect(try await desks.vn.exchange.store.letter(id)?.read == nil)
            }
        }
    }

    @Test("H1 is neither printed nor exported until its originator permits it; every copy is in the journal")
    func handling() async throws {
        try await ContactDesks.run { desks in
            func send(_ codes: Set<HandlingCode>) async throws -> String {
                let alert = SampleMessages.alert(handling: SampleMessages.handling(codes))
                return try await desks.cn.exchange.desk.send(alert, from: "CN-7200", to: "VN-VI", by: "wang").header.id
            }
            let closed = try await send([.h1])
            let open = try await send([.h0])
            try await desks.settle()
            try await desks.vn.console { client in
                let officer = try await desks.vn.seat(.contact, "VN-VI", client)
                for act in ["print", "export"] {
                    let page = try await officer.post("/messages/\(closed)/copy", [("act", act)])
                    #expect(page.status == .forbidden, "\(act)")
                }
                #expect(try await officer.get("/api/v1/messages/\(closed)").status == .forbidden)
                #expect(try await !desks.vn.journalActions().contains("exchange.printed"))
                #expect(try await officer.get("/messages/\(closed)").text.contains("ask=print"))
                #expect(try await officer.post("/messages/\(open)/copy", [("act", "print")]).status == .ok)
                let file = try await officer.post("/messages/\(open)/copy", [("act", "export")])
                #expect(file.type == "application/json" && file.text.contains("\"message\""))
                let told = try await officer.post(
                    "/messages/\(open)/answer",
                    [("step", "disclose"), ("recipient", "court"), ("name", "TAND Lạng Sơn"), ("reason", "Xét xử")]
                )
                #expect(told.status == .seeOther)
                let actions = try await desks.vn.journalActions()
                for action in ["exchange.printed", "exchange.exported", "exchange.disclosed"] {
                    #expect(actions.contains(action), "\(action)")
                }
            }
            try await desks.cn.console { client in
                let originator = try await desks.cn.seat(.contact, "CN-7200", language: .zh, client)
                let granted = try await originator.post(
                    "/messages/\(closed)/answer",
                    [("step", "permit"), ("acts", "print"), ("acts", "evidence")]
                )
                #expect(granted.status == .seeOther)
                let nothing = try await originator.post("/messages/\(closed)/answer", [("step", "permit")])
                #expect(nothing.status == .unprocessableContent)
            }
            try await desks.settle()
            try await desks.vn.console { client in
                let officer = try await desks.vn.seat(.contact, "VN-VI", login: "second", client)
                #expect(try await officer.post("/messages/\(closed)/copy", [("act", "print")]).status == .ok)
                #expect(try await officer.post("/messages/\(closed)/copy", [("act", "export")]).status == .forbidden)
            }
        }
    }
}
