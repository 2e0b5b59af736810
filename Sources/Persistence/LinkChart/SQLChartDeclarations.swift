//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
package import LinkChart

/// Declarations by their imports, in the order of the journal.
package struct SQLChartDeclarations: ChartDeclarations {
    private let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func gone(after place: Int64, limit: Int) async throws -> [(place: Int64, number: String)] {
        try await storage.read { connection in
            try connection.all(
                "SELECT place, declaration_no FROM declaration_gone WHERE place > ? ORDER BY place LIMIT ?",
                [.integer(place), .integer(Int64(max(1, limit)))]
            ) { (place: try $0.integer(0), number: $0.text(1)) }
        }
    }

    package func arrivals(after mark: ChartArrival?, limit: Int) async throws -> ChartArrivals {
        try await storage.read { connection in
            let imported = try connection.first(
                """
                SELECT id, journal_sequence, started_at FROM import_receipt
                WHERE journal_sequence >= ? ORDER BY journal_sequence LIMIT 1
                """,
                // An import that is done is passed over.
                [.integer(mark.map { $0.declaration == nil ? $0.sequence + 1 : $0.sequence } ?? 0)]
            ) { (id: $0.text(0), sequence: try $0.integer(1), at: try $0.integer(2)) }
            guard let imported else {
                return ChartArrivals(lines: DeclarationBatch(count: 0), arrived: 0, mark: mark, isLast: true)
            }
            let last = mark?.sequence == imported.sequence ? mark?.declaration : nil
            let numbers = try connection.all(
                """
                SELECT DISTINCT declaration_no FROM declaration_line
                WHERE import_id = ? AND declaration_no > ? ORDER BY declaration_no LIMIT ?
                """,
                [.text(imported.id), .text(last ?? ""), .integer(Int64(max(1, limit)))]
            ) { $0.text(0) }
            var reader = DeclarationLineReader()
            try ChartLookup.each(
                numbers.map { .text($0) },
                "SELECT \(DeclarationLineTable.selection) FROM declaration_line WHERE declaration_no IN (?LIST?)",
                in: connection
            ) { try reader.append($0) }
            let isDone = numbers.count < max(1, limit)
            return ChartArrivals(
                lines: reader.finish(),
                arrived: imported.at,
                mark: ChartArrival(sequence: imported.sequence, declaration: isDone ? nil : numbers.last),
                // Another import may have come; the next question tells.
                isLast: false
            )
        }
    }
}
