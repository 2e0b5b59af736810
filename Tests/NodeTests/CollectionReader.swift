//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Exchange
import Foundation
import Logging
import Node
import Persistence
import STIX
import TAXII
import Testing

/// A desk's collections as a client would read them.
struct CollectionReader: Sendable {
    let side: ExchangeLinkTests.Side
    let publisher: MessagePublisher
    let now: @Sendable () -> Timestamp

    init(
        _ side: ExchangeLinkTests.Side,
        _ configuration: TAXIIConfiguration,
        now: @escaping @Sendable () -> Timestamp = Timestamp.systemTime
    ) async throws {
        self.side = side
        self.now = now
        let shelves = try NodeTAXII.Shelf.allCases.map { try $0.collection(of: side.node) }
        try await side.node.database.taxii.define(shelves, of: NodeTAXII.root, by: "test")
        let desk = ContactDesk(
            node: side.exchange.node,
            store: side.exchange.store,
            keys: side.exchange,
            isPaired: { _, _, _ in true },
            now: now
        )
        publisher = MessagePublisher(
            desk,
            store: side.node.database.taxii,
            configuration: configuration,
            released: try NodeTAXII.Shelf.released.collection(of: side.node),
            received: try NodeTAXII.Shelf.received.collection(of: side.node),
            root: NodeTAXII.root,
            logger: Logger(label: "test")
        )
    }

    /// Every version of every object, or the last of each.
    func objects(
        _ shelf: NodeTAXII.Shelf = .received,
        versions: VersionMatch = .last
    ) async throws -> [STIXObject] {
        let page = try await side.node.database.taxii.objects(
            TAXIISelection(
                root: NodeTAXII.root,
                collection: shelf.collection(of: side.node),
                filter: TAXIIFilter(versions: versions),
                limit: 10_000
            )
        )
        let list = try JSONReader.read(Array("[".utf8) + page.bytes + Array("]".utf8))
        return (list.elements ?? []).compactMap { STIXObject($0) }
    }

    func text(_ shelf: NodeTAXII.Shelf = .received) async throws -> String {
        let all = try await objects(shelf, versions: .all)
        return String(decoding: JSONValue.array(all.map(\.json)).canonical, as: UTF8.self)
    }

}

extension TAXIIConfiguration {
    /// Gives every type of message of every office.
    static func giving(_ change: (inout TAXIIConfiguration) -> Void = { _ in }) -> TAXIIConfiguration {
        var configuration = TAXIIConfiguration()
        configuration.offices = ["*"]
        configuration.types = ["*"]
        change(&configuration)
        return configuration
    }
}
