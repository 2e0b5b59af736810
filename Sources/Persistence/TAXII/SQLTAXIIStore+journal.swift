//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Journal
package import TAXII

extension SQLTAXIIStore {
    /// Readings of one kind by one account within some seconds.
    package struct Readings: Sendable, Hashable {
        package let account: String
        package let collection: String
        package let part: TAXIIReading.Part
        /// How many requests.
        package let requests: Int
        /// How many objects, entries or versions together.
        package let count: Int

        package init(account: String, collection: String, part: TAXIIReading.Part, requests: Int, count: Int) {
            self.account = account
            self.collection = collection
            self.part = part
            self.requests = requests
            self.count = count
        }
    }

    /// Writes down who read what.
    package func journal(_ readings: [Readings]) async throws {
        let now = storage.now()
        try await storage.write { connection in
            for reading in readings {
                let detail: JournalDetail = .object([
                    "part": .text(reading.part.rawValue), "requests": .integer(Int64(reading.requests)),
                    "count": .integer(Int64(reading.count)),
                ])
                try connection.appendJournal(
                    JournalEntry.Draft(storing: reading.account, "taxii.read", reading.collection, detail, at: now)
                )
            }
        }
    }
}
