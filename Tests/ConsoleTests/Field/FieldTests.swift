//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Console
import Customs
import Evidence
import Foundation
import Hummingbird
import HummingbirdTesting
import Officers
import Testing

@Suite("Finds from a phone")
struct FieldTests {
    @Test("a draft becomes one case with its record and its vehicle, however often and however together it comes")
    func once() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let phone = FieldPhone(visitor)
            let pages = try await withThrowingTaskGroup(of: Visitor.Page.self) { group in
                for _ in 0..<8 { group.addTask { try await phone.draft() } }
                return try await group.reduce(into: [Visitor.Page]()) { $0.append($1) }
            }
            #expect(pages.count(where: { $0.status == .created }) == 1)
            #expect(pages.allSatisfy { $0.status == .created || $0.status == .ok })
            #expect(Set(pages.map { $0["case"] }).count == 1)
            let again = try await phone.draft()
            #expect(again.status == .ok)
            let number = try #require(CaseNumber(again["case"] ?? ""))
            #expect(again["path"] == "/cases/\(number.text)")
            let all = try await desk.caseStore.list(CaseFilter(offices: nil))
            #expect(all.map(\.number) == [number])
            let file = try #require(try await desk.caseStore.find(number))
            #expect(file.title == "Thuốc lá Jet · 15,000\u{A0}sticks · Huu Nghi")
            #expect(file.summary == "Giấu sau vách thùng")
            #expect(file.stage == .opened)
            let record = file.seizure
            #expect(record.detected == CalendarDate(iso8601: "2025-06-30"))
            #expect(record.minuteOfDay == 390)
            #expect(record.site.gate == "G01")
            #expect(record.lines.map(\.group) == [.tobacco])
            #expect(record.lines.first?.quantities == [Quantity(15_000, .sticks)])
            #expect(record.concealmentPlace == .vehicleStructure)
            #expect(record.detection == [.scanner])
            let entities = try await desk.caseStore.entities(of: number)
            #expect(Set(entities.compactMap(\.label)) == ["29C-12345", "CSQU3054383"])
        }
    }

    @Test("the same draft with other words is refused and names its case; the case stays as it was")
    func otherContent() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let phone = FieldPhone(visitor)
            let number = try #require(try await phone.draft()["case"].flatMap(CaseNumber.init))
            for change in [["note": "khác"], ["amount": "16.000"], ["gate": NSNull()]] as [[String: Any]] {
                let page = try await phone.draft(change)
                #expect(page.status == .conflict)
                #expect(page.problem == "field-other-content")
                #expect(page["detail"]?.contains(number.text) == true)
            }
            let file = try #require(try await desk.caseStore.find(number))
            #expect(file.revision == 1)
            // What somebody changed in the case meanwhile is no other draft.
            let officer = try desk.session(.inspector).officer
            try await desk.cases.desk(of: officer).describe(file.number, seen: 1, title: "Khác", summary: "Khác")
            #expect(try await phone.draft().status == .ok)
        }
    }

    @Test("a draft is sent by the officer who made it and by nobody else")
    func twoOfficers() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let phone = FieldPhone(visitor)
            // Another one signed in on the phone: the draft names its maker.
            let swapped = try await phone.draft(["officer": "investigator"])
            #expect(swapped.status == .conflict)
            #expect(swapped.problem == "field-other-officer")
            #expect(try await desk.caseStore.list(CaseFilter(offices: nil)).isEmpty)
            #expect(try await phone.draft().status == .created)
            // Nor may another one claim it, or add photos to it.
            let other = FieldPhone(visitor, .investigator)
            let claimed = try await other.draft()
            #expect(claimed.status == .conflict)
            #expect(claimed["case"] == nil)
            #expect(try await other.photo(FieldPhone.jpeg()).problem == "field-other-officer")
        }
    }

    @Test(
        "what can't be read is refused with a reason and opens nothing",
        arguments: [
            (["id": "../../etc/passwd"], HTTPResponse.Status.badRequest, "malformed"),
            (["id": "6F3C1F0E51A44A2C9A520D6F6F0D7C11"], .badRequest, "malformed"),
            (["group": "gold"], .badRequest, "malformed"), (["gate": "G99"], .badRequest, "malformed"),
            (["unit": "barrels"], .badRequest, "malformed"), (["detection": "scanner"], .badRequest, "malformed"),
            (["language": "fr"], .badRequest, "malformed"), (["detected": nil], .badRequest, "malformed"),
            (["detected": "yesterday"], .unprocessableContent, "field-time"),
            (["detected": "2025-06-30T25:00"], .unprocessableContent, "field-time"),
            (["detected": "2199-01-01T00:00"], .unprocessableContent, "field-time"),
            (["amount": "-3"], .unprocessableContent, "field-amount"),
            (["amount": "0"], .unprocessableContent, "field-amount"),
            (["amount": "=1+1"], .unprocessableContent, "field-amount"),
            (["plate": String(repeating: "9", count: 201)], .unprocessableContent, "field-long"),
            (["note": String(repeating: "x", count: 4_001)], .unprocessableContent, "field-long"),
        ] as [([String: String?], HTTPResponse.Status, String)]
    )
    func badDrafts(_ change: [String: String?], _ status: HTTPResponse.Status, _ problem: String) async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let page = try await FieldPhone(visitor).draft(change.mapValues { $0 as Any? ?? NSNull() as Any })
            #expect(page.status == status)
            #expect(page.problem == problem)
            #expect(page["detail"]?.contains("⟦") == false)
            #expect(try await desk.caseStore.list(CaseFilter(offices: nil)).isEmpty)
        }
    }

    @Test("nothing said, no JSON, a wrong type, too much and a wrong token open nothing")
    func badRequests() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let phone = FieldPhone(visitor)
            let none: [String: Any] = ["group": NSNull(), "goods": " \u{200B} ", "note": "", "amount": NSNull()]
            #expect(try await phone.draft(none).problem == "field-empty")
            #expect(try await phone.draft(["note": String(repeating: "x", count: 70_000)]).status == .contentTooLarge)
            #expect(try await phone.draft(csrf: "wrong").problem == "forged-form")
            #expect(try await phone.draft(csrf: "").problem == "forged-form")
            #expect(try await phone.draft().status == .created)
            #expect(try await phone.photo(FieldPhone.jpeg(), csrf: "wrong").problem == "forged-form")
            let headers: HTTPFields = [.contentType: "application/json"]
            let bare = try await visitor.send("/api/v1/field/drafts", .post, as: nil, headers: headers, body: "{")
            #expect(bare.status == .unauthorized)
        }
    }

    @Test("HTML and marks of direction in every field stay text")
    func hostileTexts() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let phone = FieldPhone(visitor)
            let mark = "<img src=x onerror=alert(1)>"
            let page = try await phone.draft([
                "goods": "\u{202E}\(mark)g\u{0}", "place": mark, "note": "a\u{0}\(mark)\r\nb", "plate": mark,
                "container": mark,
            ])
            #expect(page.status == .created)
            #expect(try await phone.photo(FieldPhone.jpeg()).status == .ok)
            for path in [try #require(page["path"]), try #require(page["evidence"]), "/cases"] {
                let shown = try await visitor.get(path, as: .inspector)
                #expect(shown.status == .ok)
                #expect(!shown.text.contains(mark))
                #expect(shown.text.contains("&lt;img src=x"), "\(path)")
            }
            // The same once more: what was cleaned is the same content.
            let again = try await phone.draft([
                "goods": "\u{202E}\(mark)g\u{0}", "place": mark, "note": "a\u{0}\(mark)\r\nb", "plate": mark,
                "container": mark,
            ])
            #expect(again.status == .ok)
        }
    }

    @Test(
        "the page is without names, its worker has the scope of the page, and both speak",
        arguments: Language.allCases
    )
    func page(_ language: Language) async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            _ = try await visitor.post("/language", [("language", language.rawValue)], as: .inspector)
            let page = try await visitor.get("/field", as: .inspector)
            #expect(page.status == .ok)
            #expect(page.text.contains(#"<html lang="\#(language.rawValue)">"#))
            #expect(!page.text.contains("⟦"))
            // A phone keeps the page: nothing of an officer is in it.
            let session = try desk.session(.inspector)
            #expect(!page.text.contains(session.csrf))
            #expect(!page.text.contains(session.officer.name))
            #expect(page.header("Content-Security-Policy")?.contains("worker-src 'self'") == true)
            let worker = try await visitor.get("/field/worker.js")
            #expect(worker.status == .ok)
            #expect(worker.header("Service-Worker-Allowed") == "/field")
            #expect(worker.headers[.contentType]?.hasPrefix("text/javascript") == true)
            // All that the page loads is kept by the worker.
            let loaded = page.text.matches(of: /"(\/static\/[^"]+)"/).map { String($0.output.1) }
            #expect(loaded.count >= 8)
            for path in loaded { #expect(worker.text.contains("\"\(path)\""), "\(path)") }
            let manifest = try await visitor.get("/field/manifest.json")
            #expect(manifest["start_url"] == "/field")
            let asked = try await visitor.get("/api/v1/field/session", as: .inspector)
            #expect(asked["login"] == "inspector")
            #expect(asked["csrf"] == session.csrf)
        }
    }
}
