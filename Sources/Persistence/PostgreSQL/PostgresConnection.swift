//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CPostgres
import Foundation

/// One connection of libpq. It belongs to one ``PostgresSession`` and never leaves its thread.
final class PostgresConnection: SQLConnection {
    let connection: OpaquePointer
    /// Names of prepared statements by their text as we write it.
    private var prepared: [String: String] = [:]

    let dialect = SQLDialect.postgres

    init(_ connectionString: String) throws(PersistenceError) {
        // What the connection string says of these goes before them.
        let defaults = ["connect_timeout": "10", "fallback_application_name": "lienquan", "keepalives_idle": "60"]
        guard let connection = Self.connect(Array(defaults) + [("dbname", connectionString)]) else {
            throw .cannotOpen("PostgreSQL", reason: "out of memory")
        }
        guard PQstatus(connection) == CONNECTION_OK else {
            let reason = Self.message(connection)
            PQfinish(connection)
            throw .cannotOpen("PostgreSQL", reason: reason)
        }
        self.connection = connection
        // Notices, such as that a temporary table is there already, are of no use to anyone.
        try run("SET client_min_messages = error; SET client_encoding = 'UTF8'; SET TimeZone = 'UTC'")
    }

    deinit {
        PQfinish(connection)
    }

    /// Whether the server is gone.
    var isBroken: Bool { PQstatus(connection) != CONNECTION_OK }

    var isInTransaction: Bool {
        [PQTRANS_INTRANS, PQTRANS_ACTIVE].contains(PQtransactionStatus(connection))
    }

    func begin(_ statement: String) throws(PersistenceError) {
        try run(statement)
    }

    func commit() throws(PersistenceError) {
        do {
            try run("COMMIT")
        } catch {
            if case .connectionLost(_, let detail) = error {
                throw .connectionLost(commitUnknown: true, detail: detail)
            }
            throw error
        }
    }

    /// Gives up the transaction, if there is one.
    func rollback() {
        guard !isBroken, PQtransactionStatus(connection) != PQTRANS_IDLE else { return }
        // Where this fails the connection is broken, and the server rolls back by itself.
        _ = try? run("ROLLBACK")
    }

    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws(PersistenceError) -> Int {
        let name = try name(of: sql)
        let result = PostgresParameters(arguments).withPointers { count, values, lengths, formats in
            PQexecPrepared(connection, name, count, values, lengths, formats, 1)
        }
        return try finished(result)
    }

    func query(_ sql: String, _ arguments: [SQLValue], _ row: (any SQLRow) throws -> Void) throws {
        let name = try name(of: sql)
        let sent = PostgresParameters(arguments).withPointers { count, values, lengths, formats in
            PQsendQueryPrepared(connection, name, count, values, lengths, formats, 1)
        }
        guard sent == 1 else { throw failure(nil) }
        PQsetSingleRowMode(connection)
        do {
            while let result = PQgetResult(connection) {
                if PQresultStatus(result) == PGRES_SINGLE_TUPLE {
                    try row(PostgresRow(result))
                } else {
                    _ = try finished(result)
                }
            }
        } catch {
            abandonResults()
            throw error
        }
    }

    func define(_ statements: String) throws(PersistenceError) {
        try run(statements)
    }

    func savepoint(_ body: () throws -> Void) throws {
        try run("SAVEPOINT grouped")
        do {
            try body()
            try run("RELEASE SAVEPOINT grouped")
        } catch {
            if !isBroken { try run("ROLLBACK TO SAVEPOINT grouped; RELEASE SAVEPOINT grouped") }
            throw error
        }
    }

    func bulkInsert(into target: BulkTarget) throws(PersistenceError) -> any BulkInsert {
        try PostgresBulkInsert(self, target)
    }

    /// Runs statements without values, and without preparing them.
    @discardableResult
    func run(_ statements: String) throws(PersistenceError) -> Int {
        try finished(PQexec(connection, statements))
    }

    /// Frees a result and returns how many rows it says were changed.
    func finished(_ result: OpaquePointer?) throws(PersistenceError) -> Int {
        defer { PQclear(result) }
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN, PGRES_EMPTY_QUERY:
            return PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
        default:
            throw failure(result)
        }
    }

    func failure(_ result: OpaquePointer?) -> PersistenceError {
        let state = PQresultErrorField(result, PostgresConnection.sqlstate).map { String(cString: $0) } ?? ""
        let primary = PQresultErrorField(result, PostgresConnection.primary).map { String(cString: $0) }
        let detail = primary ?? Self.message(connection)
        return isBroken
            ? .connectionLost(commitUnknown: false, detail: detail)
            : PersistenceError(sqlstate: state, message: detail)
    }

    private func name(of sql: String) throws(PersistenceError) -> String {
        if let name = prepared[sql] { return name }
        let name = "s\(prepared.count)"
        _ = try finished(PQprepare(connection, name, PlaceholderText.numbered(sql), 0, nil))
        prepared[sql] = name
        return name
    }

    private static func connect(_ settings: [(key: String, value: String)]) -> OpaquePointer? {
        var names = settings.map { strdup($0.key) }
        var values = settings.map { strdup($0.value) }
        defer { (names + values).forEach { free($0) } }
        names.append(nil)
        values.append(nil)
        // The last argument has a `dbname` read as a connection string.
        return PQconnectdbParams(names.map { UnsafePointer($0) }, values.map { UnsafePointer($0) }, 1)
    }

    /// Stops a query whose rows nobody wants any more.
    private func abandonResults() {
        if let cancel = PQgetCancel(connection) {
            var reason = [CChar](repeating: 0, count: 256)
            PQcancel(cancel, &reason, 256)
            PQfreeCancel(cancel)
        }
        while let result = PQgetResult(connection) { PQclear(result) }
    }

    /// `PG_DIAG_SQLSTATE` and `PG_DIAG_MESSAGE_PRIMARY`, which are characters in C.
    private static let sqlstate = Int32(UInt8(ascii: "C"))
    private static let primary = Int32(UInt8(ascii: "M"))

    private static func message(_ connection: OpaquePointer) -> String {
        let text = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
        return String(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    }
}
