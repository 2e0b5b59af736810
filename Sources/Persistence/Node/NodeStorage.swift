//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What the stores of a node share: its engine, the way its small writes are grouped, and its clock.
package struct NodeStorage: Sendable {
    let engine: any SQLEngine
    let nodeID: String
    /// Seconds since 1970.
    let now: @Sendable () -> Int64
    let condition = WriteCondition()
    private let group: GroupCommit

    init(_ engine: any SQLEngine, nodeID: String, now: @escaping @Sendable () -> Int64) {
        self.engine = engine
        self.nodeID = nodeID
        self.now = now
        // Every writer takes the end of the journal first, so no two ever wait for one another.
        group = GroupCommit(engine) { try $0.lockJournal() }
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await engine.read(body)
    }

    /// Writes in a transaction that small writes arriving at the same time may share.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await condition.noting { try await group.write(body) }
    }

    /// Writes in a transaction of its own; `body` calls `lockJournal()` before it changes what others change.
    func writeAlone<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await condition.noting { try await engine.write(body) }
    }
}
