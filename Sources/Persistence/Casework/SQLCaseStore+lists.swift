//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Casework
package import Customs

extension SQLCaseStore {
    package func cases(of office: String, detectedOn day: CalendarDate, limit: Int) async throws -> [Case] {
        try await storage.read { connection in
            let numbers = try connection.all(
                "SELECT number FROM case_file WHERE office = ? AND detected = ? ORDER BY number LIMIT ?",
                [.text(office), .integer(day.daysSince1970), .integer(Int64(limit))]
            ) { $0.text(0) }
            return try numbers.compactMap(CaseNumber.init).compactMap { try CaseRow.find($0, in: connection) }
                .filter { $0.mergedInto == nil }
        }
    }

    package func list(_ filter: CaseFilter) async throws -> [CaseSummary] {
        guard let (condition, values) = Self.condition(filter) else { return [] }
        return try await storage.read { connection in
            try connection.all(
                CaseRow.summary + condition + " ORDER BY changed_at DESC, number DESC LIMIT ? OFFSET ?",
                values + [.integer(Int64(filter.limit)), .integer(Int64(filter.offset))],
                CaseRow.summary
            )
        }
    }

    package func count(_ filter: CaseFilter) async throws -> [CaseStage: Int] {
        guard let (condition, values) = Self.condition(filter) else { return [:] }
        return try await storage.read { connection in
            let counts = try connection.all(
                "SELECT stage, COUNT(*) FROM case_file" + condition + " GROUP BY stage",
                values
            ) { (CaseStage(rawValue: $0.text(0)), Int(try $0.integer(1))) }
            var result: [CaseStage: Int] = [:]
            for (stage, count) in counts {
                guard let stage else { throw PersistenceError.unreadable("a stage of cases") }
                result[stage] = count
            }
            return result
        }
    }

    /// Nil where nothing can match.
    private static func condition(_ filter: CaseFilter) -> (String, [SQLValue])? {
        var parts: [String] = []
        var values: [SQLValue] = []
        func among(_ column: String, _ texts: [String]) {
            parts.append("\(column) IN (\(texts.map { _ in "?" }.joined(separator: ", ")))")
            values += texts.map { .text($0) }
        }
        if let offices = filter.offices {
            if offices.isEmpty { return nil }
            among("office", offices.sorted())
        }
        if let stages = filter.stages {
            if stages.isEmpty { return nil }
            among("stage", CaseStage.allCases.filter(stages.contains).map(\.rawValue))
        }
        if let assignee = filter.assignee {
            parts.append("assignee = ?")
            values.append(.text(assignee))
        }
        if let day = filter.dueUntil {
            parts.append("due <= ? AND stage <> 'closed'")
            values.append(.integer(day.daysSince1970))
        }
        if let group = filter.group {
            parts.append("' ' || groups || ' ' LIKE ?")
            values.append(.text("% \(group.rawValue) %"))
        }
        if let operation = filter.operation {
            parts.append("operation = ?")
            values.append(.text(operation))
        }
        if filter.isProposed { parts.append("is_proposed = 1") }
        if let text = filter.text, !text.isEmpty {
            parts.append("folded LIKE ? ESCAPE '!'")
            let plain = ["!", "%", "_"].reduce(CaseRow.fold(text)) { $0.replacing($1, with: "!" + $1) }
            values.append(.text("%" + plain + "%"))
        }
        return (parts.isEmpty ? "" : " WHERE " + parts.joined(separator: " AND "), values)
    }
}
