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
import Logging
import NIOCore
import Node
import Officers
import Persistence
import Testing

@Suite("A walk of requests, logged as finely as can be")
struct SecretsInLogsTests {
    private static let password = "hoa sen nở trong đầm"

    @Test("leaves no password, token, key or cookie in the log")
    func walk() async throws {
        let lines = LogLines()
        try await BackupDesk.run { desk in
            try await desk.fill()
            try desk.write("node.json", #"{"seed": 1, "metrics": {"tokenFile": "metrics.token"}}"#)
            try desk.write("metrics.token", "0123456789-token-of-metrics")
            let node = try await desk.open(desk.folder)
            var configuration = LogConfiguration()
            configuration.level = .trace
            configuration.format = .json
            let logger = configuration.logger("walk", write: lines.write)
            let server = NodeServer(node, logger: logger, now: { desk.workshop.now })
            let first = try #require(try await server.firstAdministrator())
            let application = try await ConsoleApplication.build(server.consoleServices(), logger: logger)
            let secrets = try await application.test(.router) { client in
                var secrets = [
                    first.oneTimePassword, Self.password, "0123456789-token-of-metrics", "secret of the log",
                ]
                let page = try await Self.call(client, .get, "/login")
                let visitor = page.cookie("lq_visitor")
                for password in ["wrong password of mine", first.oneTimePassword] {
                    let answer = try await Self.call(
                        client,
                        .post,
                        "/login",
                        [("csrf", visitor), ("login", first.login), ("password", password)],
                        cookie: "lq_visitor=\(visitor)"
                    )
                    secrets.append(password)
                    secrets.append(answer.cookie("lq_session"))
                }
                let session = secrets.last ?? ""
                #expect(session.hasPrefix("lqs_"))
                let account = try await Self.call(client, .get, "/account", cookie: "lq_session=\(session)")
                let csrf = account.field("csrf")
                secrets.append(csrf)
                let changed = try await Self.call(
                    client,
                    .post,
                    "/account/password",
                    [
                        ("csrf", csrf), ("old", first.oneTimePassword), ("new", Self.password),
                        ("repeat", Self.password),
                    ],
                    cookie: "lq_session=\(session)"
                )
                secrets.append(changed.cookie("lq_session"))
                #expect(changed.status == .seeOther)
                let body = #"{"login": "admin", "password": "\#(Self.password)"}"#
                let token = try await client.execute(
                    uri: "/api/v1/tokens",
                    method: .post,
                    headers: [.contentType: "application/json"],
                    body: ByteBuffer(string: body)
                ) { String(buffer: $0.body) }
                let text = try #require(token.firstMatch(of: /lqa_[A-Za-z0-9_\-]+/)).output
                secrets.append(String(text))
                _ = try await client.execute(
                    uri: "/api/v1/queue?from=x&token=\(text)",
                    method: .get,
                    headers: [.authorization: "Bearer \(text)"]
                ) { $0.status }
                _ = try await client.execute(
                    uri: "/metrics",
                    method: .get,
                    headers: [.authorization: "Bearer 0123456789-token-of-metrics"]
                ) { $0.status }
                // A fault of the database is logged with what it says.
                try await node.close()
                #expect(try await Self.call(client, .get, "/", cookie: "lq_session=\(session)").status.code >= 500)
                return secrets
            }
            #expect(lines.text.contains("request failed"))
            for secret in secrets where !secret.isEmpty {
                #expect(!lines.text.contains(secret), "\(secret)")
                #expect(!lines.text.contains(Self.encoded(secret)), "\(secret)")
            }
            #expect(secrets.filter { !$0.isEmpty }.count >= 9)
        }
    }

    private struct Page {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let text: String

        func cookie(_ name: String) -> String {
            let cookies = headers[values: .setCookie].compactMap { $0.split(separator: ";").first }
            return cookies.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) } ?? ""
        }

        /// The value of a hidden field.
        func field(_ name: String) -> String {
            guard let start = text.range(of: "name=\"\(name)\" value=\"") else { return "" }
            return String(text[start.upperBound...].prefix { $0 != "\"" })
        }
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    private static func call(
        _ client: any TestClientProtocol,
        _ method: HTTPRequest.Method,
        _ path: String,
        _ form: [(String, String)] = [],
        cookie: String? = nil
    ) async throws -> Page {
        var headers: HTTPFields = [:]
        if !form.isEmpty { headers[.contentType] = "application/x-www-form-urlencoded" }
        if let cookie { headers[.cookie] = cookie }
        let body = form.map { "\($0.0)=\(encoded($0.1))" }.joined(separator: "&")
        return try await client.execute(
            uri: path,
            method: method,
            headers: headers,
            body: form.isEmpty ? nil : ByteBuffer(string: body)
        ) { Page(status: $0.status, headers: $0.headers, text: String(buffer: $0.body)) }
    }
}
