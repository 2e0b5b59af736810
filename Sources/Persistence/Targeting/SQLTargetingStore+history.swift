//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Targeting

extension SQLTargetingStore {
    package func yields(from: Int64, to: Int64, office: String?) async throws -> [YieldRow] {
        // Weeks begin on Monday; 1969-12-29, 259,200 s before 1970, was one. The second % is for earlier times.
        let week = "lodged_at - (((lodged_at + 259200) % 604800) + 604800) % 604800"
        var values: [SQLValue] = [.integer(from), .integer(to)]
        if let office { values.append(.text(office)) }
        let arguments = values
        return try await storage.read { connection in
            try connection.all(
                """
                SELECT \(week), COALESCE(office, ''), COALESCE(selected_by, ''), COUNT(*),
                    SUM(CASE WHEN finding <> 'clean' THEN 1 ELSE 0 END), SUM(COALESCE(finding_revenue, 0))
                FROM declaration_line
                WHERE lodged_at >= ? AND lodged_at < ? AND finding IS NOT NULL\(office == nil ? "" : " AND office = ?")
                GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
                """,
                arguments
            ) { row in
                YieldRow(
                    week: try row.integer(0),
                    office: row.text(1),
                    selectedBy: row.text(2),
                    inspected: Int(try row.integer(3)),
                    illicit: Int(try row.integer(4)),
                    revenue: try row.real(5)
                )
            }
        }
    }

    package func history(
        _ field: DeclarationField,
        _ value: String,
        before: Int64,
        limit: Int
    ) async throws -> HistorySummary {
        let sought: SQLValue
        switch field.kind {
        case .text: sought = .text(value)
        case .number:
            guard let number = Double(value), !number.isNaN else { return .nothing }
            sought = field == .itemNo ? .integer(DeclarationLineTable.item(number)) : .real(number)
        case .instant, .date: throw PersistenceError.notSearchable(field)
        }
        return try await storage.read { connection in
            let condition = "l.\(field.rawValue) = ? AND l.lodged_at < ?"
            let recent = try connection.all(
                """
                SELECT \(DeclarationSummary.selection) FROM declaration_line AS l WHERE \(condition)
                ORDER BY l.lodged_at DESC, l.declaration_no DESC, l.item_no DESC LIMIT ?
                """,
                [sought, .integer(before), .integer(Int64(limit))]
            ) { try DeclarationSummary($0, knownBefore: before) }
            let known = "l.finding IS NOT NULL AND (l.finding_at IS NULL OR l.finding_at < ?)"
            let summary = try connection.first(
                """
                SELECT COUNT(*), SUM(CASE WHEN \(known) THEN 1 ELSE 0 END),
                    SUM(CASE WHEN l.finding <> 'clean' AND \(known) THEN 1 ELSE 0 END),
                    MIN(l.lodged_at), MAX(l.lodged_at)
                FROM declaration_line AS l WHERE \(condition)
                """,
                [.integer(before), .integer(before), sought, .integer(before)]
            ) { row in
                HistorySummary(
                    lines: Int(try row.integer(0)),
                    inspected: Int(try row.integer(1)),
                    illicit: Int(try row.integer(2)),
                    firstLodged: try row.optionalInteger(3),
                    lastLodged: try row.optionalInteger(4),
                    recent: recent
                )
            }
            return summary ?? .nothing
        }
    }
}

extension HistorySummary {
    fileprivate static var nothing: HistorySummary {
        HistorySummary(lines: 0, inspected: 0, illicit: 0, firstLodged: nil, lastLodged: nil, recent: [])
    }
}
