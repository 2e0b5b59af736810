//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Targeting

extension SQLTargetingStore {
    package func queue(_ request: QueueRequest) async throws -> [QueueEntry] {
        let filter = QueueFilter(request)
        return try await storage.read { connection in
            try connection.all(
                """
                SELECT \(AssessmentTable.selection), \(DeclarationSummary.selection)
                FROM \(QueueFilter.tables) WHERE \(filter.condition)
                ORDER BY CASE a.lane WHEN 'red' THEN 0 WHEN 'yellow' THEN 1 ELSE 2 END, a.score DESC,
                    a.declaration_no, a.item_no
                LIMIT ? OFFSET ?
                """,
                filter.values + [.integer(Int64(request.limit)), .integer(Int64(request.offset))]
            ) { row in
                QueueEntry(
                    assessment: try AssessmentTable.read(row),
                    summary: try DeclarationSummary(row, from: AssessmentTable.columnCount)
                )
            }
        }
    }

    package func laneCounts(_ request: QueueRequest) async throws -> [LaneCount] {
        let filter = QueueFilter(request)
        let found = try await storage.read { connection in
            try connection.all(
                """
                SELECT a.lane, COUNT(*), COUNT(l.finding) FROM \(QueueFilter.tables) WHERE \(filter.condition)
                GROUP BY a.lane
                """,
                filter.values
            ) { row in
                (lane: row.text(0), lines: Int(try row.integer(1)), inspected: Int(try row.integer(2)))
            }
        }
        return [Lane.red, .yellow, .green].map { lane in
            let count = found.first { $0.lane == lane.rawValue }
            return LaneCount(lane: lane, lines: count?.lines ?? 0, inspected: count?.inspected ?? 0)
        }
    }
}

/// The part of the queue that was asked for, as a condition and its values.
private struct QueueFilter {
    static let tables = """
        declaration_line AS l
        JOIN assessment AS a ON a.declaration_no = l.declaration_no AND a.item_no = l.item_no
        """

    private(set) var condition = "l.lodged_at >= ? AND l.lodged_at < ?"
    private(set) var values: [SQLValue]

    init(_ request: QueueRequest) {
        values = [.integer(request.from), .integer(request.to)]
        if let office = request.office {
            condition += " AND l.office = ?"
            values.append(.text(office))
        }
        if let lane = request.lane {
            condition += " AND a.lane = ?"
            values.append(.text(lane.rawValue))
        }
        if request.onlyOpen { condition += " AND l.finding IS NULL" }
    }
}
