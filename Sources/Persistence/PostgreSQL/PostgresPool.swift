//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A few sessions and the queue of those who wait for one.
actor PostgresPool {
    private let sessions: [PostgresSession]
    private var idle: [PostgresSession]
    private var waiting: [CheckedContinuation<PostgresSession, Never>] = []
    private var isClosed = false

    init(_ connectionString: String, size: Int) {
        sessions = (0..<size).map { _ in PostgresSession(connectionString) }
        idle = sessions
    }

    /// Runs `use` with a session that nobody else has.
    nonisolated func withSession<Value: Sendable>(
        _ use: @Sendable (PostgresSession) async throws -> Value
    ) async throws -> Value {
        let session = try await take()
        do {
            let value = try await use(session)
            await give(session)
            return value
        } catch {
            await give(session)
            throw error
        }
    }

    /// Lets those who have a session finish, then ends all connections.
    func close() async {
        isClosed = true
        for session in sessions { await session.close() }
    }

    private func take() async throws -> PostgresSession {
        guard !isClosed else { throw PersistenceError.closed }
        if let session = idle.popLast() { return session }
        return await withCheckedContinuation { waiting.append($0) }
    }

    private func give(_ session: PostgresSession) async {
        if isClosed { await session.close() }
        if waiting.isEmpty {
            idle.append(session)
        } else {
            waiting.removeFirst().resume(returning: session)
        }
    }
}
