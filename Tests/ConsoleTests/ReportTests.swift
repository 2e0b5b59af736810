//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Foundation
import Hummingbird
import Officers
import Statistics
import TestSupport
import Testing

@Suite("Pages of reports")
struct ReportPageTests {
    private static let built =
        "/reports/view?tvi=B%C3%A1o&tzh=%E6%8A%A5%E5%91%8A&ten=Test&span=year&from=2025-03-01&row=gate&m=cases&m=value&border=only"

    private func desk() async throws -> Desk {
        let desk = try await Desk()
        for number in 1...12 {
            await desk.ledger.record(
                before: nil,
                after: SampleLedger.record("VN-VI-2025-\(number)", gate: number > 9 ? "G02" : "G01")
            )
        }
        await desk.ledger.record(before: nil, after: SampleLedger.record("VN-VIII-2025-1", office: "VN-VIII"))
        return desk
    }

    @Test("every page of reports reads in its language, with no text missing", arguments: Language.allCases)
    func languages(_ language: Language) async throws {
        try await desk().test { (visitor) async throws in
            _ = try await visitor.post("/language", [("language", language.rawValue)], as: .supervisor)
            let ids = BuiltInReports.all(anchor: SampleLedger.day("2025-03-01"), currency: .vnd).map(\.id)
            var paths = [
                "/reports", "/reports/new", Self.built, "/reports/cell?report=half-year-national&period=2025-H1",
            ]
            paths += ids.map { "/reports/view?report=\($0)&period=2025" }
            paths += ["/reports/view?report=half-year-border&period=1999-H1"]
            for path in paths {
                let page = try await visitor.get(path, as: .supervisor)
                #expect(page.status == .ok, "\(path)")
                #expect(page.text.contains("<html lang=\"\(language.rawValue)\">"), "\(path)")
                #expect(!page.text.contains("⟦"), "\(path)")
                #expect(!page.text.contains("style="), "\(path)")
            }
        }
    }

    @Test("a figure leads to the cases behind it, whose sums are the figure")
    func drillDown() async throws {
        try await desk().test { (visitor) async throws in
            let page = try await visitor.get("/reports/view?report=half-year-border&period=2025-H1", as: .supervisor)
            let link = try #require(page.text.firstMatch(of: /href="(\/reports\/cell\?[^"]*r=%3DG02[^"]*)"/)?.output.1)
            let cell = try await visitor.get(String(link).replacing("&amp;", with: "&"), as: .supervisor)
            #expect(cell.status == .ok)
            #expect(cell.text.contains("href=\"/cases/VN-VI-2025-10\""))
            #expect(cell.text.components(separatedBy: "/cases/").count == 4)
            #expect(cell.text.contains("3,000,000"))
        }
    }

    @Test("the pages behind a large figure list each of its cases once")
    func pages() async throws {
        let desk = try await Desk()
        for place in 1...2_345 {
            await desk.ledger.record(before: nil, after: SampleLedger.record("N-\(place)", on: "2031-02-03"))
        }
        try await desk.test { (visitor) async throws in
            var path: String? = "/reports/cell?report=half-year-national&period=2031-H1"
            var numbers: [Substring] = []
            var pages = 0
            while let next = path {
                let page = try await visitor.get(next, as: .supervisor)
                #expect(page.status == .ok)
                #expect(page.text.contains("2,345"))
                numbers += page.text.matches(of: /href="\/cases\/(N-\d+)"/).map(\.output.1)
                path = page.text.firstMatch(of: /href="([^"]*)" rel="next"/).map {
                    String($0.output.1).replacing("&amp;", with: "&")
                }
                pages += 1
            }
            #expect(pages == 3)
            #expect(numbers.count == 2_345 && Set(numbers).count == 2_345)
        }
    }

    @Test("money stands in the words of the language")
    func money() async throws {
        let desk = try await Desk()
        await desk.ledger.record(before: nil, after: SampleLedger.record("1", value: 13_600_000_000_000))
        try await desk.test { (visitor) async throws in
            for (language, text) in [("vi", "13.600 tỷ đồng"), ("zh", "13.6万亿越南盾"), ("en", "13,600 billion VND")] {
                _ = try await visitor.post("/language", [("language", language)], as: .supervisor)
                let page = try await visitor.get(
                    "/reports/view?report=half-year-national&period=2025-H1",
                    as: .supervisor
                )
                #expect(page.text.contains(text), "\(language)")
            }
        }
    }

    @Test("an officer of one office sees it and those below it, and no publication of the whole node")
    func scope() async throws {
        let desk = try await desk()
        try await desk.test { (visitor) async throws in
            let whole = try await visitor.post(
                "/reports/publish",
                [("report", "half-year-national"), ("period", "2025-H1"), ("seen", "13")],
                as: .supervisor
            )
            #expect(whole.status == .seeOther)
            let shown = try await visitor.get(whole.location, as: .supervisor)
            #expect(shown.status == .ok && shown.text.contains("class=\"notice\""))
            var officer = try desk.session(.analyst).officer
            officer.office = "VN-VI"
            try await desk.services.officerStore.update(officer, by: "setup")
            #expect(try await visitor.get(whole.location, as: .analyst).status == .notFound)
            let cells = try await visitor.get("/reports/cell?report=half-year-national&period=2025-H1", as: .analyst)
            #expect(cells.text.contains("VN-VI-2025-1") && !cells.text.contains("VN-VIII-2025-1"))
            let id = whole.location.split(separator: "/").last?.split(separator: "?").first ?? ""
            #expect(try await visitor.get("/reports/view?published=\(id)", as: .analyst).status == .notFound)
            #expect(try await visitor.get("/reports/view?published=\(id)", as: .supervisor).status == .ok)
        }
    }

    @Test("a definition is saved, shown by its id, and a stale change is refused")
    func saving() async throws {
        try await desk().test { (visitor) async throws in
            let fields = [
                ("tvi", "A"), ("span", "year"), ("from", "2025-03-01"), ("row", "gate"), ("m", "cases"),
                ("id", "my-gates"),
            ]
            let saved = try await visitor.post("/reports", fields, as: .supervisor)
            #expect(saved.status == .seeOther && saved.location.hasPrefix("/reports/view?report=my-gates"))
            #expect(try await visitor.get(saved.location, as: .analyst).status == .ok)
            #expect(try await visitor.post("/reports", fields + [("top", "3")], as: .supervisor).status == .conflict)
            let taken = fields.dropLast() + [("id", "half-year-national")]
            #expect(try await visitor.post("/reports", Array(taken), as: .supervisor).status == .conflict)
            #expect(try await visitor.post("/reports", fields, as: .analyst).status == .forbidden)
        }
    }

    @Test("bad input is told in words and harms nothing")
    func badInput() async throws {
        try await desk().test { (visitor) async throws in
            let bad = [
                "/reports/view?tvi=A&m=cases&row=colour", "/reports/view?tvi=A&m=joy", "/reports/view?m=cases",
                "/reports/view?tvi=A&m=cases&span=range&from=2025-03-02&to=2025-03-01",
                "/reports/view?tvi=A&m=cases&from=2025-02-30", "/reports/view?tvi=A&m=cases&top=0",
                "/reports/view?report=half-year-national&period=nonsense",
                "/reports/view?tvi=A&m=cases&f1=month&v1=2025-01",
            ]
            for path in bad {
                let page = try await visitor.get(path, as: .supervisor)
                #expect(page.status == .badRequest, "\(path)")
                #expect(page.text.contains("role=\"alert\"") && !page.text.contains("⟦"), "\(path)")
            }
            #expect(try await visitor.get("/reports/view?report=nowhere", as: .supervisor).status == .notFound)
            #expect(
                try await visitor.get("/reports/view?report=half-year-national&asof=99", as: .supervisor).status
                    == .notFound
            )
            let html = "%3Cscript%3Ealert(1)%3C/script%3E"
            let page = try await visitor.get(Self.built + "&tvi=\(html)&f1=subject&v1=\(html)", as: .supervisor)
            #expect(page.status == .ok && !page.text.contains("<script>alert"))
            let titled = try await visitor.get(
                "/reports/view?ten=\(html)&span=year&from=2025-03-01&row=gate&m=cases",
                as: .supervisor
            )
            #expect(
                titled.status == .ok && !titled.text.contains("<script>alert") && titled.text.contains("&lt;script")
            )
        }
    }

    @Test("files are the same bytes at the same position, and no cell is a formula")
    func exports() async throws {
        let desk = try await desk()
        try await desk.test { (visitor) async throws in
            let query = "report=half-year-border&period=2025-H1&asof=13"
            var then: [String] = []
            for format in ["csv", "xlsx", "json"] {
                let file = try await visitor.get("/reports/export?\(query)&format=\(format)", as: .supervisor)
                #expect(file.status == .ok, "\(format)")
                #expect(file.header("Content-Disposition")?.contains("half-year-border-2025-01-01.\(format)") ?? false)
                then.append(file.text)
            }
            await desk.ledger.record(before: nil, after: SampleLedger.record("late"))
            for (format, old) in zip(["csv", "xlsx", "json"], then) {
                let file = try await visitor.get("/reports/export?\(query)&format=\(format)", as: .supervisor)
                #expect(file.text == old, "\(format)")
            }
            let formula = "/reports/export?ten=%3DHYPERLINK(1)&span=year&from=2025-03-01&row=gate&m=cases&format=csv"
            let csv = try await visitor.get(formula, as: .supervisor)
            #expect(csv.text.contains("'=HYPERLINK(1)"))
            #expect(try await visitor.get("/reports/export?\(query)&format=exe", as: .supervisor).status == .badRequest)
            let pdf = try await visitor.get("/reports/export?\(query)&format=pdf", as: .supervisor)
            #expect(pdf.status == .serviceUnavailable && pdf.text.contains("chromium"))
        }
    }
}
