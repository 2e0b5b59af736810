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

@Suite("HTTP API")
struct APITests {
    @Test("a token for login and password posts declarations, and lines that can't be read are named")
    func post() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let bearer = try await Self.bearer(visitor, "supervisor")
            var headers: HTTPFields = [
                .authorization: bearer, .contentType: "application/jsonl", .acceptLanguage: "vi",
            ]
            let page = try await visitor.send(
                "/api/v1/declarations",
                .post,
                as: nil,
                headers: headers,
                body: "A1\nbad\nA2"
            )
            #expect(page.status == .ok)
            let answer = try Self.object(page)
            let assessments = try #require(answer["assessments"] as? [[String: Any]])
            #expect(assessments.map { $0["declaration_no"] as? String } == ["A1", "A2"])
            #expect(assessments.map { $0["line"] as? Int } == [1, 3])
            #expect(assessments.first?["lane"] as? String == "yellow")
            let rejected = try #require(answer["rejected"] as? [[String: Any]])
            #expect(rejected.first?["line"] as? Int == 2)
            #expect(rejected.first?["reason"] as? String == "không phải đối tượng")

            headers[.accept] = "application/jsonl"
            let lines = try await visitor.send(
                "/api/v1/declarations",
                .post,
                as: nil,
                headers: headers,
                body: "A1\nbad\nA2"
            )
            #expect(lines.headers[.contentType] == "application/jsonl")
            #expect(lines.text.split(separator: "\n").count == 3)
            #expect(lines.text.split(separator: "\n")[1].contains("\"rejected\""))
        }
    }

    @Test("a wrong type, an oversized body and a missing model are problems with a status")
    func problems() async throws {
        let desk = try await Desk(scoringFault: .noModel)
        try await desk.test { (visitor) async throws in
            let bearer = try await Self.bearer(visitor, "supervisor")
            let path = "/api/v1/declarations"
            let type = try await visitor.send(path, .post, as: nil, headers: [.authorization: bearer], body: "A1")
            #expect(type.status == .unsupportedMediaType)
            let headers: HTTPFields = [
                .authorization: bearer, .contentType: "application/jsonl", .acceptLanguage: "zh-CN",
            ]
            let large = String(repeating: "x", count: (16 << 20) + 1)
            #expect(
                try await visitor.send(path, .post, as: nil, headers: headers, body: large).status == .contentTooLarge
            )
            let page = try await visitor.send(path, .post, as: nil, headers: headers, body: "A1")
            #expect(page.status == .serviceUnavailable)
            #expect(page.headers[.contentType] == "application/problem+json")
            #expect(page.headers[.retryAfter] != nil)
            let problem = try Self.object(page)
            #expect(problem["type"] as? String == "urn:lienquan:problem:no-model")
            #expect(problem["title"] as? String == "尚无模型")
            #expect(problem["status"] as? Int == 503)
            #expect(problem["instance"] as? String == path)
        }
    }

    @Test("a declaration comes with fields, assessment and finding; the queue comes in pages")
    func read() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let page = try await visitor.get("/api/v1/declarations/" + Visitor.encode("9610/2025 Ế"), as: .analyst)
            let items = try #require(try Self.object(page)["items"] as? [[String: Any]])
            let fields = try #require(items.first?["fields"] as? [String: String])
            #expect(fields["hs_code"] == "85044090")
            #expect(fields["lodged_at"] == "2025-08-14T09:30:00+07:00")
            #expect(try await visitor.get("/api/v1/declarations/none", as: .analyst).status == .notFound)

            let queue = try Self.object(try await visitor.get("/api/v1/queue?limit=2", as: .analyst))
            #expect((queue["entries"] as? [Any])?.count == 2)
            #expect(queue["next"] as? Int == 2)
            let rest = try Self.object(try await visitor.get("/api/v1/queue?limit=2&offset=2", as: .analyst))
            #expect((rest["entries"] as? [Any])?.count == 1)
            #expect(rest["next"] == nil)
            for query in ["limit=0", "limit=501", "lane=blue", "from=14/08/2025", "offset=-1"] {
                #expect(try await visitor.get("/api/v1/queue?" + query, as: .analyst).status == .badRequest, "\(query)")
            }
        }
    }

    @Test("a finding is recorded once and corrected by a supervisor only")
    func findings() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let inspector = try await Self.bearer(visitor, "inspector")
            let supervisor = try await Self.bearer(visitor, "supervisor")
            func post(_ body: String, _ bearer: String) async throws -> Visitor.Page {
                try await visitor.send(
                    "/api/v1/findings",
                    .post,
                    as: nil,
                    headers: [.authorization: bearer, .contentType: "application/json"],
                    body: body
                )
            }
            let clean = #"{"declaration_no":"104500000001","outcome":"clean"}"#
            let created = try await post(clean, inspector)
            #expect(created.status == .created)
            #expect(created.location == "/api/v1/declarations/104500000001")
            #expect(try await post(clean, inspector).status == .conflict)
            let correction = #"{"declaration_no":"104500000001","outcome":"seizure","theme":"drugs","correcting":true}"#
            #expect(try await post(correction, inspector).status == .forbidden)
            #expect(try await post(correction, supervisor).status == .ok)
            #expect(
                try await post(#"{"declaration_no":"104500000002","outcome":"seizure"}"#, inspector).status
                    == .unprocessableContent
            )
            #expect(try await post(#"{"declaration_no":"none","outcome":"clean"}"#, inspector).status == .notFound)
            #expect(try await post(#"{"outcome":"clean"}"#, inspector).status == .badRequest)
            #expect(try await post("{", inspector).status == .badRequest)
        }
    }

    @Test("a token ends when it is closed, and a cookie's token never works as a bearer")
    func tokens() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let bearer = try await Self.bearer(visitor, "analyst")
            let headers: HTTPFields = [.authorization: bearer]
            #expect(try await visitor.get("/api/v1/queue", headers: headers).status == .ok)
            let closed = try await visitor.send("/api/v1/tokens", .delete, as: nil, headers: headers, body: nil)
            #expect(closed.status == .noContent)
            #expect(try await visitor.get("/api/v1/queue", headers: headers).status == .unauthorized)
            let cookie = try desk.session(.analyst).token
            #expect(
                try await visitor.get("/api/v1/queue", headers: [.authorization: "Bearer " + cookie]).status
                    == .unauthorized
            )
        }
    }

    @Test("the description names exactly the routes there are")
    func description() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let document = try Self.object(try await visitor.get("/api/openapi.json"))
            #expect(document["openapi"] as? String == "3.1.0")
            let paths = try #require(document["paths"] as? [String: [String: Any]])
            let described = Set(paths.flatMap { path, methods in methods.keys.map { $0.uppercased() + " " + path } })
            let routes = ConsoleRoute.allCases.filter { $0.isForPrograms || $0 == .health }
            let served = Set(
                routes.map { $0.method.rawValue + " " + $0.pattern.replacing(/:(\w+)/) { "{\($0.output.1)}" } }
            )
            #expect(described == served)
        }
    }

    private static func bearer(_ visitor: Visitor, _ login: String) async throws -> String {
        let page = try await visitor.send(
            "/api/v1/tokens",
            .post,
            as: nil,
            headers: [.contentType: "application/json"],
            body: #"{"login":"\#(login)","password":"\#(Desk.password)"}"#
        )
        #expect(page.status == .created)
        return "Bearer " + (try #require(try object(page)["token"] as? String))
    }

    private static func object(_ page: Visitor.Page) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(page.text.utf8)) as? [String: Any])
    }
}
