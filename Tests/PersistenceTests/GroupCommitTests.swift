//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Journal
import Persistence
import Synchronization
import TestSupport
import Testing

@Suite("Small writes that arrive together share a transaction")
struct GroupCommitTests {
    private struct Refused: Error {}

    private func withEngine(
        _ database: TestDatabase,
        _ body: (any SQLEngine) async throws -> Void
    ) async throws {
        try await database.withDatabase { address in
            let engine = try address.engine()
            try await engine.write { connection in
                try connection.define(connection.dialect.schema("CREATE TABLE note (n BIGINT NOT NULL) STRICT"))
            }
            try await body(engine)
            try await engine.close()
        }
    }

    @Test("fewer commits than writes, and every write is there", arguments: TestDatabase.available)
    func sharing(database: TestDatabase) async throws {
        try await withEngine(database) { engine in
            let commits = Mutex(0)
            let group = GroupCommit(engine) { _ in commits.withLock { $0 += 1 } }
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                for number in 0..<400 {
                    tasks.addTask {
                        try await group.write { connection in
                            _ = try connection.execute("INSERT INTO note (n) VALUES (?)", [.integer(Int64(number))])
                        }
                    }
                }
                try await tasks.waitForAll()
            }
            let found = try await engine.read {
                try $0.first("SELECT COUNT(DISTINCT n) FROM note") { try $0.integer(0) }
            }
            #expect(found == 400)
            #expect(commits.withLock { $0 } < 200)
        }
    }

    @Test("one that fails takes no other along", arguments: TestDatabase.available)
    func isolation(database: TestDatabase) async throws {
        try await withEngine(database) { engine in
            let group = GroupCommit(engine)
            let refused = await withTaskGroup(of: Bool.self) { tasks in
                for number in 0..<100 {
                    tasks.addTask {
                        do {
                            try await group.write { connection in
                                try connection.execute("INSERT INTO note (n) VALUES (?)", [.integer(Int64(number))])
                                if number % 3 == 0 { throw Refused() }
                                if number % 7 == 0 {
                                    try connection.execute("INSERT INTO note (n) VALUES (?)", [.null])
                                }
                            }
                            return false
                        } catch {
                            return true
                        }
                    }
                }
                return await tasks.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            let found = try await engine.read { try $0.all("SELECT n FROM note ORDER BY n") { try $0.integer(0) } }
            #expect(found == (0..<100).filter { $0 % 3 != 0 && $0 % 7 != 0 }.map(Int64.init))
            #expect(refused == 100 - found.count)
        }
    }

    @Test("a writer whose task is cancelled still brings its write to an end", arguments: TestDatabase.available)
    func cancellation(database: TestDatabase) async throws {
        try await withEngine(database) { engine in
            let group = GroupCommit(engine)
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                try await group.write { _ = try $0.execute("INSERT INTO note (n) VALUES (?)", [.integer(1)]) }
            }
            try await task.value
            #expect(try await engine.read { try $0.first("SELECT COUNT(*) FROM note") { try $0.integer(0) } } == 1)
        }
    }
}
