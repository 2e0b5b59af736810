//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import GRDB

/// Copies the SQLite file of a node as it stands at one moment, while other programs write to it.
///
/// One read transaction is held from the first page to the last: in WAL mode it keeps nobody from writing, and as the
/// copy never lets it go, the copy never has to begin again (`sqlite3_backup_step` does when it may look anew).
package enum SQLiteSnapshot {
    /// 4 MiB at a time with pages of 4 KiB.
    private static let pagesPerStep: CInt = 1_024
    /// The copy is brought to the disk piece by piece: pages waiting for the disk would hold up the next commit of the
    /// node, which waits for the same disk.
    private static let bytesPerSync: Int64 = 16 << 20
    private static let patience: TimeInterval = 60

    /// Copies `source` into a new file, readable by its owner only, that needs no other file beside it.
    /// - Parameter progress: bytes that are copied, and bytes to copy
    /// - Throws: ``PersistenceError``; the target may be there in part then
    package static func copy(
        _ source: String,
        to target: String,
        progress: @escaping @Sendable (Int64, Int64) -> Void
    ) async throws {
        try await Blocking.run {
            let descriptor = open(target, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw PersistenceError(errno: errno, path: target) }
            defer { Foundation.close(descriptor) }
            do {
                try copyPages(source, target, descriptor, progress)
                try makeWhole(target)
            } catch {
                throw PersistenceError(sqlite: error)
            }
            guard fsync(descriptor) == 0 else { throw PersistenceError(errno: errno, path: target) }
        }
    }

    private static func copyPages(
        _ source: String,
        _ target: String,
        _ descriptor: CInt,
        _ progress: @escaping (Int64, Int64) -> Void
    ) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        let origin = try DatabaseQueue(path: source, configuration: configuration)
        let copy = try DatabaseQueue(path: target, configuration: configuration)
        try copy.inDatabase { to in
            // Nobody reads a copy that is not finished, so it needs no journal of its own.
            try to.execute(sql: "PRAGMA journal_mode = OFF")
            try to.execute(sql: "PRAGMA synchronous = OFF")
            try to.execute(sql: "PRAGMA cache_size = -8192")
            try origin.inDatabase { from in
                try from.execute(sql: "BEGIN DEFERRED")
                do {
                    try copyPages(from, to, descriptor, target, progress)
                } catch {
                    try? from.execute(sql: "ROLLBACK")
                    throw error
                }
                try SQLiteLogRelief.end(from, of: source)
            }
        }
        try copy.close()
        try origin.close()
    }

    private static func copyPages(
        _ from: Database,
        _ to: Database,
        _ descriptor: CInt,
        _ target: String,
        _ progress: @escaping (Int64, Int64) -> Void
    ) throws {
        // The snapshot is taken by the first look.
        let pageSize = Int64(try Int.fetchOne(from, sql: "PRAGMA page_size") ?? 4_096)
        _ = try Int.fetchOne(from, sql: "SELECT COUNT(*) FROM sqlite_master")
        var synced: Int64 = 0
        try from.backup(to: to, pagesPerStep: pagesPerStep) { step in
            let total = Int64(step.totalPageCount) * pageSize
            let done = Int64(step.totalPageCount - step.remainingPageCount) * pageSize
            if done - synced >= bytesPerSync {
                guard fdatasync(descriptor) == 0 else { throw PersistenceError(errno: errno, path: target) }
                synced = done
            }
            progress(done, total)
        }
    }

    /// Takes the mark of a write-ahead log off the copy, so that it can be read where nothing can be written.
    private static func makeWhole(_ target: String) throws {
        let copy = try DatabaseQueue(path: target)
        try copy.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        try copy.close()
    }
}
