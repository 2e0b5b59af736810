//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Journal

/// The database of one node with its stores, on SQLite or PostgreSQL.
package struct NodeDatabase: Sendable {
    /// Given when the database was made; the journal is bound to it.
    package let nodeID: String
    package let declarations: SQLDeclarationArchive
    package let targeting: SQLTargetingStore
    package let rules: SQLRuleStore
    package let exchange: SQLExchangeStore
    package let drafts: SQLDraftStore
    package let releaseRules: SQLReleaseRuleStore
    package let lookouts: SQLLookoutStore
    package let cases: SQLCaseStore
    package let nominal: SQLNominalStore
    package let chart: SQLChartStore
    package let chartDeclarations: SQLChartDeclarations
    package let conferences: SQLConferenceStore
    package let officers: SQLOfficerStore
    package let signingKeys: SQLSigningKeyStore
    package let custody: SQLCustodyStore
    package let delegations: SQLDelegationStore
    package let journal: SQLJournalReader
    package let offices: SQLOfficeListStore
    package let rates: SQLExchangeRateStore
    package let settings: SQLNodeSettings
    package let retention: SQLRetention
    package let taxii: SQLTAXIIStore
    package let operations: SQLOperationStore
    package let actionPlans: SQLActionPlanStore
    package let ledger: SQLLedger
    package let statistics: SQLStatisticsStore
    package let search: SQLSearchStore
    /// What is read to fill the search index.
    package let searchFeed: SQLSearchFeed
    package let seaAlerts: SQLSeaAlertStore
    package let seaZones: SQLSeaZoneStore
    package let seaPlots: SQLSeaPlotStore
    package let vessels: SQLVesselStore
    package let watchedVessels: SQLWatchedVesselStore
    package let seaStations: SQLSeaStationStore

    private let engine: any SQLEngine
    private let condition: WriteCondition
    private let now: @Sendable () -> Int64

    /// Opens a file, or makes it, readable by its owner only.
    /// - Parameter now: seconds since 1970
    /// - Throws: ``PersistenceError``
    package static func open(
        sqlite path: String,
        now: @escaping @Sendable () -> Int64 = NodeDatabase.systemTime
    ) async throws -> NodeDatabase {
        try await open(try SQLiteEngine(path: path), now: now)
    }

    /// Opens a database on a server; it exists and belongs to the user of the connection string.
    /// - Throws: ``PersistenceError``
    package static func open(
        postgres connectionString: String,
        now: @escaping @Sendable () -> Int64 = NodeDatabase.systemTime
    ) async throws -> NodeDatabase {
        try await open(PostgresEngine(connectionString: connectionString), now: now)
    }

    /// Opens any engine: brings its schema up to date and gives a new database its id.
    package static func open(
        _ engine: any SQLEngine,
        now: @escaping @Sendable () -> Int64 = NodeDatabase.systemTime
    ) async throws -> NodeDatabase {
        do {
            try await Migrator().migrate(engine)
            return NodeDatabase(engine, nodeID: try await identity(engine, now), now: now)
        } catch {
            // The reason counts, not whether closing went well.
            try? await engine.close()
            throw error
        }
    }

    private init(_ engine: any SQLEngine, nodeID: String, now: @escaping @Sendable () -> Int64) {
        let storage = NodeStorage(engine, nodeID: nodeID, now: now)
        self.engine = engine
        self.now = now
        condition = storage.condition
        self.nodeID = nodeID
        declarations = SQLDeclarationArchive(storage)
        targeting = SQLTargetingStore(storage)
        rules = SQLRuleStore(storage)
        exchange = SQLExchangeStore(storage)
        drafts = SQLDraftStore(storage)
        releaseRules = SQLReleaseRuleStore(storage)
        lookouts = SQLLookoutStore(storage)
        cases = SQLCaseStore(storage)
        nominal = SQLNominalStore(storage)
        chart = SQLChartStore(storage)
        chartDeclarations = SQLChartDeclarations(storage)
        conferences = SQLConferenceStore(storage)
        officers = SQLOfficerStore(storage)
        signingKeys = SQLSigningKeyStore(storage)
        custody = SQLCustodyStore(storage)
        delegations = SQLDelegationStore(storage)
        journal = SQLJournalReader(storage)
        offices = SQLOfficeListStore(storage)
        rates = SQLExchangeRateStore(storage)
        settings = SQLNodeSettings(storage)
        retention = SQLRetention(storage)
        taxii = SQLTAXIIStore(storage)
        operations = SQLOperationStore(storage)
        actionPlans = SQLActionPlanStore(storage)
        ledger = SQLLedger(storage)
        statistics = SQLStatisticsStore(storage)
        search = SQLSearchStore(storage)
        searchFeed = SQLSearchFeed(storage)
        seaAlerts = SQLSeaAlertStore(storage)
        seaZones = SQLSeaZoneStore(storage)
        seaPlots = SQLSeaPlotStore(storage)
        vessels = SQLVesselStore(storage)
        watchedVessels = SQLWatchedVesselStore(storage)
        seaStations = SQLSeaStationStore(storage)
    }

    /// Whether something could not be stored of late, as when the disk is full.
    package var failsToStore: Bool { condition.isBad }

    /// What there is and what waits, as it stands now.
    package func counts() async throws -> NodeCounts {
        let now = now()
        return try await engine.read { try NodeCounts.read($0, at: now) }
    }

    /// When the last backup was made, seconds since 1970; nil before the first.
    package func lastBackup() async throws -> Int64? {
        try await settings.value(of: BackupNote.lastBackup).flatMap { Int64($0) }
    }

    package func close() async throws {
        try await engine.close()
    }

    /// Seconds since 1970 by the clock of the machine.
    @Sendable
    package static func systemTime() -> Int64 {
        Int64(Date().timeIntervalSince1970.rounded(.down))
    }

    private static func identity(
        _ engine: any SQLEngine,
        _ now: @escaping @Sendable () -> Int64
    ) async throws -> String {
        let found = try await engine.read { try SQLNodeSettings.value(of: SQLNodeSettings.nodeID, in: $0) }
        if let found { return found }
        return try await engine.write { connection in
            // Of two programs that open an empty database at the same time the second finds the id of the first.
            let id = UUIDv7.make(milliseconds: now() * 1_000)
            let genesis = JournalHead.genesis(nodeID: id)
            try connection.execute(
                "INSERT INTO journal_head (id, sequence, hash) VALUES (1, 0, ?) ON CONFLICT (id) DO NOTHING",
                [.text(genesis.hash.hexadecimal)]
            )
            let isNew = try connection.execute(
                "INSERT INTO node_setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING",
                [.text(SQLNodeSettings.nodeID), .text(id)]
            )
            if isNew == 1 { return id }
            guard let id = try SQLNodeSettings.value(of: SQLNodeSettings.nodeID, in: connection) else {
                throw PersistenceError.unreadable("the node has no id")
            }
            return id
        }
    }
}
