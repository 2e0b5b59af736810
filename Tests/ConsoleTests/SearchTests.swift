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

@Suite("The search page")
struct SearchTests {
    private static func path(_ query: String, _ rest: String = "") -> String {
        let text = query.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return "/search?q=\(text)\(rest)"
    }

    @Test("declarations and messages are found, with the words of the declaration and only the place in the message")
    func found() async throws {
        try await Desk().test { visitor in
            let page = try await visitor.get(Self.path("tom"), as: .supervisor)
            #expect(page.status == .ok)
            #expect(page.text.contains("/declarations/10%2F45%20%3Cx%3E"))
            #expect(page.text.contains("<mark>Tôm</mark> &lt;b&gt;"))
            #expect(page.text.contains("/messages/\(SampleSearch.message)"))
            #expect(page.text.contains("Subject &lt;i&gt;of&lt;/i&gt; message"))
            #expect(!page.text.contains("giấu"))
            #expect(page.text.contains("Region VI"))
        }
    }

    @Test("who reads no messages finds none", arguments: [Officer.Role.inspector, .analyst, .administrator])
    func roles(_ role: Officer.Role) async throws {
        try await Desk().test { visitor in
            for path in [Self.path("tom"), Self.path("tom", "&kind=message"), "/search?q=kind:message"] {
                let page = try await visitor.get(path, as: role)
                #expect(page.status == .ok)
                #expect(!page.text.contains(SampleSearch.message))
                #expect(!page.text.contains("value=\"message\""))
            }
            let api = try await visitor.get("/api/v1/search?q=tom", as: role)
            #expect(api.status == .ok && api.text.contains("declaration") && !api.text.contains(SampleSearch.message))
        }
    }

    @Test("every page has the box, but for who may not go on yet")
    func box() async throws {
        try await Desk().test { visitor in
            #expect(try await visitor.get("/", as: .inspector).text.contains("id=\"site-search\""))
            #expect(try await visitor.get(Self.path("a\"b<"), as: .inspector).text.contains("value=\"a&quot;b&lt;\""))
            let login = try await visitor.get("/login")
            #expect(!login.text.contains("site-search"))
            #expect(try await visitor.get("/search").status == .seeOther)
        }
    }

    @Test(
        "what is wrong with a query is said",
        arguments: [
            ("kind:cake", "cake"), ("from:31/02/2025", "31/02/2025"), ("🦐", "no word"), ("office:", "office"),
            (String(repeating: "x", count: 501), "too long"), ("from:2025 to:2024", "ends before"),
        ]
    )
    func faults(_ query: String, _ said: String) async throws {
        try await Desk().test { visitor in
            let page = try await visitor.get(Self.path(query), as: .inspector)
            #expect(page.status == .badRequest)
            #expect(page.text.contains(said))
            let api = try await visitor.get(
                Self.path(query).replacing("/search", with: "/api/v1/search"),
                as: .inspector
            )
            #expect(api.status == .badRequest && api.header("content-type")?.contains("problem") ?? false)
        }
    }

    @Test("an empty page shows examples, an empty answer too", arguments: Language.allCases)
    func empty(_ language: Language) async throws {
        try await Desk().test { visitor in
            for path in ["/search", Self.path("zzz")] {
                let page = try await visitor.get(path, as: .inspector, headers: [.acceptLanguage: language.rawValue])
                #expect(page.status == .ok && page.text.contains("search-examples"))
            }
        }
    }

    @Test("the API gives no content of messages")
    func api() async throws {
        try await Desk().test { visitor in
            let found = try await visitor.get("/api/v1/search?q=tom&limit=5", as: .supervisor)
            #expect(found.status == .ok)
            #expect(found.text.contains("\"type\":\"alert\"") && found.text.contains("goods_description"))
            #expect(!found.text.contains("Subject") && !found.text.contains("giấu"))
            for query in ["limit=0&q=a", "q=", "q=a&after=b"] {
                #expect(try await visitor.get("/api/v1/search?" + query, as: .supervisor).status == .badRequest)
            }
        }
    }
}
