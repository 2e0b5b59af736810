//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Journal

/// How much there is of what a node keeps and what waits in it, for those who watch over it.
package struct NodeCounts: Sendable, Hashable {
    /// Of the database's file, or of the database on the server.
    package var databaseBytes: Int64 = 0
    package var journalEntries: Int64 = 0
    /// Hits of look-outs that nobody has judged.
    package var openHits: Int64 = 0
    /// Drafts that wait for a second officer.
    package var waitingDrafts: Int64 = 0
    /// Requests without a full answer, here and at partners.
    package var openRequests: Int64 = 0
    /// Files of partners' messages that are not here yet.
    package var wantedFiles: Int64 = 0
    /// Sessions and tokens that have not expired.
    package var sessions: Int64 = 0
    /// Alarms that nobody settled, by partner.
    package var openAlarms: [String: Int64] = [:]

    static func read(_ connection: any SQLConnection, at time: Int64) throws -> NodeCounts {
        func count(_ query: String, _ arguments: [SQLValue] = []) throws -> Int64 {
            try connection.first(query, arguments) { try $0.integer(0) } ?? 0
        }
        var counts = NodeCounts()
        counts.databaseBytes =
            switch connection.dialect {
            case .sqlite: try count("PRAGMA page_count") * (try count("PRAGMA page_size"))
            case .postgres: try count("SELECT pg_database_size(current_database())")
            }
        counts.journalEntries = try connection.journalHead().sequence
        counts.openHits = try count("SELECT COUNT(*) FROM lookout_hit WHERE verdict IS NULL")
        counts.waitingDrafts = try count("SELECT COUNT(*) FROM exchange_draft WHERE state = 'waiting'")
        counts.openRequests = try count(
            "SELECT COUNT(*) FROM exchange_letter WHERE due_at IS NOT NULL AND standing IN ('open', 'partly_answered')"
        )
        counts.wantedFiles = try count("SELECT COUNT(*) FROM exchange_attachment WHERE state = 'wanted'")
        counts.sessions = try count("SELECT COUNT(*) FROM officer_session WHERE expires_at > ?", [.integer(time)])
        let alarms = try connection.all(
            "SELECT partner, COUNT(*) FROM exchange_alarm WHERE settled_by IS NULL GROUP BY partner"
        ) { ($0.text(0), try $0.integer(1)) }
        counts.openAlarms = Dictionary(uniqueKeysWithValues: alarms)
        return counts
    }
}
