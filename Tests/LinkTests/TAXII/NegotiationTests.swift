//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Hummingbird
import TAXII
import TestSupport
import Testing

/// Points 1 to 6, 22 and 24 of the list of what TAXII servers get wrong.
@Suite("TAXII over HTTP: header fields, discovery, accounts")
struct NegotiationTests {
    @Test(
        "1, 2: an Accept that TAXII 2.1 fits is answered",
        arguments: [
            "application/taxii+json", "application/taxii+json;version=2.1", "application/taxii+json; version=2.1",
            #"application/taxii+json;version="2.1""#, "application/json, application/taxii+json;version=2.1;q=0.5",
            "text/html,application/taxii+json;q=0.9,*/*;q=0.1", "*/*", "application/*;q=0.2",
            "APPLICATION/TAXII+JSON", "application/taxii+json;version=2.0, application/taxii+json", nil,
        ] as [String?]
    )
    func accepted(_ accept: String?) async throws {
        try await TestServer.run { (server) async throws in
            #expect(try await server.get("/taxii2/", ["Accept": accept]).status == 200)
        }
    }

    @Test(
        "24: an Accept that TAXII 2.1 does not fit is 406",
        arguments: [
            "application/json", "application/taxii+json;version=2.0", "text/html", "application/taxii+json;q=0",
            "*/*, application/taxii+json;version=2.1;q=0", "application/stix+json;version=2.1", "",
        ]
    )
    func notAccepted(_ accept: String) async throws {
        try await TestServer.run { (server) async throws in
            let answer = try await server.get("/taxii2/", ["Accept": accept])
            #expect(answer.status == 406)
            #expect(answer.header("Content-Type") == TestServer.taxii)
        }
    }

    @Test(
        "3: a Content-Type with or without version, and with a space, is read",
        arguments: [
            ("application/taxii+json", 202), ("application/taxii+json; version=2.1", 202),
            ("application/taxii+json;version=2.1", 202), (#"application/taxii+json; version="2.1""#, 202),
            ("Application/TAXII+json;charset=utf-8", 202), ("application/json", 415),
            ("application/taxii+json;version=2.0", 415), ("application/stix+json;version=2.1", 415), (nil, 415),
        ] as [(String?, Int)]
    )
    func contentType(_ type: String?, _ status: Int) async throws {
        try await TestServer.run { (server) async throws in
            let body = TestServer.envelope([TestServer.incident(1)])
            let answer = try await server.send(.post, TestServer.objects, ["Content-Type": type], body: body)
            #expect(answer.status == status)
        }
    }

    @Test("4: every answer is TAXII 2.1, errors too, and an error says its status")
    func everyAnswer() async throws {
        try await TestServer.run { (server) async throws in
            let expected: [(String, Int)] = [
                ("/taxii2/", 200), ("/exchange/", 200), ("/exchange/nowhere/", 404),
                ("/exchange/collections/none/", 404),
                (TestServer.objects, 200), (TestServer.objects + "?limit=0", 400),
                (TestServer.path(TestServer.closed, "objects/"), 403), (TestServer.objects + "a%ZZ/", 400),
            ]
            for (path, status) in expected {
                let answer = try await server.get(path)
                #expect(answer.status == status, "\(path)")
                #expect(answer.header("Content-Type") == TestServer.taxii, "\(path)")
                if status >= 400 {
                    #expect(answer.json["http_status"]?.text == String(status))
                    #expect(answer.json["title"]?.text?.isEmpty == false)
                }
            }
            let unknown = try await server.send(.put, TestServer.objects, body: "{}")
            #expect(unknown.status == 405)
            #expect(unknown.header("Allow") == "GET, POST")
        }
    }

    @Test("5: discovery is at the root of the server, its default is one of its roots, and they are absolute")
    func discovery() async throws {
        try await TestServer.run { (server) async throws in
            let answer = try await server.get("/taxii2/").json
            let roots = answer["api_roots"]?.elements?.compactMap(\.text) ?? []
            #expect(roots == ["https://customs.example/exchange/", "https://customs.example/empty/"])
            #expect(answer["default"]?.text == roots.first)
            #expect(try await server.get("/taxii2").status == 200)
            #expect(try await server.get("/exchange/collections").json == server.get("/exchange/collections/").json)
        }
    }

    @Test("6: an API root says its versions and the longest body, and takes one that long")
    func root() async throws {
        try await TestServer.run { (server) async throws in
            let root = try await server.get("/exchange/").json
            #expect(root["title"]?.text == "Exchange")
            #expect(root["versions"] == .array([.string(TestServer.taxii)]))
            #expect(root["max_content_length"]?.whole == Int64(TestServer.most))
            let short = TestServer.envelope([TestServer.incident(1)])
            let padding = String(repeating: " ", count: TestServer.most - short.utf8.count)
            #expect(try await server.send(.post, TestServer.objects, body: short + padding).status == 202)
            #expect(try await server.send(.post, TestServer.objects, body: short + padding + " ").status == 413)
        }
    }

    @Test(
        "22: without right credentials the answer is 401 and says how to ask",
        arguments: [
            nil, "Basic", "Basic !!!", "Bearer abc", TestServer.basic("lan", "wrong"), TestServer.basic("nobody"),
            TestServer.basic("lan", "right "),
        ] as [String?]
    )
    func unauthorized(_ header: String?) async throws {
        try await TestServer.run { (server) async throws in
            for path in ["/taxii2/", "/exchange/", TestServer.objects, "/exchange/status/1/"] {
                let answer = try await server.get(path, ["Authorization": header])
                #expect(answer.status == 401)
                #expect(answer.header("WWW-Authenticate")?.hasPrefix("Basic realm=") == true)
                #expect(answer.header("Content-Type") == TestServer.taxii)
            }
            let body = TestServer.envelope([TestServer.incident(1)])
            let sent = try await server.send(.post, TestServer.objects, ["Authorization": header], body: body)
            #expect(sent.status == 401)
        }
    }

    @Test("22: right credentials are verified once, and again when their time is over")
    func verifiedOnce() async throws {
        try await TestServer.run { (server) async throws in
            for _ in 0..<5 { #expect(try await server.get("/taxii2/").status == 200) }
            #expect(server.asked.value == 1)
            server.clock.advance(by: 31)
            #expect(try await server.get("/taxii2/").status == 200)
            #expect(server.asked.value == 2)
            for _ in 0..<2 {
                _ = try await server.get("/taxii2/", ["Authorization": TestServer.basic("lan", "wrong")])
            }
            #expect(server.asked.value == 4, "a no is never remembered")
        }
    }

    @Test(
        "24: a body that is no JSON is 400, JSON that is no envelope 422",
        arguments: [
            ("{", 400), ("", 400), ("nul", 400), (#"{"objects":[{"id":"a"}]"#, 400), (#"{"objects":[}]}"#, 400),
            (#"{"objects":[{"a":"\u{1}"}]}"#, 400), (#"{"objects":[{"a":01}]}"#, 400), (#"{"a":"\ud800"}"#, 400),
            (#"{"objects":[{}]} x"#, 400), ("[]", 422), ("1", 422), ("{}", 422), (#"{"objects":{}}"#, 422),
            (#"{"objects":[]}"#, 422), (#"{"objects":[1]}"#, 422), (#"{"objects":[{}],"objects":[{}]}"#, 422),
            (#"{"id":"incident--1"}"#, 422), (String(repeating: "[", count: 10_000), 422),
            (#"{"objects":[{"a":"# + String(repeating: "[", count: 5_000), 422),
        ]
    )
    func bodies(_ body: String, _ status: Int) async throws {
        try await TestServer.run { (server) async throws in
            let answer = try await server.send(.post, TestServer.objects, body: body)
            #expect(answer.status == status, "\(body.prefix(40))")
            #expect(try await server.get(TestServer.objects).text == "{}")
        }
    }
}
