//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Console
import Customs
import Exchange
import Foundation
import Hummingbird
import HummingbirdTesting
import Journal
import Link
import Logging
import Node
import Officers
import PKI
import Persistence
import TestSupport
import Testing

/// Two paired nodes with officers before their consoles; envelopes are carried by hand.
struct ContactDesks: Sendable {
    let vn: ExchangeLinkTests.Side
    let cn: ExchangeLinkTests.Side

    static func run(_ body: @Sendable (ContactDesks) async throws -> Void) async throws {
        let desks = ContactDesks(
            vn: try await .init("VN", offices: ["VN-VI", "VN-VIII"]),
            cn: try await .init("CN", offices: ["CN-7200"])
        )
        try await desks.cn.accept(try desks.vn.invitation(for: "CN", address: ""))
        try await desks.vn.accept(try desks.cn.invitation(for: "VN", address: ""))
        try await desks.vn.exchange.refreshPartners()
        try await desks.cn.exchange.refreshPartners()
        try await body(desks)
        try await desks.vn.close()
        try await desks.cn.close()
    }

    /// An alert of Nanning that arrived in Vietnam.
    func alert() async throws -> String {
        let desk = cn.exchange.desk
        let envelope = try await desk.send(SampleMessages.alert(), from: "CN-7200", to: "VN-VI", by: "wang")
        try await settle()
        return envelope.header.id
    }

    /// Carries and opens in both directions until nothing is left.
    func settle() async throws {
        var isMore = true
        while isMore {
            isMore = false
            for (from, to) in [(vn.exchange, cn.exchange), (cn.exchange, vn.exchange)] {
                let before = try await from.store.standing(of: to.node)
                let envelopes = try await from.outbox(of: to.node, after: before.confirmed.sequence)
                let link = try #require(await to.link(with: from.node))
                let answer = try await link.take(envelopes.map(\.bytes))
                let back = try #require(await from.link(with: to.node))
                try await back.settle(answer.receipt, before: before)
                _ = try await to.desk.open(from: from.node)
                if !envelopes.isEmpty { isMore = true }
            }
        }
    }
}

/// An officer with a session before the console of a node.
struct SeatedOfficer: Sendable {
    let officer: Officer
    let token: String
    let csrf: String
    let client: any TestClientProtocol

    struct Page: Sendable {
        let status: HTTPResponse.Status
        let text: String
        let location: String
        let type: String
        let disposition: String
        let bytes: [UInt8]
    }

    func get(_ path: String) async throws -> Page { try await send(path, .get) }

    func post(_ path: String, _ fields: [(String, String)], csrf: String? = nil) async throws -> Page {
        let all = fields + [("csrf", csrf ?? self.csrf)]
        let body = all.map { "\(Self.encode($0.0))=\(Self.encode($0.1))" }.joined(separator: "&")
        return try await send(path, .post, type: "application/x-www-form-urlencoded", body)
    }

    func postJSON(_ path: String, _ body: String) async throws -> Page {
        try await send(path, .post, type: "application/json", body)
    }

    /// Posts a form with files, as a browser does.
    func upload(
        _ path: String,
        _ fields: [(String, String)] = [],
        files: [(name: String, content: String)],
        csrf: String? = nil
    ) async throws -> Page {
        var body = ""
        for (name, value) in [("csrf", csrf ?? self.csrf)] + fields {
            body += "--x\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        for file in files {
            body +=
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file.name)\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n\(file.content)\r\n"
        }
        return try await send(path, .post, type: "multipart/form-data; boundary=x", body + "--x--\r\n")
    }

    func send(_ path: String, _ method: HTTPRequest.Method, type: String? = nil, _ body: String = "") async throws
        -> Page
    {
        var headers: HTTPFields = [.cookie: "lq_session=\(token)"]
        if let type { headers[.contentType] = type }
        if let name = HTTPFields.Element.Name("X-CSRF-Token") { headers[name] = csrf }
        return try await client.execute(uri: path, method: method, headers: headers, body: ByteBuffer(string: body)) {
            Page(
                status: $0.status,
                text: String(buffer: $0.body),
                location: $0.headers[.location] ?? "",
                type: $0.headers[.contentType] ?? "",
                disposition: $0.headers[.contentDisposition] ?? "",
                bytes: Array($0.body.readableBytesView)
            )
        }
    }

    static func encode(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension ExchangeLinkTests.Side {
    /// Lets a test work with the console of this node.
    func console(uploadLimit: Int? = nil, _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void)
        async throws
    {
        var logger = Logger(label: "test")
        logger.logLevel = .error
        var services = try NodeServer(node, logger: logger).consoleServices()
        if let uploadLimit { services.settings.uploadLimit = uploadLimit }
        try await ConsoleApplication.build(services).test(.router) { try await body($0) }
    }

    func seat(
        _ role: Officer.Role,
        _ office: String?,
        login: String? = nil,
        language: Language = .en,
        _ client: any TestClientProtocol
    ) async throws -> SeatedOfficer {
        let name = login ?? "\(role.rawValue)-\(office?.lowercased() ?? "all")"
        let officer = Officer(
            id: OfficerID.make(milliseconds: Timestamp.systemTime().milliseconds),
            login: name,
            name: "Officer \(name)",
            role: role,
            office: office,
            language: language
        )
        try await node.database.officers.add(officer, passwordHash: "none", by: "test")
        let cost = PasswordHash.Cost(logRounds: 10, blockSize: 8, parallelism: 1)
        let login = try OfficerLogin(store: node.database.officers, cost: cost, now: NodeDatabase.systemTime)
        let opened = try await login.open(for: officer, carrier: .browser)
        return SeatedOfficer(
            officer: officer,
            token: opened.token.text,
            csrf: opened.session.csrfToken,
            client: client
        )
    }

    func journalActions() async throws -> [String] {
        try await node.database.journal.entries(limit: 1_000).map(\.action)
    }
}
