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
import Logging
import Node
import Officers
import Operations
import Persistence
import TestSupport
import Testing

/// Two nodes that hold one conference, each with its console.
struct ConferenceTables: Sendable {
    static let password = "hoa sen nở trong đầm"

    let desks: ContactDesks

    static func run(_ body: @escaping @Sendable (ConferenceTables) async throws -> Void) async throws {
        try await ContactDesks.run { try await body(ConferenceTables(desks: $0)) }
    }

    func courier(_ side: ExchangeLinkTests.Side) -> ConferenceCourier {
        ConferenceCourier(conferences(side).desk, exchange: side.exchange)
    }

    func conferences(_ side: ExchangeLinkTests.Side) -> NodeConferences {
        NodeConferences(side.node, logger: Logger(label: "test"), now: NodeDatabase.systemTime)
    }

    /// Carries messages both ways and takes what they say of books.
    func settle() async throws {
        for _ in 0..<4 {
            try await courier(desks.vn).deliver()
            try await courier(desks.cn).deliver()
            try await desks.settle()
            _ = try await courier(desks.vn).applyNext(of: "CN")
            _ = try await courier(desks.cn).applyNext(of: "VN")
        }
    }

    /// Both look at one another's log and cosign it, as the link does by itself.
    func witness() async throws {
        for (from, to) in [(desks.vn.exchange, desks.cn.exchange), (desks.cn.exchange, desks.vn.exchange)] {
            let link = try #require(await to.link(with: from.node))
            let other = try #require(await from.link(with: to.node))
            let before = try await to.store.standing(of: from.node)
            try await link.settle(try await other.standing().receipt, before: before)
            let store = from.store
            let partner = to.node
            if let note = try await link.audit(fetch: { try await store.entries(.own(partner: partner), $0) }) {
                try await other.takeCosigned(note)
            }
        }
    }

    func book(_ side: ExchangeLinkTests.Side) async throws -> Conference {
        try #require(try await side.node.database.conferences.conferences().first)
    }

    /// An officer with a password that can be entered again.
    func seat(
        _ side: ExchangeLinkTests.Side,
        _ role: Officer.Role,
        name: String,
        login: String,
        _ client: any TestClientProtocol
    ) async throws -> SeatedOfficer {
        let officers = side.node.database.officers
        let officer =
            try await officers.officer(login: login)
            ?? Officer(
                id: OfficerID.make(milliseconds: Timestamp.systemTime().milliseconds),
                login: login,
                name: name,
                role: role,
                office: nil,
                language: .en
            )
        let cost = PasswordHash.Cost(logRounds: 10, blockSize: 8, parallelism: 1)
        if try await officers.officer(login: login) == nil {
            let hash = try PasswordHash(Self.password, cost: cost).stored
            try await officers.add(officer, passwordHash: hash, by: "test")
        }
        let opened = try await OfficerLogin(store: officers, cost: cost, now: NodeDatabase.systemTime)
            .open(for: officer, carrier: .browser)
        return SeatedOfficer(
            officer: officer,
            token: opened.token.text,
            csrf: opened.session.csrfToken,
            client: client
        )
    }

    func vietnam(_ body: @escaping @Sendable (SeatedOfficer) async throws -> Void) async throws {
        try await desks.vn.console { client in
            try await body(
                try await seat(desks.vn, .delegation, name: "Nguyễn Văn An", login: "an", client)
            )
        }
    }

    func china(_ body: @escaping @Sendable (SeatedOfficer) async throws -> Void) async throws {
        try await desks.cn.console { client in
            try await body(try await seat(desks.cn, .delegation, name: "李强", login: "li", client))
        }
    }

    static let header: [(String, String)] = [
        ("pair", "VN-VI>CN-7200"), ("forum_vi", "Hội nghị hợp tác chống buôn lậu"), ("forum_zh", "反走私合作会议"),
        ("forum_en", "anti-smuggling cooperation conference"), ("number", "17"), ("place_vi", "TP. Hồ Chí Minh"),
        ("place_zh", "胡志明市"), ("from", "2025-08-12"), ("to", "2025-08-14"),
    ]

    static func delegation(_ head: String) -> [(String, String)] {
        [
            ("act", "write"), ("kind", "delegation"), ("administration_vi", "Cơ quan hải quan"),
            ("administration_zh", "海关"), ("head", head), ("head_post_vi", "Trưởng đoàn"), ("head_post_zh", "团长"),
            ("members", "A\nB"), ("offices", "VN-VI"),
        ]
    }

    /// The fields by which an officer agrees to all that a page shows.
    static func agreement(_ page: String) -> [(String, String)] {
        let seen = page.matches(
            of:
                /name="item" value="([^"]+)"><input type="hidden" name="version" value="([^"]+)"><input type="hidden" name="sha256" value="([0-9a-f]{64})">/
        )
        return [("act", "agree-all")] + seen.map { ("seen", "\($0.output.1) \($0.output.2) \($0.output.3)") }
    }

    static func digest(_ page: String) throws -> String {
        String(
            try #require(page.firstMatch(of: /name="sha256" value="([0-9a-f]{64})"><label for="s-password"/)).output.1
        )
    }
}
