//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Rules

/// Rules and lines for tests.
enum RuleSample {
    static func rule(
        _ condition: String,
        id: String = "R1",
        history: String = "",
        thresholds: String = "",
        head: String = ""
    ) throws -> Rule {
        try RuleFile.read(
            """
            id: \(id)
            theme: dossier
            title: {vi: tên, zh: 名称, en: name}
            instruction: {vi: xem, zh: 查看, en: look}
            owner: test
            legal_basis: none
            lane: yellow
            weight: 10
            \(head)
            \(thresholds.isEmpty ? "" : "thresholds:\n" + thresholds)
            \(history.isEmpty ? "" : "history:\n" + history)
            when: '\(condition.replacing("'", with: "''"))'
            """
        )
    }

    static func book(_ rules: Rule..., lists: [ReferenceList] = []) throws -> RuleBook {
        try RuleBook(rules, lists: ReferenceLists(lists, on: ShippedRuleTests.today()))
    }

    typealias Line = [DeclarationField: String]

    /// Lines by the hour from midnight of 1 August 2025, one declaration each unless they say otherwise.
    static func batch(_ lines: [Line]) throws -> DeclarationBatch {
        try ExampleBatch.make(
            lines.enumerated().map { place, line in
                let hours = 487_224 + place
                var full = line
                full[.lodgedAt] = line[.lodgedAt] ?? LayoutText.instant(Int64(hours) * 3_600, offsetMinutes: 0)
                full[.declarationNo] = line[.declarationNo] ?? "D\(place + 1)"
                return full
            }
        )
    }

    /// What the first rule of a book says of each line.
    static func outcomes(_ book: RuleBook, _ lines: [Line]) throws -> [Bool?] {
        let batch = try batch(lines)
        var ledger = HistoryLedger(book.history)
        let verdicts = book.judge(book.table(batch, now: 1_760_000_000), &ledger)
        return (0..<batch.count).map { verdicts.outcome(rule: 0, row: $0) }
    }
}
