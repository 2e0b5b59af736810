//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Targeting

extension SQLTargetingStore {
    package func eachBatch(
        from: Int64,
        to: Int64,
        size: Int,
        _ body: @escaping @Sendable (DeclarationBatch) throws -> Void
    ) async throws {
        try await storage.read { connection in
            var reader = DeclarationLineReader()
            try connection.query(
                """
                SELECT \(DeclarationLineTable.selection) FROM declaration_line
                WHERE lodged_at >= ? AND lodged_at < ? ORDER BY lodged_at, declaration_no, item_no
                """,
                [.integer(from), .integer(to)]
            ) { row in
                try reader.append(row)
                if reader.count >= size { try body(reader.finish()) }
            }
            if reader.count > 0 { try body(reader.finish()) }
        }
    }

    package func unassessed(after: Int64) async throws -> [DeclarationLineID] {
        try await storage.read { connection in
            try connection.all(
                """
                SELECT l.declaration_no, l.item_no FROM declaration_line AS l
                LEFT JOIN assessment AS a ON a.declaration_no = l.declaration_no AND a.item_no = l.item_no
                WHERE l.lodged_at > ? AND l.finding IS NULL AND a.declaration_no IS NULL
                """,
                [.integer(after)]
            ) { DeclarationLineID(declarationNo: $0.text(0), itemNo: Int(try $0.integer(1))) }
        }
    }

    package func declaration(_ number: String) async throws -> DeclarationBatch {
        try await storage.read { connection in
            var reader = DeclarationLineReader()
            try connection.query(
                """
                SELECT \(DeclarationLineTable.selection) FROM declaration_line
                WHERE declaration_no = ? ORDER BY item_no
                """,
                [.text(number)]
            ) { try reader.append($0) }
            return reader.finish()
        }
    }

    package func extent() async throws -> LodgingExtent? {
        try await storage.read { connection in
            let extent = try connection.first(
                "SELECT MIN(lodged_at), MAX(lodged_at), COUNT(lodged_at) FROM declaration_line"
            ) { row in
                LodgingExtent(
                    first: try row.integer(0),
                    last: try row.integer(1),
                    lines: Int(try row.integer(2))
                )
            }
            return extent.flatMap { $0.lines > 0 ? $0 : nil }
        }
    }
}
