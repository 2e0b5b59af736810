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
import Testing

@Suite("Pages")
struct PageTests {
    private static let line = "/declarations/104500000001/1"
    private static let paths = [
        "/", "/?day=all&lane=red&open=1", "/?day=2025-08-13", line, line + "/finding", "/imports",
        "/imports/runs/run-1",
        "/performance", "/help", "/account",
    ]

    @Test("every page reads in its language, with no text missing", arguments: Language.allCases)
    func languages(_ language: Language) async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let chosen = try await visitor.post("/language", [("language", language.rawValue)], as: .supervisor)
            #expect(chosen.status == .seeOther)
            let administrator = try await visitor.post(
                "/language",
                [("language", language.rawValue)],
                as: .administrator
            )
            #expect(administrator.status == .seeOther)
            for path in Self.paths + ["/officers"] {
                let role: Officer.Role = path == "/officers" ? .administrator : .supervisor
                let page = try await visitor.get(path, as: role)
                #expect(page.status == .ok, "\(path)")
                #expect(page.text.contains("<html lang=\"\(language.rawValue)\">"), "\(path)")
                #expect(!page.text.contains("⟦"), "\(path)")
                #expect(!page.text.contains("{{"), "\(path)")
                #expect(page.headers[.contentLanguage] == language.rawValue)
            }
        }
    }

    @Test("an empty node says what to do next on every page")
    func empty() async throws {
        let desk = try await Desk(empty: true)
        try await desk.test { (visitor) async throws in
            #expect(try await visitor.get("/", as: .supervisor).text.contains("href=\"/imports\""))
            #expect(try await visitor.get("/performance", as: .supervisor).text.contains("class=\"empty\""))
            #expect(try await visitor.get("/", as: .inspector).status == .ok)
        }
    }

    @Test("performance compares the model with chance, each with its interval")
    func performance() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let page = try await visitor.get("/performance?weeks=4", as: .analyst)
            for text in [
                "40%", "10%", "16.8% – 68.7%", "4 / 10", "1 / 10", "the intervals still overlap", "4 Aug 2025",
            ] {
                #expect(page.text.contains(text), "\(text)")
            }
        }
    }

    @Test("what a declaration says is shown as text and never as markup")
    func escaping() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            for path in ["/", Self.line, Self.line + "/finding"] {
                let page = try await visitor.get(path, as: .supervisor)
                #expect(!page.text.contains("<script>alert"), "\(path)")
                #expect(page.text.contains("&lt;script&gt;alert"), "\(path)")
                #expect(page.text.contains("电子元件"), "\(path)")
            }
            let preview = try await visitor.get("/?day=%3Cscript%3E&office=%22%3E%3Cscript%3E", as: .supervisor)
            #expect(!preview.text.contains("\"><script>"))
        }
    }

    @Test("every answer carries the headers that keep a browser in bounds")
    func headers() async throws {
        let desk = try await Desk(isBehindTLS: true)
        try await desk.test { (visitor) async throws in
            for path in ["/", "/login", "/nowhere", "/healthz", "/api/v1/queue", "/api/openapi.json"] {
                let page = try await visitor.get(path, as: .supervisor)
                let policy = page.header("Content-Security-Policy") ?? ""
                #expect(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"), "\(path)")
                #expect(!policy.contains("unsafe"), "\(path)")
                #expect(page.header("X-Content-Type-Options") == "nosniff", "\(path)")
                #expect(page.header("Strict-Transport-Security") != nil, "\(path)")
                #expect(page.headers[.cacheControl] == "no-store", "\(path)")
            }
        }
    }

    @Test("a node that fails to store says so to whoever watches it")
    func health() async throws {
        for fails in [false, true] {
            let desk = try await Desk(failsToStore: fails)
            try await desk.test { (visitor) async throws in
                #expect(try await visitor.get("/healthz").status == (fails ? .serviceUnavailable : .ok))
            }
        }
    }

    @Test("a style sheet is addressed by its content and kept for good")
    func assets() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let page = try await visitor.get("/login")
            let match = try #require(page.text.firstMatch(of: /\/static\/[0-9a-f]{16}\/console\.css/))
            let sheet = try await visitor.get(String(match.output))
            #expect(sheet.status == .ok)
            #expect(sheet.headers[.contentType] == "text/css; charset=utf-8")
            #expect(sheet.headers[.cacheControl]?.contains("immutable") ?? false)
            #expect(try await visitor.get("/static/0000000000000000/console.css").status == .notFound)
            #expect(try await visitor.get("/static/0/..%2F..%2FLocales%2Fvi.json").status == .notFound)
        }
    }

    @Test("a number with a slash, a blank and letters beyond ASCII has a page of its own")
    func oddNumber() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let path = "/declarations/" + Visitor.encode(DeskDeclarations.numbers[2])
            let first = try await visitor.get(path, as: .analyst)
            #expect(first.status == .seeOther)
            let page = try await visitor.get(first.location, as: .analyst)
            #expect(page.status == .ok)
            #expect(page.text.contains("9610/2025 Ế"))
            let found = try await visitor.get("/declarations?number=104500000002", as: .analyst)
            #expect(found.location == "/declarations/104500000002/1")
            let lost = try await visitor.get("/declarations?number=7", as: .analyst)
            #expect(lost.location.contains("notice=declaration-unknown"))
        }
    }

    @Test("numbers and days are written as the reader writes them")
    func formats() {
        let vi = LocalFormat(language: .vi, zoneOffset: 420)
        let zh = LocalFormat(language: .zh, zoneOffset: 480)
        let en = LocalFormat(language: .en, zoneOffset: 420)
        #expect(vi.money(13_600_000_000_000, "VND") == "13.600.000.000.000\u{A0}VND")
        #expect(en.money(1_234.5, "CNY") == "1,234.5\u{A0}CNY")
        #expect(vi.percent(0.1254) == "12,5 %")
        #expect(zh.percent(0.005) == "0.5%")
        #expect(en.number(-0.004, decimals: 2) == "0")
        #expect(en.number(-1_234) == "−1,234")
        #expect(vi.instant(DeskDeclarations.now) == "14/08/2025 10:30")
        #expect(zh.instant(DeskDeclarations.now) == "2025-08-14 11:30")
        #expect(en.date(DeskDeclarations.now) == "14 Aug 2025")
        #expect(vi.date(-1) == "01/01/1970")
        #expect(en.date(-30_000) == "31 Dec 1969")
    }
}
