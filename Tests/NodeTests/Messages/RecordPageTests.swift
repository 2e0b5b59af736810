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
import Node
import Officers
import Persistence
import TestSupport
import Testing

@Suite("Reports, entries, figures and minutes at the desk")
struct RecordPageTests {
    private static let common: [(String, String)] = [
        ("pair", "VN-VI>CN-7200"), ("lang", "vi"), ("lang_tr", "zh"), ("subject", "Chủ đề"), ("subject_tr", "主题"),
        ("purpose", "Chống buôn lậu"), ("legal_kind", "law"), ("legal_title", "Hiệp định"), ("legal_article", "5"),
        ("source", "B"), ("information", "2"), ("codes", "H0"), ("tlp", "AMBER"), ("pap", "GREEN"),
    ]

    static let forms: [(type: String, fields: [(String, String)], words: [String])] = [
        (
            "seizure_report",
            [
                ("id", "VN-2025-VI-0042"), ("office", "VN-VI"), ("date", "2025-08-12"), ("at_time", "09:30"),
                ("place_kind", "land_border"), ("place_gate", "G01"), ("latitude", "21.97"), ("longitude", "106,71"),
                ("direction", "import"), ("mode", "road"), ("departure", "Bằng Tường"), ("destination", "Hà Nội"),
                ("modus_operandi", "vehicle"), ("concealment_place", "fuel_tank"), ("concealment", "Trong thùng dầu"),
                ("detection_method", "scanner"), ("detection_method", "dog"), ("persons", "2"),
                ("legal_status", "criminal"), ("operation", "OMD VII"), ("commodities-count", "4"),
                ("commodities-0-commodity_group", "tobacco"), ("commodities-0-quantity", "118600"),
                ("commodities-0-unit", "sticks"), ("commodities-0-hs", "2402.20"),
                ("commodities-1-commodity_group", "wildlife"), ("commodities-1-taxon", "Manis javanica"),
                ("commodities-1-cites", "I"), ("commodities-1-quantity", "2,5"), ("commodities-1-unit", "kg"),
                ("commodities-1-quantity2", "3"), ("commodities-1-unit2", "pieces"),
                ("commodities-2-commodity_group", "cash"), ("commodities-2-value", "100000"),
                ("commodities-2-currency", "usd"), ("commodities-3-commodity_group", "other"),
                ("conveyances-count", "1"), ("conveyances-0-mode", "road"),
                ("conveyances-0-identification", "12C-123.45"),
            ],
            [
                "Tobacco", "118,600 sticks", "Manis javanica", "Appendix I", "2.5 kg · 3 pieces", "100,000 USD",
                "Land border", "Fuel tank", "Scanner · Detector dog", "Criminal", "VN-2025-VI-0042", "12C-123.45",
                "Trong thùng dầu", "21.97, 106.71",
            ]
        ),
        (
            "situation_report",
            [
                ("operation", "OMD VII"), ("from", "2025-08-01"), ("to", "2025-08-07"), ("inspections", "120"),
                ("seizures", "4"), ("outlook", "Tăng cường"), ("number", "3"),
            ],
            ["OMD VII", "1 Aug 2025 – 7 Aug 2025", "120", "Tăng cường"]
        ),
        (
            "statistics",
            [
                ("from", "2025-07-01"), ("to", "2025-07-31"), ("figures-count", "3"), ("figures-0-measure", "seizures"),
                ("figures-0-commodity_group", "tobacco"), ("figures-0-value", "1200"), ("figures-1-measure", "other"),
                ("figures-1-label", "Số xe soi chiếu"), ("figures-1-value", "7,5"), ("figures-2-measure", "persons"),
            ],
            ["Seizures", "Tobacco", "1,200", "Số xe soi chiếu", "7.5"]
        ),
        (
            "minute",
            [
                ("date", "2025-08-20"), ("place", "Nam Ninh"), ("document", "bien-ban.pdf"),
                ("sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                ("signatories", "Nguyễn Văn A; 李强"),
            ],
            ["20 Aug 2025", "bien-ban.pdf", "9f86d081884c7d65", "Nguyễn Văn A · 李强"]
        ),
        (
            "watch_add",
            [
                ("entry", "VN-VI/7"), ("watch_subject", "vehicle"), ("texts", "12C-123.45；12C12345"),
                ("category", "transport"), ("action", "check"), ("reason", "Chở thuốc lá"),
                ("valid_from", "2025-08-12"),
            ],
            ["VN-VI/7", "12C-123.45 · 12C12345", "Means of transport", "specific check", "Chở thuốc lá"]
        ),
    ]

    private static func send(_ fields: [(String, String)], _ officer: SeatedOfficer) async throws -> String {
        let kept = try await officer.post("/messages/new", fields)
        let faults = kept.text.matches(of: /<li><a href="#c-[^<]*/).map { String($0.output) }
        #expect(kept.status == .seeOther, "\(faults)")
        let preview = try await officer.get(kept.location)
        let version = try #require(preview.text.firstMatch(of: /name="version" value="(\d+)"/)).output.1
        let sent = try await officer.post(kept.location + "/send", [("version", String(version))])
        #expect(sent.location.contains("message-sent"))
        return try #require(kept.location.split(separator: "/").last.map(String.init))
    }

    private actor Box {
        var ids: [String] = []
        func put(_ id: String) { ids.append(id) }
    }

    @Test("each type is written by its form, arrives, and is read in words", arguments: forms.map(\.type))
    func writing(_ type: String) async throws {
        let form = try #require(Self.forms.first { $0.type == type })
        try await ContactDesks.run { desks in
            let box = Box()
            try await desks.vn.console { client in
                let officer = try await desks.vn.seat(.contact, "VN-VI", client)
                #expect(try await officer.get("/messages/new?type=\(type)").status == .ok)
                await box.put(try await Self.send(Self.common + [("type", type)] + form.fields, officer))
            }
            try await desks.settle()
            let id = try #require(await box.ids.first)
            try await desks.cn.console { client in
                let officer = try await desks.cn.seat(.contact, "CN-7200", client)
                let page = try await officer.get("/messages/\(id)")
                for word in form.words { #expect(page.text.contains(word), "\(word)") }
                #expect(!page.text.contains("<pre") && !page.text.contains("⟦"))
            }
        }
    }

    @Test(
        "an amended message says all that the first said, takes its place on both sides, and no other type can",
        arguments: forms.map(\.type).filter { $0 != "watch_add" } + ["alert"]
    )
    func amending(_ type: String) async throws {
        let fields = Self.forms.first { $0.type == type }?.fields ?? ComposeTests.form.filter { $0.0 != "type" }
        try await ContactDesks.run { desks in
            let box = Box()
            try await desks.vn.console { client in
                let officer = try await desks.vn.seat(.contact, "VN-VI", client)
                let first = try await Self.send(Self.common + [("type", type)] + fields, officer)
                let page = try await officer.get("/messages/new?replace=\(first)")
                #expect(try await officer.get("/messages/\(first)").text.contains("/messages/new?replace=\(first)"))
                let second = try await Self.send(try FormReader.fields(of: page.text), officer)
                for id in [first, second] { await box.put(id) }
                let read = [
                    try await desks.vn.exchange.desk.read(first).message,
                    try await desks.vn.exchange.desk.read(second).message,
                ].map { message in
                    var message = message
                    message.signOff = nil
                    message.replaces = nil
                    return message
                }
                #expect(read[0] == read[1])
                #expect(try await desks.vn.exchange.store.letter(first)?.standing == .replaced)
            }
            try await desks.settle()
            let ids = await box.ids
            #expect(try await desks.cn.exchange.store.letter(ids[0])?.standing == .replaced)
            #expect(try await desks.cn.exchange.store.letter(ids[1])?.standing == .open)
            try await desks.cn.console { client in
                let officer = try await desks.cn.seat(.contact, "CN-7200", client)
                #expect(try await officer.get("/messages/new?replace=\(ids[1])").status == .conflict)
            }
        }
    }

    @Test("all that is missing is named at once, in the words of the form, and leads to its place")
    func missing() async throws {
        try await ContactDesks.run { desks in
            try await desks.vn.console { client in
                let officer = try await desks.vn.seat(.contact, "VN-VI", client)
                let bare = try await officer.post("/messages/new", Self.common + [("type", "seizure_report")])
                #expect(bare.status == .unprocessableContent)
                for words in ["Case number", "Place, Kind", "Direction", "Procedure", "What was seized", "Detected by"]
                {
                    #expect(bare.text.contains("Missing: \(words)"), "\(words)")
                }
                for match in bare.text.matches(of: /<li><a href="#(c-[a-z_]+)"/) {
                    #expect(bare.text.contains("id=\"\(match.output.1)\""), "\(match.output.1)")
                }
                let form = try #require(Self.forms.first)
                let fields = form.fields.filter { $0.0 != "commodities-1-cites" }
                let page = try await officer.post("/messages/new", Self.common + [("type", form.type)] + fields)
                #expect(page.text.contains("Missing: What was seized 2, CITES appendix"))
            }
        }
    }

    @Test("an entry is changed and taken off from its own message, in one exchange of letters")
    func entry() async throws {
        let form = try #require(Self.forms.last)
        try await ContactDesks.run { desks in
            try await desks.vn.console { client in
                let officer = try await desks.vn.seat(.contact, "VN-VI", client)
                let first = try await Self.send(Self.common + [("type", form.type)] + form.fields, officer)
                let page = try await officer.get("/messages/\(first)")
                for type in ["watch_amend", "watch_revoke"] {
                    let path = "/messages/new?type=\(type)&reply=\(first)"
                    #expect(page.text.contains(path.replacing("&", with: "&amp;")), "\(type)")
                    let blank = try await officer.get(path)
                    var fields = try FormReader.fields(of: blank.text).filter { $0.0 != "reason" }
                    fields += [("reason", "Đổi biển số")]
                    for (name, value) in Self.common where !fields.contains(where: { $0.0 == name && !$0.1.isEmpty }) {
                        fields = fields.filter { $0.0 != name } + [(name, value)]
                    }
                    let id = try await Self.send(fields, officer)
                    let read = try await desks.vn.exchange.desk.read(id)
                    #expect(read.letter.facts.thread == first && read.message.type.rawValue == type)
                    guard case .watch(let body) = read.message.body else { throw DeskError.unknownMessage(id) }
                    #expect(body.entry == "VN-VI/7" && body.texts == ["12C-123.45", "12C12345"])
                }
            }
        }
    }

    @Test("minutes are signed by both sides over one document; the digest is that of the attached file")
    func minutes() async throws {
        try await ContactDesks.run { desks in
            let box = Box()
            try await desks.vn.console { client in
                let officer = try await desks.vn.seat(.contact, "VN-VI", client)
                let form: [(String, String)] =
                    Self.common + [("type", "minute"), ("date", "2025-08-20"), ("signatories", "Nguyễn Văn A")]
                let kept = try await officer.upload("/messages/files", form, files: [("bien-ban.pdf", "test")])
                let draft = try #require(kept.location.firstMatch(of: /draft=([0-9a-f-]+)/)).output.1
                let page = try await officer.get("/messages/new?draft=\(draft)")
                await box.put(try await Self.send(try FormReader.fields(of: page.text), officer))
            }
            try await desks.settle()
            let first = try #require(await box.ids.first)
            guard case .minute(let body)? = try await desks.cn.exchange.desk.read(first).message.record else {
                throw DeskError.unknownMessage(first)
            }
            #expect(body.document == "bien-ban.pdf" && body.digest == .of(Array("test".utf8)))
            try await desks.cn.console { client in
                let officer = try await desks.cn.seat(.contact, "CN-7200", client)
                #expect(try await officer.get("/messages/\(first)").text.contains("Sign the same document"))
                let page = try await officer.get("/messages/new?type=minute&reply=\(first)")
                let second = try await Self.send(try FormReader.fields(of: page.text), officer)
                #expect(try await officer.get("/messages/\(second)").text.contains("Both sides signed this document"))
            }
        }
    }

    @Test("a record of a later version is shown as it is")
    func later() async throws {
        try await ContactDesks.run { desks in
            var report = SampleMessages.alert(handling: SampleMessages.handling([.h0]))
            report.type = .seizureReport
            report.body = .record(.object(["v": .number(2), "beam": .string("<b>7</b>")]))
            let id = try await desks.cn.exchange.desk.send(report, from: "CN-7200", to: "VN-VI", by: "wang").header.id
            try await desks.settle()
            try await desks.vn.console { client in
                let officer = try await desks.vn.seat(.contact, "VN-VI", client)
                let page = try await officer.get("/messages/\(id)")
                #expect(page.text.contains("A later version of this record") && page.text.contains("&quot;beam&quot;"))
                #expect(!page.text.contains("<b>7</b>"))
            }
        }
    }
}
