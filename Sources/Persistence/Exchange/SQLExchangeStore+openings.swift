//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Journal

extension SQLExchangeStore {
    /// The messages that some entries of the journal opened, acknowledgements left out.
    package func opened(at sequences: [Int64]) async throws -> [String] {
        try await storage.read { connection in
            var ids: [String] = []
            try ChartLookup.each(
                sequences,
                "SELECT DISTINCT message_id FROM exchange_opening WHERE sequence IN (?LIST?)",
                in: connection
            ) { ids.append($0.text(0)) }
            return ids
        }
    }

    /// All messages that are there, acknowledgements left out.
    package func allLetters() async throws -> [String] {
        try await storage.read { connection in
            try connection.all("SELECT id FROM exchange_letter WHERE type <> 'acknowledgement' ORDER BY id") {
                $0.text(0)
            }
        }
    }

    /// Notes what the newest entry of the journal opened, so that whoever follows the journal finds it.
    static func noteOpened(_ ids: [String], in connection: any SQLConnection) throws {
        let sequence = try connection.journalHead().sequence
        for id in ids {
            try connection.execute(
                "INSERT INTO exchange_opening (sequence, message_id) VALUES (?, ?)",
                [.integer(sequence), .text(id)]
            )
        }
    }
}
