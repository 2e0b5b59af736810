//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Hummingbird
import HummingbirdTesting
import Journal
import Link
import Logging
import NIOCore
import Node
import Officers
import Persistence
import TestSupport
import Testing

@Suite("A node over TAXII")
struct TAXIITests {
    struct Responder: HTTPResponder {
        let taxii: TAXIIResponder

        func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
            taxii.claims(request) ? await taxii.respond(to: request) : Response(status: .gone)
        }
    }

    private static let cost = PasswordHash.Cost(logRounds: 4, blockSize: 1, parallelism: 1)
    private static let incident =
        #"{"objects":[{"type":"incident","id":"incident--00000000-0000-4000-8000-000000000001","spec_version":"2.1","#
        + #""created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z"}]}"#

    private static func run(
        _ body: @Sendable (Node, NodeTAXII, any TestClientProtocol) async throws -> Void
    ) async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            let logger = Logger(label: "test")
            let now = workshop.now
            let taxii = try await NodeTAXII.own(of: node, logger: logger, now: { now })
            try await Application(responder: Responder(taxii: taxii.responder)).test(.router) { client in
                try await body(node, taxii, client)
            }
            try await node.close()
        }
    }

    /// An officer with an own password, and a token.
    static func token(
        _ role: Officer.Role,
        of node: Node,
        office: String? = nil
    ) async throws -> (login: String, token: String) {
        let store = node.database.officers
        let login = role.rawValue
        let officer = Officer(
            id: "00000000-0000-7000-8000-00000000000" + String(Officer.Role.allCases.firstIndex(of: role) ?? 0),
            login: login,
            name: login,
            role: role,
            office: office,
            language: .vi,
            mustChangePassword: false
        )
        let hash = try PasswordHash("correct horse", cost: cost)
        try await store.add(officer, passwordHash: hash.stored, by: "test")
        let now = SampleDeclarations.start + 40 * 86_400
        let door = try OfficerLogin(store: store, cost: cost, now: { now })
        return (login, try await door.open(for: officer, carrier: .program).token.text)
    }

    static func send(
        _ client: any TestClientProtocol,
        _ method: HTTPRequest.Method,
        _ path: String,
        _ credentials: (login: String, token: String),
        body: String? = nil
    ) async throws -> (status: Int, text: String) {
        let basic = Data("\(credentials.login):\(credentials.token)".utf8).base64EncodedString()
        var headers: HTTPFields = [.authorization: "Basic " + basic]
        if body != nil { headers[.contentType] = "application/taxii+json;version=2.1" }
        return try await client.execute(
            uri: path,
            method: method,
            headers: headers,
            body: body.map { ByteBuffer(string: $0) }
        ) { ($0.status.code, String(buffer: $0.body)) }
    }

    @Test("the token of an officer opens it, with the login it belongs to and no other; a password does not")
    func credentials() async throws {
        try await Self.run { (node, _, client) async throws in
            let lan = try await Self.token(.analyst, of: node)
            let hai = try await Self.token(.supervisor, of: node)
            #expect(try await Self.send(client, .get, "/taxii2/", lan).status == 200)
            for wrong in [(lan.login, hai.token), (lan.login, "correct horse"), ("", lan.token), (lan.login, "")] {
                #expect(try await Self.send(client, .get, "/taxii2/", wrong).status == 401)
            }
        }
    }

    @Test("who may read and send is said by the role")
    func roles() async throws {
        try await Self.run { (node, _, client) async throws in
            for role in Officer.Role.allCases {
                let officer = try await Self.token(role, of: node)
                let read = try await Self.send(client, .get, "/exchange/collections/received/objects/", officer)
                #expect(read.status == (role.may(.exchangeTAXIIRead) ? 200 : 403), "\(role)")
                let path = "/exchange/collections/inbox/objects/"
                let sent = try await Self.send(client, .post, path, officer, body: Self.incident)
                #expect(sent.status == (role.may(.exchangeTAXIIWrite) ? 202 : 403), "\(role)")
                #expect(try await Self.send(client, .get, path, officer).status == 403, "the inbox is for sending")
            }
        }
    }

    @Test("its collections keep their ids, and its addresses begin at its root")
    func collections() async throws {
        try await Self.run { (node, _, client) async throws in
            let officer = try await Self.token(.supervisor, of: node)
            let before = try await Self.send(client, .get, "/exchange/collections/", officer).text
            for name in ["released", "received", "inbox"] {
                #expect(before.contains(#""alias":"\#(name)""#))
            }
            _ = try await NodeTAXII.own(of: node, logger: Logger(label: "test"), now: { 0 })
            #expect(try await Self.send(client, .get, "/exchange/collections/", officer).text == before)
            #expect(try await Self.send(client, .get, "/taxii2/", officer).text.contains(#""default":"/exchange/""#))
            #expect(try await Self.send(client, .get, "/queue", officer).status == 410)
        }
    }

    @Test("what was sent and what was read is in the journal")
    func journal() async throws {
        try await Self.run { (node, taxii, client) async throws in
            let officer = try await Self.token(.supervisor, of: node)
            let path = "/exchange/collections/inbox/objects/"
            _ = try await Self.send(client, .post, path, officer, body: Self.incident)
            for _ in 0..<3 {
                _ = try await Self.send(client, .get, "/exchange/collections/received/objects/", officer)
            }
            await taxii.ledger.flush()
            await taxii.ledger.flush()
            let entries = try await node.database.journal.entries(limit: 100)
                .filter { $0.actor == officer.login && $0.action.hasPrefix("taxii.") }
            #expect(entries.map(\.action) == ["taxii.added", "taxii.read"])
            #expect(entries.first?.detail.contains(#""added":1"#) == true)
            #expect(entries.last?.detail == #"{"count":0,"part":"objects","requests":3}"#)
            #expect(try await node.database.journal.verify() > 0)
        }
    }

    @Test(
        "a fixture is for this machine only",
        arguments: [
            ("127.0.0.1", true), ("127.8.9.1", true), ("::1", true), ("localhost", true), ("0.0.0.0", false),
            ("127.0.0.1.example", false), ("10.0.0.1", false), ("", false), ("127.0.0", false),
        ]
    )
    func fixture(_ host: String, _ isLocal: Bool) {
        #expect(TAXIIFixture.isLocal(host) == isLocal)
    }
}
