//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CPostgres

/// Fills a table by way of a temporary one: `COPY` in binary form, which locks nothing, then one
/// `INSERT … SELECT … ON CONFLICT`.
///
/// Binary COPY: section "Binary Format" of COPY in PostgreSQL's manual.
final class PostgresBulkInsert: BulkInsert, BulkRowWriter {
    /// Sent to the server in pieces of about this many bytes.
    private static let pieceBytes = 262_144

    private let connection: PostgresConnection
    private let target: BulkTarget
    private let staging: String
    private var buffer: [UInt8] = []
    private var rows: Int64 = 0

    init(_ connection: PostgresConnection, _ target: BulkTarget) throws(PersistenceError) {
        self.connection = connection
        self.target = target
        staging = "incoming_\(target.table)"
        let names = target.columns.map(\.name).joined(separator: ", ")
        try connection.run(
            "CREATE TEMP TABLE IF NOT EXISTS \(staging) ON COMMIT DELETE ROWS AS "
                + "SELECT CAST(0 AS BIGINT) AS incoming_no, \(names) FROM \(target.table) WITH NO DATA; "
                + "DELETE FROM \(staging); "
                + "COPY \(staging) (incoming_no, \(names)) FROM STDIN (FORMAT binary)"
        )
        buffer.reserveCapacity(Self.pieceBytes + 65_536)
        // Signature, flags, no header extension.
        buffer += Array("PGCOPY\n".utf8) + [0xFF] + Array("\r\n".utf8) + [0]
        buffer += [0, 0, 0, 0, 0, 0, 0, 0]
    }

    func append(_ fill: (any BulkRowWriter) throws -> Void) throws {
        put(UInt16(target.columns.count + 1))
        integer(rows)
        try fill(self)
        rows += 1
        if buffer.count >= Self.pieceBytes { try send() }
    }

    func finish(_ lock: () throws -> Void) throws -> Int {
        put(UInt16.max)
        try send()
        guard PQputCopyEnd(connection.connection, nil) == 1 else { throw connection.failure(nil) }
        var failure: PersistenceError?
        while let result = PQgetResult(connection.connection) {
            do {
                _ = try connection.finished(result)
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
        try lock()
        return try connection.run(insert)
    }

    /// Of several rows with one key the first counts where rows are kept, the last where they are replaced.
    private var insert: String {
        let names = target.columns.map(\.name).joined(separator: ", ")
        let key = target.key.joined(separator: ", ")
        let order = target.conflict == .keep ? "ASC" : "DESC"
        let action =
            switch target.conflict {
            case .keep: "DO NOTHING"
            case .replace:
                "DO UPDATE SET "
                    + target.columns.filter { !target.key.contains($0.name) }
                    .map { "\($0.name) = excluded.\($0.name)" }.joined(separator: ", ")
            }
        return "INSERT INTO \(target.table) (\(names)) SELECT DISTINCT ON (\(key)) \(names) FROM \(staging) "
            + "ORDER BY \(key), incoming_no \(order) ON CONFLICT (\(key)) \(action)"
    }

    private func send() throws(PersistenceError) {
        let sent = buffer.withUnsafeBytes { bytes in
            PQputCopyData(
                connection.connection,
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(bytes.count)
            )
        }
        guard sent == 1 else { throw connection.failure(nil) }
        buffer.removeAll(keepingCapacity: true)
    }

    func null() {
        put(UInt32.max)
    }

    func integer(_ value: Int64) {
        put(UInt32(8))
        put(UInt64(bitPattern: value))
    }

    func real(_ value: Double) {
        put(UInt32(8))
        put(value.bitPattern)
    }

    func text(_ bytes: UnsafeRawBufferPointer) {
        // The server refuses bytes that are no UTF-8, and NUL.
        let isPlain = bytes.allSatisfy { $0 != 0 && $0 < 0x80 }
        if isPlain || (String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)) {
            put(UInt32(bytes.count))
            buffer.append(contentsOf: bytes)
        } else {
            text(String(decoding: bytes, as: UTF8.self))
        }
    }

    func text(_ text: String) {
        let stored = text.utf8.contains(0) ? text.replacing("\u{0}", with: "\u{2400}") : text
        put(UInt32(stored.utf8.count))
        buffer.append(contentsOf: stored.utf8)
    }

    private func put(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.bigEndian) { buffer.append(contentsOf: $0) }
    }
}
