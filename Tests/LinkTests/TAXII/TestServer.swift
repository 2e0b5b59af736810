//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Hummingbird
import HummingbirdTesting
import Link
import Logging
import NIOCore
import Synchronization
import TAXII
import TestSupport
import Testing

/// A TAXII server in memory, asked over HTTP.
struct TestServer {
    static let both = "0f0e0d0c-0000-4000-8000-000000000001"
    static let readOnly = "0f0e0d0c-0000-4000-8000-000000000002"
    static let writeOnly = "0f0e0d0c-0000-4000-8000-000000000003"
    static let closed = "0f0e0d0c-0000-4000-8000-000000000004"
    static let most = 20_000
    static let objects = path(both, "objects/")
    static let manifest = path(both, "manifest/")
    /// In media types without the spaces that some clients set.
    static let taxii = "application/taxii+json;version=2.1"

    struct Answer {
        let status: Int
        let headers: HTTPFields
        let text: String

        var json: JSONValue { (try? JSONReader.read(Array(text.utf8))) ?? .null }
        var objects: [JSONValue] { json["objects"]?.elements ?? [] }
        var names: [String] { objects.compactMap { $0["name"]?.text } }

        func header(_ name: String) -> String? {
            HTTPFields.Element.Name(name).flatMap { headers[$0] }
        }
    }

    struct Accounts: TAXIIAccounts {
        let asked: Count

        func account(login: String, secret: String) -> TAXIIAccount? {
            asked.add()
            guard secret == "right", ["lan", "reader"].contains(login) else { return nil }
            return TAXIIAccount(id: login, access: TAXIIAccess(everywhere: login == "lan" ? [.read, .write] : .read))
        }
    }

    final class Count: TAXIIAudit, Sendable {
        private let count = Mutex(0)
        private let kept = Mutex<[TAXIIReading]>([])

        var value: Int { count.withLock { $0 } }
        var readings: [TAXIIReading] { kept.withLock { $0 } }
        func add() { count.withLock { $0 += 1 } }
        func read(_ reading: TAXIIReading, of root: String, by account: String) { kept.withLock { $0.append(reading) } }
    }

    struct Responder: HTTPResponder {
        let taxii: TAXIIResponder

        func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
            guard taxii.claims(request) else { return Response(status: .notFound) }
            return await taxii.respond(to: request)
        }
    }

    let client: any TestClientProtocol
    let asked: Count
    let audit: Count
    let clock: FrozenClock

    /// Runs `body` with a server that has four collections, all of whose dates are its own.
    static func run(
        pages: TAXIIService.Pages = TAXIIService.Pages(),
        _ body: @Sendable (TestServer) async throws -> Void
    ) async throws {
        let store = InMemoryTAXIIStore()
        let rights: [(String, TAXIIRights)] = [
            (both, [.read, .write]), (readOnly, .read), (writeOnly, .write), (closed, []),
        ]
        let collections = rights.map {
            TAXIICollection(id: $0.0, title: "Collection", alias: $0.0 == both ? "alerts" : nil, rights: $0.1)
        }
        await store.define(collections, of: "exchange", by: "test")
        let (asked, audit, clock, numbers) = (Count(), Count(), FrozenClock(), Count())
        let roots = [
            APIRoot(name: "exchange", title: "Exchange", maxContentLength: most),
            APIRoot(name: "empty", title: "Empty"),
        ]
        let service = TAXIIService(
            Discovery(title: "Node", contact: "lan", of: roots, at: "https://customs.example/"),
            roots: roots,
            store: store,
            pages: pages,
            cursor: PageCursor(key: await store.cursorKey()),
            now: { TAXIITimestamp(microseconds: clock.now() * 1_000_000) },
            makeID: {
                numbers.add()
                return "00000000-0000-4000-8000-" + String(100_000_000_000 + numbers.value)
            }
        )
        let responder = TAXIIResponder(
            service,
            accounts: Accounts(asked: asked),
            audit: audit,
            logger: Logger(label: "test"),
            now: clock.now
        )
        let application = Application(responder: Responder(taxii: responder))
        try await application.test(.router) { client in
            try await body(TestServer(client: client, asked: asked, audit: audit, clock: clock))
        }
    }

    static func path(_ collection: String, _ rest: String = "") -> String {
        "/exchange/collections/\(collection)/\(rest)"
    }

    /// - Parameter headers: nil takes one away
    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ headers: [String: String?] = [:],
        as login: String = "lan",
        body: String? = nil
    ) async throws -> Answer {
        var fields: [String: String?] = ["Accept": Self.taxii, "Authorization": Self.basic(login)]
        if body != nil { fields["Content-Type"] = Self.taxii }
        fields.merge(headers) { $1 }
        var all = HTTPFields()
        for (name, value) in fields {
            if let value, let name = HTTPFields.Element.Name(name) { all[name] = value }
        }
        return try await client.execute(
            uri: path,
            method: method,
            headers: all,
            body: body.map { ByteBuffer(string: $0) }
        ) { response in
            Answer(
                status: response.status.code,
                headers: response.headers,
                text: String(buffer: response.body)
            )
        }
    }

    func get(_ path: String, _ headers: [String: String?] = [:], as login: String = "lan") async throws -> Answer {
        try await send(.get, path, headers, as: login)
    }

    func post(_ objects: [String], to path: String = objects, as login: String = "lan") async throws -> Answer {
        try await send(.post, path, as: login, body: Self.envelope(objects))
    }

    static func envelope(_ objects: [String]) -> String { #"{"objects":[\#(objects.joined(separator: ","))]}"# }

    static func basic(_ login: String, _ secret: String = "right") -> String {
        "Basic " + Base64.encode("\(login):\(secret)")
    }

    static func id(_ number: Int) -> String {
        "incident--00000000-0000-4000-8000-" + String(100_000_000_000 + number)
    }

    static func incident(_ number: Int, version: String = "2026-01-01T00:00:00.000Z", spec: String? = "2.1") -> String {
        let spec = spec.map { #""spec_version":"\#($0)","# } ?? ""
        return #"{"type":"incident",\#(spec)"id":"\#(id(number))","name":"n\#(number)","#
            + #""created":"2020-01-01T00:00:00Z","modified":"\#(version)"}"#
    }
}
