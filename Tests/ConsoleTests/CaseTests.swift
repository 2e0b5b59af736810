//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Console
import Customs
import Foundation
import Hummingbird
import Officers
import TestSupport
import Testing

@Suite("Pages of cases")
struct CaseTests {
    private static let markup = "<script>alert(1)</script>\"'><img src=x>"

    private func opened(_ desk: Desk) async throws -> Case {
        try await SampleCases.open("one", in: desk.cases.store)
    }

    @Test("an empty list says how a case is opened")
    func empty() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let page = try await visitor.get("/cases", as: .supervisor)
            #expect(page.status == .ok)
            #expect(page.text.contains("/cases/new"))
            #expect(!page.text.contains("⟦"))
        }
    }

    @Test("a form that is sent twice opens one case")
    func twice() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let key = UUID().uuidString.lowercased()
            let fields = [("key", key), ("title", "Thuốc lá"), ("office", "VN-VI"), ("stage", "opened")]
            let first = try await visitor.post("/cases/new", fields, as: .inspector)
            let second = try await visitor.post("/cases/new", fields, as: .inspector)
            #expect(first.status == .seeOther)
            #expect(first.location.hasPrefix("/cases/VN-2025-VI-000001"))
            #expect(second.location.hasPrefix("/cases/VN-2025-VI-000001"))
            #expect(second.location.contains("case-known"))
        }
    }

    @Test("markup in every text of a case comes back as text")
    func escaping() async throws {
        let desk = try await Desk()
        let file = try await opened(desk)
        try await desk.test { (visitor) async throws in
            let path = "/cases/\(file.number)"
            let texts: [(String, [(String, String)])] = [
                ("/describe", [("title", Self.markup), ("summary", Self.markup)]),
                ("/remark", [("remark", Self.markup)]),
                (
                    "/entities",
                    [
                        ("kind", "person"), ("role", "suspect"), ("name", Self.markup), ("others", Self.markup),
                        ("identifiers", Self.markup), ("address", Self.markup),
                    ]
                ),
                ("/entities", [("kind", "vehicle"), ("role", "used"), ("name", Self.markup)]),
                ("/corrections", [("request", Self.markup), ("received", "2025-06-30")]),
            ]
            for (step, fields) in texts {
                let revision = try await #require(desk.cases.store.find(file.number)).revision
                let page = try await visitor.post(path + step, fields + [("seen", "\(revision)")], as: .supervisor)
                #expect(page.status == .seeOther, "\(step)")
            }
            let names = try await visitor.post(path + "/names", [("purpose", Self.markup)], as: .supervisor)
            let page = try await visitor.get(path, as: .supervisor)
            let list = try await visitor.get("/cases?show=all&q=" + Visitor.encode(Self.markup), as: .supervisor)
            for page in [names, page, list] {
                #expect(page.status == .ok)
                #expect(!page.text.contains("<script>alert"))
                #expect(!page.text.contains("<img src=x>"))
                #expect(page.text.contains("&lt;script&gt;"))
            }
        }
    }

    @Test("who comes second is shown what changed, and nothing is overwritten")
    func stale() async throws {
        let desk = try await Desk()
        let file = try await opened(desk)
        try await desk.test { (visitor) async throws in
            let path = "/cases/\(file.number)/describe"
            let first = [("title", "Thuốc lá Jet"), ("summary", ""), ("seen", "1")]
            #expect(try await visitor.post(path, first, as: .inspector).status == .seeOther)
            let second = [("title", "Khác"), ("summary", ""), ("seen", "1")]
            let page = try await visitor.post(path, second, as: .supervisor)
            #expect(page.status == .conflict)
            #expect(page.text.contains("Thuốc lá Jet"))
            #expect(await desk.cases.store.find(file.number)?.title == "Thuốc lá Jet")
        }
    }

    @Test("names are hidden until an officer who may see them says why, and the look is written down")
    func names() async throws {
        let desk = try await Desk()
        let file = try await opened(desk)
        try await desk.test { (visitor) async throws in
            let path = "/cases/\(file.number)"
            let person = [("kind", "person"), ("role", "suspect"), ("name", "Nguyễn Thị Ẩn Danh")]
            #expect(try await visitor.post(path + "/entities", person, as: .inspector).status == .seeOther)
            for role in [Officer.Role.inspector, .supervisor, .investigator] {
                #expect(try await !visitor.get(path, as: role).text.contains("Ẩn Danh"))
            }
            #expect(try await visitor.post(path + "/names", [("purpose", "x")], as: .inspector).status == .forbidden)
            let without = try await visitor.post(path + "/names", [("purpose", " ")], as: .investigator)
            #expect(without.status == .unprocessableContent)
            let shown = try await visitor.post(path + "/names", [("purpose", "xác minh")], as: .investigator)
            #expect(shown.text.contains("Nguyễn Thị Ẩn Danh"))
            #expect(await desk.cases.nominal.looks == ["investigator \(file.number) xác minh"])
        }
    }

    @Test("a case goes from opened to closed by two officers")
    func life() async throws {
        let desk = try await Desk()
        let file = try await opened(desk)
        try await desk.test { (visitor) async throws in
            let path = "/cases/\(file.number)"
            func seen() async throws -> (String, String) {
                ("seen", "\(try #require(await desk.cases.store.find(file.number)).revision)")
            }
            let end = [("outcome", "cleared"), ("reason", "giấy tờ đúng"), ("effective", "2025-06-30")]
            let steps: [(String, [(String, String)], Officer.Role, Int)] = [
                ("/stage", [("stage", "decided")], .inspector, 409),
                ("/stage", [("stage", "investigating")], .inspector, 303),
                ("/assign", [("assignee", "hai"), ("due", "2025-07-20")], .inspector, 303),
                ("/assign", [("assignee", "hai"), ("due", "20/07/2025")], .inspector, 422),
                ("/closing/approve", [], .supervisor, 409), ("/closing", end, .supervisor, 303),
                ("/closing/approve", [], .supervisor, 403), ("/closing/approve", [], .inspector, 403),
                ("/closing/return", [("reason", "xem lại")], .commander, 303), ("/closing", end, .supervisor, 303),
                ("/closing/approve", [], .commander, 303), ("/stage", [("stage", "criminal")], .inspector, 409),
            ]
            for (step, fields, role, status) in steps {
                let page = try await visitor.post(path + step, fields + [try await seen()], as: role)
                #expect(page.status.code == status, "\(step) as \(role)")
            }
            #expect(await desk.cases.store.find(file.number)?.outcome == .cleared)
            let merge = [("target", file.number.text), ("reason", "x"), try await seen()]
            #expect(try await visitor.post(path + "/merge", merge, as: .supervisor).status == .unprocessableContent)
        }
    }

    @Test(
        "a button adds one row and keeps what was typed",
        arguments: [
            ("lines", "lines.1.group", "lines.2.group"), ("documents", "documents.1.kind", "documents.2.kind"),
            ("suspects", "suspects.1.count", "suspects.2.count"),
            ("lines.0.quantities", "lines.0.quantities.1.amount", "lines.0.quantities.2.amount"),
        ]
    )
    func rows(_ list: String, _ added: String, _ none: String) async throws {
        let desk = try await Desk()
        let file = try await opened(desk)
        try await desk.test { (visitor) async throws in
            let typed = [
                ("lines.0.group", "tobacco"), ("lines.0.quantities.0.amount", "-5"), ("documents.0.number", ""),
                ("suspects.0.count", ""), ("site.name", "Bãi 2"),
            ]
            let path = "/cases/\(file.number)/seizure"
            let page = try await visitor.post(path, typed + [("seen", "1"), ("add", list)], as: .inspector)
            #expect(page.status == .ok)
            #expect(page.text.contains("name=\"\(added)\""))
            #expect(!page.text.contains("name=\"\(none)\""))
            #expect(page.text.contains("value=\"-5\"") && page.text.contains("value=\"Bãi 2\""))
        }
    }

    @Test("numbers of rows that no form has are passed over", arguments: ["9223372036854775807", "-1", "99999"])
    func absurdRows(_ row: String) async throws {
        let desk = try await Desk()
        let file = try await opened(desk)
        try await desk.test { (visitor) async throws in
            let fields = [("lines.\(row).description", "x"), ("seen", "1"), ("add", "lines")]
            let page = try await visitor.post("/cases/\(file.number)/seizure", fields, as: .inspector)
            #expect(page.status == .ok)
            #expect(!page.text.contains("lines.\(row)."))
        }
    }

    @Test(
        "what is no case of the officer is not found",
        arguments: [
            "VN-2025-VI-000009", "VN-2025-VIII-000001", "nonsense", "..%2F..%2Fetc", "VN-2025-VI-000001%00",
        ]
    )
    func unknown(_ number: String) async throws {
        let desk = try await Desk()
        _ = try await opened(desk)
        try await desk.test { (visitor) async throws in
            #expect(try await visitor.get("/cases/" + number, as: .supervisor).status == .notFound)
            let page = try await visitor.post("/cases/\(number)/remark", [("remark", "x")], as: .supervisor)
            #expect(page.status == .notFound)
        }
    }
}
