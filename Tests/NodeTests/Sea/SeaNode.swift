//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Foundation
import Logging
import Node
import Officers
import Persistence
import SeaWatch
import TestSupport
import Testing

/// A node that watches the sea, and who sits before it.
enum SeaNode {
    static func officer(
        _ role: Officer.Role = .supervisor,
        office: String? = "VN-XXI",
        login: String = "lan"
    ) -> SeaOfficer {
        SeaOfficer(
            Officer(
                id: UUIDv7.make(milliseconds: 1_755_000_000_000),
                login: login,
                name: login,
                role: role,
                office: office,
                language: .vi
            ),
            as: login
        )
    }

    /// A node that watches the sea.
    static func run(
        feeds: [SeaConfiguration.Feed] = [],
        _ body: (NodeSea, Node) async throws -> Void
    ) async throws {
        try await Workshop.run { workshop in
            try workshop.folder.prepare()
            var configuration = NodeConfiguration()
            var seaConfiguration = SeaConfiguration()
            seaConfiguration.feeds = feeds
            configuration.sea = seaConfiguration
            try JSONEncoder().encode(configuration).write(to: workshop.folder.configuration)
            let node = try await workshop.open()
            let now = workshop.now
            let sea = try #require(try NodeSea.open(node, logger: Logger(label: "test"), now: { now }))
            try await body(sea, node)
            try await node.close()
        }
    }

    static func alert(_ node: Node) async throws -> SeaAlert {
        let alert = SampleSea.alert(from: 0, until: 60)
        try await node.database.vessels.keep([SampleSea.identity(from: -60, until: 60)])
        try await node.database.seaAlerts.keep([.raised(alert)], at: 100)
        return alert
    }
}
