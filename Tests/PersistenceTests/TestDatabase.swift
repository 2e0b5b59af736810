//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Persistence
import TestSupport
import Testing

/// An engine that tests run on; each test has an empty database of its own.
enum TestDatabase: String, CaseIterable, CustomTestStringConvertible {
    case sqlite
    case postgres

    /// SQLite always, PostgreSQL where a server is given.
    static let available: [TestDatabase] = server == nil ? [.sqlite] : [.sqlite, .postgres]

    static let server = ProcessInfo.processInfo.environment["LIENQUAN_TEST_POSTGRES"]

    static let missingServer: Comment =
        "LIENQUAN_TEST_POSTGRES is not set: start one with scripts/postgres-test.sh, or use make test"

    var testDescription: String { rawValue }

    /// Runs `body` with the address of a database nobody else uses, and removes it afterwards.
    func withDatabase(_ body: (TestAddress) async throws -> Void) async throws {
        let name = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
        switch self {
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory.appending(component: name)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            try await body(.sqlite(folder.appending(component: "node.sqlite").path))
        case .postgres:
            let server = try #require(Self.server)
            let admin = PostgresEngine(connectionString: server)
            try await admin.write { try $0.define("CREATE SCHEMA \(name)") }
            do {
                try await body(.postgres(server + " options='-c search_path=\(name)' application_name=\(name)"))
                try await admin.write { try $0.define("DROP SCHEMA \(name) CASCADE") }
            } catch {
                try await admin.write { try $0.define("DROP SCHEMA \(name) CASCADE") }
                throw error
            }
            try await admin.close()
        }
    }

    /// Runs `body` with an open, empty node.
    func withNode(_ body: (NodeDatabase, TestAddress) async throws -> Void) async throws {
        try await withDatabase { address in
            let node = try await address.open()
            try await body(node, address)
            try await node.close()
        }
    }
}

/// Where a test's database is.
enum TestAddress: Sendable {
    case sqlite(String)
    case postgres(String)

    func open() async throws -> NodeDatabase {
        let clock = FrozenClock()
        return switch self {
        case .sqlite(let path): try await .open(sqlite: path, now: clock.now)
        case .postgres(let connectionString): try await .open(postgres: connectionString, now: clock.now)
        }
    }

    /// A way to the database past the node, as an intruder has it.
    func engine() throws -> any SQLEngine {
        switch self {
        case .sqlite(let path): try SQLiteEngine(path: path)
        case .postgres(let connectionString): PostgresEngine(connectionString: connectionString)
        }
    }

    /// Runs statements past the node.
    func tamper(_ statements: String) async throws {
        let engine = try engine()
        try await engine.write { try $0.define(statements) }
        try await engine.close()
    }

    /// As ``PersistenceCrashProbe`` takes it.
    var argument: String {
        switch self {
        case .sqlite(let path): path
        case .postgres(let connectionString): "postgres:" + connectionString
        }
    }
}

extension NodeDatabase {
    var stores: DeclarationStores { DeclarationStores(archive: declarations, targeting: targeting) }
}
