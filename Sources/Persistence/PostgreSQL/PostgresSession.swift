//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One connection to the server that comes back after it broke; its calls run on a thread of its own.
actor PostgresSession {
    private let thread = PostgresThread()
    private let connectionString: String
    private var connection: PostgresConnection?

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(_ connectionString: String) {
        self.connectionString = connectionString
    }

    /// Runs `body` in one transaction.
    /// - Parameter begin: the statement that starts it
    func transaction<Value: Sendable>(
        _ begin: String,
        _ body: @Sendable (any SQLConnection) throws -> Value
    ) throws -> Value {
        let connection = try begun(begin)
        do {
            let value = try body(connection)
            try connection.commit()
            return value
        } catch {
            connection.rollback()
            if connection.isBroken { self.connection = nil }
            throw error
        }
    }

    func close() {
        connection = nil
    }

    /// A connection that went away while it was idle has lost nothing: it is opened anew, once.
    private func begun(_ begin: String) throws(PersistenceError) -> PostgresConnection {
        if let connection {
            do {
                try connection.begin(begin)
                return connection
            } catch {
                self.connection = nil
                guard connection.isBroken else { throw error }
            }
        }
        let connection = try PostgresConnection(connectionString)
        try connection.begin(begin)
        self.connection = connection
        return connection
    }
}
