//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import GRDB

/// A node's database in one file, through GRDB: one writer, several readers beside it (write-ahead log).
///
/// Every commit is on the disk before it is acknowledged (`synchronous=FULL`); an older journal mode or a lost
/// last commit is never chosen for speed.
package struct SQLiteEngine: SQLEngine {
    /// How long to wait for another process that writes, in seconds: an import of a million lines takes less.
    private static let patience: TimeInterval = 60
    /// 64 MiB of pages for the writer, so that the indexes of some million lines stay in memory; 16 for a reader.
    private static let writerCacheKibibytes = 65_536
    private static let readerCacheKibibytes = 16_384
    /// The write-ahead log of a large import is cut back to this when it is in the database.
    private static let logBytes = 67_108_864

    private let pool: DatabasePool

    package let dialect = SQLDialect.sqlite

    /// Opens the file, or creates it, readable by its owner only.
    /// - Parameter maximumBytes: the file grows no further, unlimited where nil.
    package init(path: String, maximumBytes: Int64? = nil) throws(PersistenceError) {
        let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .cannotOpen(path, reason: String(cString: strerror(errno)))
        }
        Foundation.close(descriptor)
        var configuration = Configuration()
        configuration.busyMode = .timeout(Self.patience)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA cache_size = -\(Self.readerCacheKibibytes)")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            if let maximumBytes {
                try database.execute(sql: "PRAGMA max_page_count = \(maximumBytes / 4_096)")
            }
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA synchronous = FULL")
                try database.execute(sql: "PRAGMA cache_size = -\(Self.writerCacheKibibytes)")
                try database.execute(sql: "PRAGMA journal_size_limit = \(Self.logBytes)")
                // Small commits would otherwise copy pages from the log into the file every few of them.
                try database.execute(sql: "PRAGMA wal_autocheckpoint = \(Self.logBytes / 4_096)")
            }
        } catch {
            throw .cannotOpen(path, reason: (error as? DatabaseError)?.message ?? "\(error)")
        }
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            pool.asyncRead { database in
                continuation.resume(
                    with: Self.result { try body(SQLiteConnection(try database.get())) }
                )
            }
        }
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            pool.asyncWriteWithoutTransaction { database in
                continuation.resume(
                    with: Self.result {
                        var value: Value?
                        try database.inTransaction(.immediate) {
                            value = try body(SQLiteConnection(database))
                            return .commit
                        }
                        guard let value else { throw PersistenceError.closed }
                        return value
                    }
                )
            }
        }
    }

    package func close() async throws {
        let pool = pool
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            DispatchQueue.global().async {
                continuation.resume(with: Self.result { try pool.close() })
            }
        }
    }

    /// What `body` returns or throws, with the engine's own errors in our words.
    private static func result<Value>(_ body: () throws -> Value) -> Result<Value, any Error> {
        do {
            return .success(try body())
        } catch let error as DatabaseError {
            return .failure(PersistenceError(sqlite: error))
        } catch {
            return .failure(error)
        }
    }
}
