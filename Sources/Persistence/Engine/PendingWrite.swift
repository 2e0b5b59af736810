//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Synchronization

/// A write that waits for its transaction.
final class PendingWrite: Sendable {
    enum Turn: Sendable {
        /// Its transaction is over.
        case committed
        /// It is to commit the next group, itself first.
        case lead
    }

    private enum State {
        case idle
        case waiting(CheckedContinuation<Turn, Never>)
        case signalled(Turn)
    }

    let run: @Sendable (any SQLConnection) throws -> Void
    let fail: @Sendable (any Error) -> Void
    private let state = Mutex(State.idle)

    init(run: @escaping @Sendable (any SQLConnection) throws -> Void, fail: @escaping @Sendable (any Error) -> Void) {
        self.run = run
        self.fail = fail
    }

    /// Runs in a savepoint and keeps an error to itself, unless it took the whole transaction along.
    func runAlone(in connection: any SQLConnection) throws {
        do {
            try connection.savepoint { try run(connection) }
        } catch {
            guard connection.isInTransaction else { throw error }
            fail(error)
        }
    }

    func turn() async -> Turn {
        await withCheckedContinuation { continuation in
            let early: Turn? = state.withLock { state in
                if case .signalled(let turn) = state { return turn }
                state = .waiting(continuation)
                return nil
            }
            if let early { continuation.resume(returning: early) }
        }
    }

    func signal(_ turn: Turn) {
        let continuation: CheckedContinuation<Turn, Never>? = state.withLock { state in
            if case .waiting(let continuation) = state { return continuation }
            state = .signalled(turn)
            return nil
        }
        continuation?.resume(returning: turn)
    }
}

/// What came of a write; the last word counts.
final class WriteOutcome<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)

    func set(_ new: Result<Value, any Error>) {
        result.withLock { $0 = new }
    }

    func get() throws -> Value {
        guard let result = result.withLock({ $0 }) else { throw PersistenceError.closed }
        return try result.get()
    }
}
