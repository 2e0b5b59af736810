//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import SeaWatch

/// Numbers of stations in the node's database.
package struct SQLSeaStationStore: SeaStationStore {
    private let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func stations() async throws -> [SeaStation] {
        try await storage.read { connection in
            try connection.all("SELECT number, feed, name FROM sea_station ORDER BY number") { row in
                SeaStation(number: UInt16(clamping: try row.integer(0)), feed: row.text(1), name: row.text(2))
            }
        }
    }

    package func numbers(of names: [String], feed: String) async throws -> [UInt16] {
        try await storage.write { connection in
            var last = try connection.first("SELECT MAX(number) FROM sea_station") { try $0.integer(0) } ?? 0
            return try names.map { name in
                let known = try connection.first(
                    "SELECT number FROM sea_station WHERE feed = ? AND name = ?",
                    [.text(feed), .text(name)]
                ) { UInt16(clamping: try $0.integer(0)) }
                if let known { return known }
                guard last < UInt16.max else { return 0 }
                last += 1
                try connection.execute(
                    "INSERT INTO sea_station (number, feed, name) VALUES (?, ?, ?)",
                    [.integer(last), .text(feed), .text(name)]
                )
                return UInt16(clamping: last)
            }
        }
    }
}
