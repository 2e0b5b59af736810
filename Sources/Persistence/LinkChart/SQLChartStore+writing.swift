//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Journal
package import LinkChart

extension SQLChartStore {
    package func take(_ portion: ChartPortion, of feed: String) async throws {
        // A portion takes its time, so the transaction is its own.
        try await storage.writeAlone { connection in
            try connection.lockJournal()
            try ChartWriter(connection).take(portion.records, removing: portion.removed)
            try connection.execute(
                """
                INSERT INTO chart_mark (feed, mark) VALUES (?, ?)
                ON CONFLICT (feed) DO UPDATE SET mark = excluded.mark
                """,
                [.text(feed), .text(portion.mark)]
            )
        }
    }

    package func confirm(_ identity: ChartIdentity, by actor: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            guard try !Self.stands(identity, in: connection) else { return }
            try ChartWriter(connection).take([identity.record], removing: [])
            try Self.journal("chart.same.confirmed", identity, by: actor, at: now, in: connection)
        }
    }

    @discardableResult
    package func retract(_ identity: ChartIdentity, by actor: String) async throws -> Bool {
        let now = storage.now()
        return try await storage.write { connection in
            guard try Self.stands(identity, in: connection) else { return false }
            try ChartWriter(connection).take([], removing: [identity.source])
            try Self.journal("chart.same.retracted", identity, by: actor, at: now, in: connection)
            return true
        }
    }

    private static func stands(_ identity: ChartIdentity, in connection: any SQLConnection) throws -> Bool {
        try connection.first(
            "SELECT 1 FROM chart_source WHERE kind = ? AND source_key = ?",
            [.integer(identity.source.kind.code), .text(identity.source.key)]
        ) { _ in true } ?? false
    }

    /// The journal keeps no name and no number of a person: a digest tells which pair it was.
    private static func journal(
        _ action: String,
        _ identity: ChartIdentity,
        by actor: String,
        at now: Int64,
        in connection: any SQLConnection
    ) throws {
        var digest = ContentDigest("chart identity 1")
        digest.append(identity.first.text)
        digest.append(identity.second.text)
        let pair = JournalDetail.object([
            "first": .text(identity.first.kind.rawValue), "second": .text(identity.second.kind.rawValue),
        ])
        let isConfirmed = action == "chart.same.confirmed"
        try connection.appendJournal(
            JournalEntry.Draft(
                storing: actor,
                action,
                digest.finish(),
                .change(before: isConfirmed ? nil : pair, after: isConfirmed ? pair : nil),
                at: now
            )
        )
    }
}
