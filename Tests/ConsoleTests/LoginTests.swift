//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Foundation
import Hummingbird
import Officers
import Testing

@Suite("Logging in")
struct LoginTests {
    @Test("a right password opens a session whose cookie scripts and other sites can't use")
    func login() async throws {
        let desk = try await Desk(isBehindTLS: true)
        try await desk.test { (visitor) async throws in
            let page = try await Self.submit(
                visitor,
                login: "Supervisor",
                password: Desk.password,
                target: "/performance"
            )
            #expect(page.status == .seeOther)
            #expect(page.location == "/performance")
            let cookie = try #require(page.headers[values: .setCookie].first { $0.hasPrefix("lq_session=") })
            for flag in ["HttpOnly", "SameSite=Strict", "Secure", "Path=/"] {
                #expect(cookie.contains(flag), "\(flag)")
            }
            let token = String(cookie.prefix { $0 != ";" })
            let inside = try await visitor.get("/performance", headers: [.cookie: token])
            #expect(inside.status == .ok)
        }
    }

    @Test(
        "after the login nobody is led to another site",
        arguments: ["//evil.example", "https://evil.example", "/\\evil"]
    )
    func openRedirect(_ target: String) async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let page = try await Self.submit(visitor, login: "supervisor", password: Desk.password, target: target)
            #expect(page.location == "/")
        }
    }

    @Test(
        "after the login each begins on a page of the own role",
        arguments: [
            (Officer.Role.analyst, "/"), (.inspector, "/"), (.investigator, "/cases"), (.contact, "/messages"),
            (.commander, "/operations"), (.delegation, "/conferences"), (.supervisor, "/"),
            (.administrator, "/officers"),
        ]
    )
    func landing(_ role: Officer.Role, _ path: String) async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            for target in ["", "/"] {
                let page = try await Self.submit(visitor, login: role.rawValue, password: Desk.password, target: target)
                #expect(page.location == path)
            }
            let start = try await visitor.get(path, as: role)
            #expect(start.status == .ok)
            #expect(start.text.contains("class=\"brand\" href=\"\(path)\""))
            #expect(try await visitor.get("/login", as: role).location == path)
        }
    }

    @Test("wrong password, unknown login and disabled account sound the same, and soon one must wait")
    func refused() async throws {
        let desk = try await Desk()
        var officer = try desk.session(.analyst).officer
        officer.isActive = false
        try await desk.services.officerStore.update(officer, by: "setup")
        try await desk.test { (visitor) async throws in
            var texts: Set<String> = []
            for (login, password) in [
                ("supervisor", "wrong"), ("nobody", "wrong"), ("analyst", Desk.password), ("nobody", ""),
                ("nobody", "x"),
            ] {
                let page = try await Self.submit(visitor, login: login, password: password, target: "")
                #expect(page.status == .unauthorized)
                let fault = try #require(page.text.firstMatch(of: /<p class="fault" role="alert">([^<]*)</))
                texts.insert(String(fault.output.1))
            }
            #expect(texts.count == 1)
            let page = try await Self.submit(visitor, login: "supervisor", password: Desk.password, target: "")
            #expect(page.status == .tooManyRequests)
            #expect(page.headers[.retryAfter] == "2")
        }
    }

    @Test("a new password ends the other sessions and keeps this browser in")
    func changePassword() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let new = "một câu dài mà tôi nhớ"
            let wrong = try await visitor.post(
                "/account/password",
                [("old", "not it"), ("new", new), ("repeat", new)],
                as: .inspector
            )
            #expect(wrong.status == .unprocessableContent)
            let short = try await visitor.post(
                "/account/password",
                [("old", Desk.password), ("new", "short"), ("repeat", "short")],
                as: .inspector
            )
            #expect(short.status == .unprocessableContent)
            let page = try await visitor.post(
                "/account/password",
                [("old", Desk.password), ("new", new), ("repeat", new)],
                as: .inspector
            )
            #expect(page.status == .seeOther)
            #expect(try await visitor.get("/", as: .inspector).location.hasPrefix("/login"))
            let cookie = try #require(page.headers[values: .setCookie].first { $0.hasPrefix("lq_session=lqs_") })
            let token = String(cookie.prefix { $0 != ";" })
            #expect(try await visitor.get("/", headers: [.cookie: token]).status == .ok)
        }
    }

    @Test("logging out ends the session on the node, not only in the browser")
    func logout() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            #expect(try await visitor.post("/logout", [], as: .analyst).status == .seeOther)
            #expect(try await visitor.get("/", as: .analyst).location.hasPrefix("/login"))
        }
    }

    @Test("a new officer gets a one-time password that shows once")
    func addOfficer() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let fields = [("login", "moi"), ("name", "Đỗ Thị Mới"), ("role", "inspector"), ("language", "vi")]
            let added = try await visitor.post("/officers", fields, as: .administrator)
            #expect(added.location == "/officers")
            let first = try await visitor.get("/officers", as: .administrator)
            let secret = try #require(first.text.firstMatch(of: /[a-z0-9]{4}(-[a-z0-9]{4}){3}/))
            let password = String(secret.output.0)
            #expect(try await !visitor.get("/officers", as: .administrator).text.contains(password))
            let page = try await Self.submit(visitor, login: "moi", password: password, target: "/")
            #expect(page.location == "/account")
            #expect(try await visitor.post("/officers", fields, as: .administrator).status == .conflict)
            let bad = [("login", "Bad Login"), ("role", "inspector"), ("language", "vi")]
            #expect(try await visitor.post("/officers", bad, as: .administrator).status == .unprocessableContent)
        }
    }

    @Test("an administrator can't lock the own account")
    func ownAccount() async throws {
        let desk = try await Desk()
        let id = try desk.session(.administrator).officer.id
        try await desk.test { (visitor) async throws in
            let page = try await visitor.post("/officers/\(id)/active", [("active", "0")], as: .administrator)
            #expect(page.status == .forbidden)
        }
    }

    /// Fetches the form as a browser does, with its visitor's cookie, and sends it.
    static func submit(
        _ visitor: Visitor,
        login: String,
        password: String,
        target: String
    ) async throws -> Visitor.Page {
        let form = try await visitor.get("/login")
        let cookie = form.headers[values: .setCookie].first { $0.hasPrefix("lq_visitor=") } ?? ""
        let token = cookie.dropFirst("lq_visitor=".count).prefix { $0 != ";" }
        return try await visitor.send(
            "/login",
            .post,
            as: nil,
            headers: [
                .contentType: "application/x-www-form-urlencoded", .cookie: "lq_visitor=\(token)",
            ],
            body: Visitor.form([("csrf", String(token)), ("login", login), ("password", password), ("return", target)])
        )
    }
}
