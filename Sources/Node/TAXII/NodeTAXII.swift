//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
package import Link
package import Logging
import Officers
import Persistence
import STIX
package import TAXII

/// What a node offers to other tools over TAXII: its own API root, or the roots of a fixture for tests.
package struct NodeTAXII: Sendable {
    /// The name of the node's API root.
    package static let root = "exchange"

    package let responder: TAXIIResponder
    /// Writes down who read what; runs as long as the node.
    package let ledger: ReadLedger
    /// Nil for a node without keys, and for a fixture.
    let publisher: MessagePublisher?

    /// The node's own root, for officers with a token.
    package static func own(
        of node: Node,
        logger: Logger,
        now: @escaping @Sendable () -> Int64
    ) async throws -> NodeTAXII {
        let store = node.database.taxii
        var collections: [TAXIICollection] = []
        for shelf in Shelf.allCases { collections.append(try shelf.collection(of: node)) }
        try await store.define(collections, of: root, by: "node")
        let name = node.configuration.name
        let exchange = APIRoot(name: root, title: "\(name.en) / \(name.vi) / \(name.zh)")
        let service = TAXIIService(
            Discovery(title: exchange.title, of: [exchange], at: node.configuration.publicAddress),
            roots: [exchange],
            store: store,
            cursor: PageCursor(key: try await store.cursorKey()),
            now: moment,
            makeID: makeID
        )
        let login = try OfficerLogin(store: node.database.officers, now: now)
        return NodeTAXII(
            service,
            accounts: OfficerTAXIIAccounts(login),
            store: store,
            publisher: try publisher(of: node, logger: logger),
            logger: logger,
            now: now
        )
    }

    /// The roots of a fixture in a database of their own.
    static func seeded(
        _ seed: TAXIISeed,
        users: [String: String],
        in database: NodeDatabase,
        logger: Logger,
        now: @escaping @Sendable () -> Int64
    ) async throws -> NodeTAXII {
        let store = database.taxii
        try await seed.load(into: store, by: "fixture", at: moment())
        let service = TAXIIService(
            seed.discovery,
            roots: seed.roots,
            store: store,
            cursor: PageCursor(key: try await store.cursorKey()),
            now: moment,
            makeID: makeID
        )
        let accounts = FixtureTAXIIAccounts(seed.users.merging(users) { $1 })
        return NodeTAXII(service, accounts: accounts, store: store, logger: logger, now: now)
    }

    private init(
        _ service: TAXIIService,
        accounts: any TAXIIAccounts,
        store: SQLTAXIIStore,
        publisher: MessagePublisher? = nil,
        logger: Logger,
        now: @escaping @Sendable () -> Int64
    ) {
        self.publisher = publisher
        let ledger = ReadLedger(logger: logger) { sums in
            try await store.journal(
                sums.map {
                    SQLTAXIIStore.Readings(
                        account: $0.account,
                        collection: $0.collection,
                        part: $0.part,
                        requests: $0.requests,
                        count: $0.count
                    )
                }
            )
        }
        self.ledger = ledger
        responder = TAXIIResponder(service, accounts: accounts, audit: ledger, logger: logger, now: now)
    }

    /// Collections that every node has.
    package enum Shelf: String, CaseIterable, Sendable {
        /// What our offices sent.
        case released
        /// What partners' offices sent us.
        case received
        /// What other tools send us, for officers to look at.
        case inbox

        private var title: String {
            switch self {
            case .released: "Released: messages of our offices"
            case .received: "Received: messages of partners"
            case .inbox: "Inbox: what other tools hand in"
            }
        }

        /// The collection; its id follows from the node's own, so that it is the same for ever.
        package func collection(of node: Node) throws(NodeError) -> TAXIICollection {
            guard let id = NameBasedUUID.make(rawValue, in: node.database.nodeID) else {
                throw .configuration(path: node.folder.path, reason: "the node's id is no UUID")
            }
            return TAXIICollection(id: id, title: title, alias: rawValue, rights: self == .inbox ? .write : .read)
        }
    }

    /// Puts the node's messages into its collections; nil for a node without keys.
    package static func publisher(of node: Node, logger: Logger) throws(NodeError) -> MessagePublisher? {
        guard let exchange = node.exchange else { return nil }
        return MessagePublisher(
            exchange.desk,
            store: node.database.taxii,
            configuration: node.configuration.taxii,
            released: try Shelf.released.collection(of: node),
            received: try Shelf.received.collection(of: node),
            root: root,
            logger: logger
        )
    }

    @Sendable
    private static func moment() -> TAXIITimestamp {
        TAXIITimestamp(microseconds: Int64((Date().timeIntervalSince1970 * 1_000_000).rounded(.down)))
    }

    @Sendable
    private static func makeID() -> String { UUID().uuidString.lowercased() }
}
