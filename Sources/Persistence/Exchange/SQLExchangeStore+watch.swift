//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange

extension SQLExchangeStore {
    package func note(watch entries: [(entry: String, message: String)], on list: String) async throws {
        try await storage.write { connection in
            for (entry, message) in entries {
                try connection.execute(
                    """
                    INSERT INTO exchange_watch_entry (list_id, entry, message_id) VALUES (?, ?, ?)
                    ON CONFLICT (list_id, entry) DO UPDATE SET message_id = excluded.message_id
                    """,
                    [.text(list), .text(entry), .text(message)]
                )
            }
        }
    }

    package func watchMessage(of entry: String, on list: String) async throws -> String? {
        try await storage.read { connection in
            try connection.first(
                "SELECT message_id FROM exchange_watch_entry WHERE list_id = ? AND entry = ?",
                [.text(list), .text(entry)]
            ) { $0.text(0) }
        }
    }
}
