//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Foundation
import Hummingbird
import HummingbirdTesting
import Officers
import Operations
import TestSupport
import Testing

@Suite("Pages of joint operations")
struct OperationTests {
    private static let form: [(String, String)] = [
        ("code", "OMD-VII"), ("name_vi", "Con rồng Mê Kông VII"), ("name_zh", "湄龙行动七期"),
        ("name_en", "Mekong Dragon VII"), ("kind", "multilateral"), ("basis", "Kế hoạch OMD VII"), ("handling", "H1"),
        ("phases-count", "2"), ("phases-0-kind", "operational"), ("phases-0-from", "2025-04-15"),
        ("phases-0-to", "2025-09-15"), ("phases-1-kind", "preparation"),
        ("participants-count", "2"), ("participants-0-office", "VN-VI"), ("participants-0-contact", "Lan"),
        ("participants-1-office", "CN-7200"),
        ("shifts-count", "1"), ("shifts-0-from", "2025-08-12T06:00"), ("shifts-0-to", "2025-08-12T18:00"),
        ("shifts-0-officer", "Hải"),
    ]

    private static func replacing(_ name: String, _ value: String) -> [(String, String)] {
        form.filter { $0.0 != name } + [(name, value)]
    }

    @Test("a plan is saved once; what is wrong is named by its field and nothing is lost")
    func planning() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            #expect(try await visitor.get("/operations", as: .commander).text.contains("No operations yet"))
            let reversed = Self.replacing("phases-0-to", "2025-01-01")
            let refused = try await visitor.post("/operations/new", reversed, as: .commander)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("Phases 1, Until") && refused.text.contains("ends before it begins"))
            #expect(refused.text.contains("湄龙行动七期"))
            let unread = try await visitor.post(
                "/operations/new",
                Self.replacing("shifts-0-to", "tomorrow"),
                as: .commander
            )
            #expect(unread.status == .unprocessableContent && unread.text.contains("Shift 1, Until"))
            let saved = try await visitor.post("/operations/new", Self.form, as: .commander)
            #expect(saved.location == "/operations/OMD-VII?notice=operation-saved")
            #expect(try await visitor.post("/operations/new", Self.form, as: .commander).status == .conflict)
            let operation = try #require(try await desk.services.operations.store.operation("OMD-VII"))
            // 06:00 in Hà Nội.
            #expect(operation.plan.shifts.first?.from == 1_754_953_200)
            let stale = Self.form + [("revision", "7")]
            #expect(try await visitor.post("/operations/OMD-VII/edit", stale, as: .supervisor).status == .conflict)
            let edit = try await visitor.get("/operations/OMD-VII/edit", as: .supervisor)
            #expect(edit.text.contains("2025-08-12T06:00"))
        }
    }

    @Test("an office that nobody is paired with is named; HTML in names is shown as it was written")
    func hostile() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            var strange = Self.replacing("participants-1-office", "CN-8600")
            strange = strange.filter { $0.0 != "kind" } + [("kind", "bilateral")]
            let refused = try await visitor.post("/operations/new", strange, as: .commander)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("is paired with none of our offices"))
            let script = Self.replacing("name_en", "<script>alert(1)</script>")
            #expect(try await visitor.post("/operations/new", script, as: .commander).status == .seeOther)
            for path in ["/operations", "/operations/OMD-VII", "/operations/OMD-VII/edit", "/operations/OMD-VII/cen"] {
                let page = try await visitor.get(path, as: .commander)
                #expect(page.status == .ok, "\(path)")
                #expect(!page.text.contains("<script>alert"), "\(path)")
            }
            #expect(try await visitor.get("/operations/OMD-VII", as: .commander).text.contains("&lt;script&gt;alert"))
        }
    }

    @Test("the room shows figures of both sides, what is to be completed, and what may be one seizure")
    func room() async throws {
        let desk = try await Desk()
        let store = desk.services.operations.store
        try await store.save(try SampleOperations.operation(), known: 0, by: "minh")
        var bad = SampleOperations.ownSeizure(SampleOperations.facts("VN-2025-VI-0050", date: "2025-08-10"))
        bad.facts.lines[0].amounts = [SeizedAmount(-3, "sticks")]
        try await store.put(
            [SampleOperations.ownSeizure(), SampleOperations.partnerSeizure(), bad],
            position: nil,
            by: "node"
        )
        try await desk.test { (visitor) async throws in
            let page = try await visitor.get("/operations/OMD-VII", as: .analyst)
            #expect(page.text.contains("118,600 sticks") && page.text.contains("237,200 sticks"))
            #expect(page.text.contains("1 to be completed") && page.text.contains("Write a positive number."))
            #expect(page.text.contains("1 pairs may be the same seizure"))
            #expect(page.text.contains("Feedback on 1 of 6 warnings (17%)"))
            #expect(page.text.contains("Nobody is on duty now."))
            let list = try await visitor.get("/operations/OMD-VII/seizures", as: .commander)
            #expect(list.text.contains("The same seizure"))
            let own = SampleOperations.ownSeizure().id
            let other = SampleOperations.partnerSeizure().id
            let judge = [("own", own), ("other", other), ("verdict", "same")]
            let judged = try await visitor.post("/operations/OMD-VII/seizures", judge, as: .commander)
            #expect(judged.location.contains("notice=seizure-judged"))
            let after = try await visitor.get("/operations/OMD-VII", as: .analyst)
            #expect(!after.text.contains("237,200") && !after.text.contains("may be the same"))
            let swapped = [("own", other), ("other", own), ("verdict", "same")]
            #expect(try await visitor.post("/operations/OMD-VII/seizures", swapped, as: .commander).status == .notFound)
        }
    }

    @Test("a seizure that names an unknown operation is shown to the commander, who enters it")
    func unplaced() async throws {
        let desk = try await Desk()
        let store = desk.services.operations.store
        try await store.save(try SampleOperations.operation(), known: 0, by: "minh")
        var strange = SampleOperations.ownSeizure()
        strange.operation = nil
        strange.named = "OMD-IX"
        try await store.put([strange], position: nil, by: "node")
        let id = strange.id
        try await desk.test { (visitor) async throws in
            let page = try await visitor.get("/operations", as: .commander)
            #expect(page.text.contains("OMD-IX") && page.text.contains("VN-2025-VI-0042"))
            #expect(!(try await visitor.get("/operations", as: .analyst)).text.contains("Enter</button>"))
            let fields = [("seizure", id), ("operation", "OMD-VII")]
            #expect(try await visitor.post("/operations", fields, as: .commander).status == .seeOther)
            #expect(try await visitor.post("/operations", fields, as: .commander).status == .conflict)
            #expect(try await store.seizures(of: "OMD-VII").map(\.named) == ["OMD-IX"])
        }
    }

    @Test("the end takes a second person, and a step on an older state is refused")
    func closing() async throws {
        let desk = try await Desk()
        try await desk.services.operations.store.save(try SampleOperations.operation(), known: 0, by: "minh")
        try await desk.test { (visitor) async throws in
            func step(_ name: String, _ revision: Int, _ reason: String = "", as role: Officer.Role) async throws
                -> HTTPResponse.Status
            {
                let fields = [("step", name), ("revision", "\(revision)"), ("reason", reason)]
                return try await visitor.post("/operations/OMD-VII/step", fields, as: role).status
            }
            #expect(try await step("evaluate", 1, as: .commander) == .conflict)
            #expect(try await step("start", 9, as: .commander) == .conflict)
            #expect(try await step("start", 1, as: .commander) == .seeOther)
            #expect(try await step("evaluate", 2, as: .commander) == .seeOther)
            #expect(try await step("propose", 3, as: .commander) == .unprocessableContent)
            #expect(try await step("propose", 3, "done", as: .commander) == .seeOther)
            #expect(try await step("close", 4, as: .commander) == .forbidden)
            #expect(try await step("close", 4, as: .supervisor) == .seeOther)
            #expect(try await desk.services.operations.store.operation("OMD-VII")?.state == .closed)
        }
    }

    @Test("a report is drafted from figures, written in three languages, and signed only when whole")
    func reports() async throws {
        let desk = try await Desk()
        let store = desk.services.operations.store
        try await store.save(try SampleOperations.operation(), known: 0, by: "minh")
        try await store.put([SampleOperations.ownSeizure()], position: nil, by: "node")
        try await desk.test { (visitor) async throws in
            let days = [("kind", "daily"), ("from", "2025-08-12"), ("to", "2025-08-12")]
            let drafted = try await visitor.post("/operations/OMD-VII/reports", days, as: .commander)
            #expect(drafted.location == "/operations/OMD-VII/reports/1")
            let reversed = [("kind", "daily"), ("from", "2025-08-12"), ("to", "2025-08-11")]
            #expect(
                try await visitor.post("/operations/OMD-VII/reports", reversed, as: .commander).status
                    == .unprocessableContent
            )
            let path = drafted.location
            let page = try await visitor.get(path, as: .commander)
            #expect(page.text.contains("118,600 sticks") && page.text.contains("<dd>120</dd>"))
            let part = [("revision", "1"), ("inspections", "130"), ("situation_vi", "Một vụ <b>lớn</b>")]
            #expect(try await visitor.post(path, part, as: .commander).status == .seeOther)
            let early = try await visitor.post(path + "/sign", [("revision", "2")], as: .commander)
            #expect(early.status == .unprocessableContent)
            let late = try await visitor.post(path, [("revision", "1"), ("situation_vi", "Khác")], as: .supervisor)
            #expect(late.status == .conflict && late.text.contains("Khác"))
            let long = String(repeating: "ạ", count: 3_000)
            let whole = [
                ("revision", "2"), ("inspections", "130"), ("situation_vi", "Một vụ <b>lớn</b>"),
                ("situation_zh", "一起"), ("situation_en", "One"), ("outlook_vi", long), ("outlook_zh", long),
                ("outlook_en", long),
            ]
            #expect(try await visitor.post(path, whole, as: .commander).status == .seeOther, "above 64 kB")
            let signed = try await visitor.post(path + "/sign", [("revision", "3")], as: .commander)
            #expect(signed.location.contains("notice=report-signed"))
            let shown = try await visitor.get(path, as: .delegation)
            #expect(shown.text.contains("Một vụ &lt;b&gt;lớn&lt;/b&gt;") && shown.text.contains("<dd>130</dd>"))
            #expect(try await visitor.post(path, whole, as: .commander).status == .conflict)
        }
    }

    @Test("the table for CENcomm comes as page, CSV and workbook")
    func cen() async throws {
        let desk = try await Desk()
        let store = desk.services.operations.store
        try await store.save(try SampleOperations.operation(), known: 0, by: "minh")
        var own = SampleOperations.ownSeizure()
        own.facts.lines[0].subject = "=1+1"
        try await store.put([own, SampleOperations.partnerSeizure()], position: nil, by: "node")
        try await desk.test { (visitor) async throws in
            let page = try await visitor.get("/operations/OMD-VII/cen", as: .commander)
            #expect(page.text.contains("1 rows") && page.text.contains("&#39;=1+1"))
            let csv = try await visitor.get("/operations/OMD-VII/cen/seizures.csv", as: .commander)
            #expect(csv.text.contains("'=1+1,") && csv.text.contains(",118600,sticks,"))
            #expect(!csv.text.contains("CN-2025-7200-7"))
            let book = try await visitor.get("/operations/OMD-VII/cen/seizures.xlsx", as: .commander)
            #expect(book.headers[.contentType]?.contains("spreadsheetml") == true)
            #expect(try await visitor.get("/operations/OMD-VII/cen/other.txt", as: .commander).status == .notFound)
        }
    }

    @Test("an action plan is proposed, amended and kept under the rules of its two sides")
    func plans() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            #expect(try await visitor.get("/action-plans", as: .commander).text.contains("No plans yet"))
            let form = [
                ("pair", "VN-VI>CN-7200"), ("title_vi", "Kế hoạch <i>2025</i>"), ("title_zh", "2025年计划"),
                ("from", "2025-08-01"), ("to", "2026-07-31"),
            ]
            let reversed = form.filter { $0.0 != "to" } + [("to", "2025-01-01")]
            #expect(
                try await visitor.post("/action-plans/new", reversed, as: .commander).status == .unprocessableContent
            )
            let strange = form.filter { $0.0 != "pair" } + [("pair", "VN-VI>CN-8600")]
            #expect(try await visitor.post("/action-plans/new", strange, as: .commander).status.code >= 400)
            let made = try await visitor.post("/action-plans/new", form, as: .commander)
            let path = String(made.location.prefix { $0 != "?" })
            let board = try await visitor.get(path, as: .commander)
            #expect(board.text.contains("Kế hoạch &lt;i&gt;2025") && board.text.contains("Waits for them"))
            let accept = [("revision", "1"), ("step", "claim"), ("target", "1"), ("evidence", "x")]
            #expect(try await visitor.post(path, accept, as: .commander).status == .conflict)
            let add = [
                ("revision", "1"), ("what", "add"), ("vi", "Trao đổi danh sách"), ("zh", "交换名单"),
                ("owner", "VN-VI"), ("due", "2025-09-30"),
            ]
            #expect(try await visitor.post(path + "/amend", add, as: .commander).status == .seeOther)
            #expect(try await visitor.post(path + "/amend", add, as: .commander).status == .conflict)
            #expect(try await visitor.get(path, as: .commander).text.contains("Added: Trao đổi danh sách"))
        }
    }
}
