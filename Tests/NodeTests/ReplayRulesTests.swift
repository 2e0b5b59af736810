//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Node
import Rules
import Targeting
import Testing

@Suite("Rules in a replay")
struct ReplayRulesTests {
    /// Hits whoever was found before.
    private static let text = """
        id: again
        title: { vi: Tái phạm, zh: 再犯, en: Found before }
        instruction: { vi: Kiểm tra, zh: 检查, en: Look }
        owner: VN-LS
        legal_basis: judgement
        theme: dossier
        lane: red
        weight: 80
        history:
          found_before: {count: declarations, by: importer_id, days: 365, event: found}
        when: found_before >= 1
        """

    /// One line a day of firms A and B in turn; every line carries what an inspection would find.
    private func batch(_ count: Int, from first: Int) throws -> DeclarationBatch {
        var builder = DeclarationBatchBuilder(fields: [.declarationNo, .lodgedAt, .importerID, .finding, .findingAt])
        for day in first..<first + count {
            let lodged = Int64(20_000 + day) * 86_400
            builder.append { field in
                switch field {
                case .declarationNo: .text("D\(1_000 + day)")
                case .lodgedAt: .instant(lodged, offsetMinutes: 420)
                case .importerID: .text(day % 2 == 0 ? "A" : "B")
                case .finding: .text("violation")
                default: .instant(lodged + 3_600, offsetMinutes: 420)
                }
            }
        }
        return builder.finish()
    }

    @Test("a finding speaks only once it was inspected, and only afterwards")
    func past() throws {
        let today = try #require(CalendarDate(iso8601: "2025-08-12"))
        let book = try RuleBook([try RuleFile.read(Self.text)], lists: ReferenceLists([], on: today))
        // Two batches, as a file is read.
        var rules = ReplayRules(book, [try batch(5, from: 0), try batch(7, from: 5)])
        let week = Array(0..<6)
        let first = rules.evidence(for: week)
        #expect(first.map(\.count) == [0, 0, 0, 0, 0, 0])
        // Of the first week only one line of A was opened.
        rules.remember(week, inspected: [2])
        let said = rules.evidence(for: Array(6..<12))
        #expect(said.map(\.count) == [1, 0, 1, 0, 1, 0])
        #expect(said[0].first?.id == "again" && said[0].first?.lane == .red && said[0].first?.weight == 80)
    }
}
