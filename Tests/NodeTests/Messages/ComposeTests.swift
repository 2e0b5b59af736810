//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Foundation
import Hummingbird
import Node
import Officers
import Persistence
import TestSupport
import Testing

@Suite("Writing to a paired office")
struct ComposeTests {
    static let form: [(String, String)] = [
        ("type", "alert"), ("pair", "VN-VI>CN-7200"), ("lang", "vi"), ("lang_tr", "zh"),
        ("subject", "Xe chở thuốc lá"), ("subject_tr", "车辆载有香烟"), ("purpose", "Chống buôn lậu"),
        ("legal_kind", "agreement"), ("legal_title", "Hiệp định"), ("source", "B"), ("information", "2"),
        ("codes", "H1"), ("tlp", "AMBER"), ("pap", "GREEN"), ("urgency", "urgent"),
        ("parties-count", "2"), ("parties-0-names", "Công ty Hoa Sen"), ("parties-0-release", "1"),
        ("parties-1-names", "Nguyễn Văn Kín"),
        ("goods-count", "1"), ("goods-0-hs", "2402.20"), ("goods-0-quantity", "12,5"),
    ]

    static func replacing(_ name: String, _ value: String?) -> [(String, String)] {
        form.filter { $0.0 != name } + (value.map { [(name, $0)] } ?? [])
    }

    @Test("what is written is looked at, then sent once; a name that was not released stays")
    func sending() async throws {
        try await ContactDesks.run { desks in
            try await desks.vn.console { client in
                let officer = try await desks.vn.seat(.contact, "VN-VI", client)
                let kept = try await officer.post("/messages/new", Self.form)
                #expect(kept.status == .seeOther)
                let preview = try await officer.get(kept.location)
                #expect(preview.text.contains("Công ty Hoa Sen") && !preview.text.contains("Nguyễn Văn Kín"))
                #expect(try await desks.vn.exchange.store.letters(LetterFilter()).isEmpty)
                let version = try #require(preview.text.firstMatch(of: /name="version" value="(\d+)"/)).output.1
                let send = kept.location + "/send"
                #expect(try await officer.post(send, [("version", String(version))], csrf: "x").status == .forbidden)
                #expect(try await officer.post(send, [("version", "1")]).status == .conflict)
                for _ in 0..<2 {
                    let sent = try await officer.post(send, [("version", String(version))])
                    #expect(sent.location.contains("notice=message-sent"))
                }
            }
            try await desks.settle()
            let letters = try await desks.cn.exchange.store.letters(LetterFilter())
            #expect(letters.count == 1)
            let message = try await desks.cn.exchange.desk.read(try #require(letters.first).id).message
            #expect(message.facts?.parties.map(\.names) == [["Công ty Hoa Sen"]])
            #expect(message.facts?.goods.first?.quantity == "12.5")
            #expect(message.subject?.translations == ["zh-CN": "车辆载有香烟"])
            #expect(message.signOff?.approvedBy == "Officer contact-vn-vi")
        }
    }

    @Test(
        "what is missing is named in the words of the form, and nothing is kept",
        arguments: [
            ("source", "Evaluation"), ("purpose", "Purpose"), ("legal_title", "Legal basis"), ("codes", "Handling"),
        ]
    )
    func missing(_ field: String, _ label: String) async throws {
        try await ContactDesks.run { desks in
            try await desks.vn.console { client in
                let officer = try await desks.vn.seat(.contact, "VN-VI", client)
                let page = try await officer.post("/messages/new", Self.replacing(field, nil))
                #expect(page.status == .unprocessableContent)
                #expect(page.text.contains("Missing: \(label)"))
                #expect(try await desks.vn.node.database.drafts.drafts(of: nil).isEmpty)
                let wrong = try await officer.post("/messages/new", Self.replacing("goods-0-hs", "24A"))
                #expect(wrong.text.contains("Goods 1, HS code"))
            }
        }
    }

    @Test("an office that the officer does not serve is not written from, nor its drafts opened")
    func office() async throws {
        try await ContactDesks.run { desks in
            try await desks.vn.console { client in
                let own = try await desks.vn.seat(.contact, "VN-VI", client)
                let other = try await desks.vn.seat(.contact, "VN-VIII", client)
                #expect(try await other.post("/messages/new", Self.form).status == .unprocessableContent)
                let kept = try await own.post("/messages/new", Self.form)
                for step in ["", "/send", "/submit", "/discard"] {
                    let path = kept.location + step
                    let page = step.isEmpty ? try await other.get(path) : try await other.post(path, [("version", "1")])
                    #expect(page.status == .notFound, "\(step)")
                }
                #expect(
                    try await other.get("/messages/new?draft=" + kept.location.split(separator: "/").last!).status
                        == .notFound
                )
                #expect(try await !other.get("/messages?box=drafts").text.contains("Xe chở thuốc lá"))
                #expect(try await own.get("/messages?box=drafts").text.contains("Xe chở thuốc lá"))
            }
        }
    }

    @Test("rows are added and taken out without scripts, and what was typed stays")
    func rows() async throws {
        try await ContactDesks.run { desks in
            try await desks.vn.console { client in
                let officer = try await desks.vn.seat(.contact, "VN-VI", client)
                let more = try await officer.post("/messages/new", Self.form + [("step", "add-goods")])
                #expect(more.text.contains("name=\"goods-1-hs\"") && more.text.contains("value=\"Nguyễn Văn Kín\""))
                let less = try await officer.post("/messages/new", Self.form + [("step", "drop-parties-0")])
                #expect(less.text.contains("name=\"parties-0-names\" value=\"Nguyễn Văn Kín\""))
                #expect(!less.text.contains("name=\"parties-1-names\""))
                // The release went with its row.
                #expect(!less.text.contains("name=\"parties-0-release\" value=\"1\" checked"))
            }
        }
    }

    @Test("a controlled delivery waits for a supervisor who did not write it")
    func endorsement() async throws {
        try await ContactDesks.run { desks in
            try await desks.vn.console { client in
                let contact = try await desks.vn.seat(.contact, "VN-VI", client)
                let author = try await desks.vn.seat(.supervisor, "VN-VI", login: "author", client)
                let second = try await desks.vn.seat(.supervisor, "VN-VI", login: "second", client)
                let form = Self.form + [("measures", "controlled_delivery")]
                for writer in [contact, author] {
                    let kept = try await writer.post("/messages/new", form)
                    let version = try Self.version(try await writer.get(kept.location).text)
                    let fields = [("version", version)]
                    #expect(try await writer.post(kept.location + "/send", fields).status == .conflict)
                    #expect(try await second.post(kept.location + "/endorse", fields).status == .conflict)
                    #expect(try await writer.post(kept.location + "/submit", fields).status == .seeOther)
                    #expect(try await writer.post(kept.location + "/endorse", fields).status == .forbidden)
                    let sent = try await second.post(kept.location + "/endorse", fields)
                    #expect(sent.location.contains("notice=message-sent"))
                }
            }
            try await desks.settle()
            for letter in try await desks.cn.exchange.store.letters(LetterFilter()) {
                let signOff = try #require(try await desks.cn.exchange.desk.read(letter.id).message.signOff)
                #expect(signOff.endorsedBy == "Officer second" && signOff.draftedBy != "Officer second")
            }
        }
    }

    static func version(_ text: String) throws -> String {
        String(try #require(text.firstMatch(of: /name="version" value="(\d+)"/)).output.1)
    }

    @Test("a request is answered question by question, and then is due on neither side")
    func reply() async throws {
        try await ContactDesks.run { desks in
            let due = Timestamp(seconds: Timestamp.systemTime().seconds + 86_400)
            let id = try await desks.cn.exchange.desk.send(
                SampleMessages.request(due: due),
                from: "CN-7200",
                to: "VN-VI",
                by: "wang"
            ).header.id
            try await desks.settle()
            try await desks.vn.console { client in
                let officer = try await desks.vn.seat(.contact, "VN-VI", client)
                let start = try await officer.get("/messages/new?type=reply&reply=\(id)")
                #expect(start.text.contains("C/O có thật không?") && start.text.contains("name=\"questions-1-answer\""))
                var form = Self.replacing("type", "reply").filter {
                    !$0.0.hasPrefix("parties") && !$0.0.hasPrefix("goods")
                }
                form += [("reply", id), ("questions-count", "2")]
                for (index, outcome) in ["answered", "unknown"].enumerated() {
                    form += [
                        ("questions-\(index)-id", "\(index + 1)"), ("questions-\(index)-outcome", outcome),
                        ("questions-\(index)-answer", "Trả lời \(index)"),
                    ]
                }
                let kept = try await officer.post("/messages/new", form)
                let version = try Self.version(try await officer.get(kept.location).text)
                _ = try await officer.post(kept.location + "/send", [("version", version)])
                #expect(try await !officer.get("/messages?box=due").text.contains(id))
                let thread = try await officer.get("/messages/\(id)")
                #expect(thread.text.contains("Trả lời 0") && thread.text.contains("letter-other"))
            }
            try await desks.settle()
            #expect(try await desks.cn.exchange.store.letter(id)?.standing == .answered)
            try await desks.cn.console { client in
                let officer = try await desks.cn.seat(.contact, "CN-7200", language: .zh, client)
                let letters = try await desks.cn.exchange.store.letters(LetterFilter(direction: .received))
                let path = "/messages/" + (try #require(letters.first).id)
                #expect(try await officer.get(path).text.contains("value=\"feedback\""))
                let fields = [("step", "feedback"), ("use", "case_opened"), ("text", "已立案。")]
                #expect(try await officer.post(path + "/answer", fields).status == .seeOther)
                #expect(try await !officer.get(path).text.contains("value=\"feedback\""))
            }
            #expect(try await desks.cn.exchange.store.letter(id)?.standing == .closed)
            #expect(try await desks.vn.exchange.store.letter(id)?.standing == .answered)
        }
    }
}
