//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Exchange
import Foundation
import Logging
import Lookouts
import Names
package import Persistence
package import Rules
package import Targeting

/// One office's node: its folder, its database and what it scores by.
package struct Node: Sendable {
    /// What the actor of a journal entry begins with when the command line did it.
    package static let commandLine = "cli:"

    package let folder: NodeFolder
    package let configuration: NodeConfiguration
    package let database: NodeDatabase
    package let scoring: NodeScoring
    /// Offices of the program and those that were brought in, as they stood when the node was opened; nil where the
    /// program was installed without its tables.
    package let directory: OfficeDirectory?
    package let rules: NodeRules
    package let lookouts: NodeLookouts
    /// What the sea told of vessels, for rules; empty where the node does not watch it.
    package let vessels: VesselShelf
    /// Nil until the node has an authority, a certificate and an office; see `lienquan pki`.
    package let exchange: NodeExchange?

    /// Opens a node; makes it where there is none, if `creating`.
    /// - Parameter officePassphrase: opens wrapped keys of offices; without it these stay closed.
    /// - Throws: ``NodeError`` or an error of the database
    package static func open(
        _ folder: NodeFolder,
        creating: Bool,
        officePassphrase: String? = nil,
        now: @escaping @Sendable () -> Int64 = NodeDatabase.systemTime
    ) async throws -> Node {
        guard creating || folder.exists else { throw NodeError.noNode(path: folder.path) }
        try MissingKeys.check(folder)
        try folder.prepare()
        let configuration = try NodeConfiguration.load(folder)
        let database =
            if let postgres = configuration.postgres {
                try await NodeDatabase.open(postgres: postgres, now: now)
            } else {
                try await NodeDatabase.open(sqlite: folder.database.path, now: now)
            }
        let policy = try SelectionPolicy(
            rate: configuration.capacity,
            explore: configuration.random,
            seed: configuration.seed
        )
        let desk = RuleDesk(store: database.rules, policy: configuration.rules, now: now)
        let lookouts = LookoutBuild(store: database.lookouts, readings: InstalledReadings.table)
        let vessels = VesselShelf()
        if configuration.sea != nil {
            try await VesselPastKeeper(database, shelf: vessels).refresh(at: now())
        }
        let scoring = NodeScoring(
            store: database.targeting,
            archive: database.declarations,
            desk: desk,
            lookouts: lookouts,
            policy: policy,
            dayOffset: Int64(configuration.offsetMinutes ?? 0) * 60,
            vessels: vessels,
            now: now
        )
        let imported = try await database.offices.versions()
        let directory = try? OfficeDirectory.builtIn().adding(imported)
        let exchange = try ExchangeKeys(folder, node: configuration.country, passphrase: officePassphrase).map { keys in
            NodeExchange(
                keys,
                folder: folder,
                passphrase: officePassphrase,
                store: database.exchange,
                messagesADay: configuration.link.messagesADay,
                fileBytesADay: Int64(configuration.link.fileGigabytesADay) * 1_000_000_000,
                isPaired: ContactDesk.pairings(try directory ?? OfficeDirectory.builtIn())
            )
        }
        return Node(
            folder: folder,
            configuration: configuration,
            database: database,
            scoring: scoring,
            directory: directory,
            rules: NodeRules(desk: desk, scoring: scoring, store: database.targeting, vessels: vessels, now: now),
            lookouts: NodeLookouts(
                desk: WatchlistDesk(store: database.lookouts, now: now),
                build: lookouts,
                scoring: scoring,
                lines: database.targeting,
                now: now
            ),
            vessels: vessels,
            exchange: exchange
        )
    }

    /// The model in the node's folder, nil where there is none.
    /// - Throws: ``NodeError/model(reason:)``
    package func model() throws -> TargetingModel? {
        do {
            return try ModelFile.read(folder.model)
        } catch TargetingError.modelMissing {
            return nil
        } catch {
            throw NodeError.model(reason: error.message)
        }
    }

    /// Reads the model and everything lodged since it was trained.
    /// - Returns: whether there is a model.
    @discardableResult
    package func loadModel() async throws -> Bool {
        guard let model = try model() else { return false }
        try await scoring.load(model)
        return true
    }

    /// The id of the model that lies in the node's folder now.
    func writtenModelID() throws -> String? {
        guard FileManager.default.fileExists(atPath: folder.model.path) else { return nil }
        do {
            return try ModelFile.id(in: folder.model)
        } catch {
            throw NodeError.model(reason: error.message)
        }
    }

    /// When the model in the node's folder was written, seconds since 1970.
    var modelWrittenAt: Int64? {
        let file = folder.model.appendingPathComponent("model.json").path
        let date = (try? FileManager.default.attributesOfItem(atPath: file))?[.modificationDate] as? Date
        return date.map { Int64($0.timeIntervalSince1970) }
    }

    package func close() async throws {
        try await database.close()
    }
}
