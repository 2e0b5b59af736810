//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Lets small writes that arrive at the same time share one transaction, and so one wait for the disk.
///
/// The first writer commits alone; those that come meanwhile form the next transaction, each in a savepoint of its
/// own, so that one that fails takes no other along. Each call returns after the commit that holds its write.
package actor GroupCommit {
    /// No transaction takes more writes than this, so that nobody waits long for the others.
    private static let largest = 64

    private let engine: any SQLEngine
    /// Runs first in every transaction.
    private let prepare: @Sendable (any SQLConnection) throws -> Void
    private var waiting: [PendingWrite] = []
    private var isCommitting = false

    package init(
        _ engine: any SQLEngine,
        prepare: @escaping @Sendable (any SQLConnection) throws -> Void = { _ in }
    ) {
        self.engine = engine
        self.prepare = prepare
    }

    /// Runs `body` in a transaction, possibly together with others, and returns when it is durable.
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        let outcome = WriteOutcome<Value>()
        let write = PendingWrite(
            run: { outcome.set(.success(try body($0))) },
            fail: { outcome.set(.failure($0)) }
        )
        waiting.append(write)
        if isCommitting {
            if await write.turn() == .committed { return try outcome.get() }
        } else {
            isCommitting = true
        }
        await commit(led: write)
        return try outcome.get()
    }

    /// Commits what is waiting, the write of the leader among it, and hands over to the next leader.
    private func commit(led leader: PendingWrite) async {
        let group = Array(waiting.prefix(Self.largest))
        waiting.removeFirst(group.count)
        let prepare = prepare
        do {
            try await engine.write { connection in
                try prepare(connection)
                if group.count == 1 {
                    try group[0].run(connection)
                } else {
                    for write in group { try write.runAlone(in: connection) }
                }
            }
        } catch {
            for write in group { write.fail(error) }
        }
        for write in group where write !== leader { write.signal(.committed) }
        if let next = waiting.first {
            next.signal(.lead)
        } else {
            isCommitting = false
        }
    }
}
