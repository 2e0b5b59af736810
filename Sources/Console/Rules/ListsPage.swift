//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Rules

/// All lists that rules may ask.
struct ListsPage: Sendable {
    struct Row: Sendable {
        let name: String
        let path: String
        let title: String
        let kind: String
        let source: String
        /// What holds today, of how many.
        let entries: String
        let isOwn: Bool
        let isWaiting: Bool
        let rules: [RuleLink]
    }

    struct RuleLink: Sendable {
        let id: String
        let path: String
    }

    let rows: [Row]
    let canWrite: Bool
    let newPath = ConsolePath.newRuleList.text

    init(
        _ standings: [RuleDesk.ListStanding],
        rules: [RuleVersion],
        today: CalendarDate,
        canWrite: Bool,
        _ words: Words,
        _ format: LocalFormat
    ) {
        self.canWrite = canWrite
        rows = standings.compactMap { standing in
            guard let list = standing.list ?? standing.kept?.proposed?.list else { return nil }
            let valid = list.entries(on: today).count
            let all = list.entries.count
            return Row(
                name: list.name,
                path: ConsolePath.ruleList(list.name).text,
                title: list.title[words.language],
                kind: words("lists.kind." + list.kind.rawValue),
                source: list.source,
                entries: valid == all ? format.number(all) : "\(format.number(valid)) / \(format.number(all))",
                isOwn: standing.kept?.current != nil,
                isWaiting: standing.kept?.proposed != nil,
                rules: Self.links(list.name, rules)
            )
        }
    }

    /// The rules whose newest version that is not over asks a list.
    static func links(_ list: String, _ rules: [RuleVersion]) -> [RuleLink] {
        let asking = rules.filter { !$0.state.isFinal && asks($0.rule, list) }.map(\.ruleID)
        return Set(asking).sorted().map { RuleLink(id: $0, path: ConsolePath.rule($0, version: nil).text) }
    }

    private static func asks(_ rule: Rule, _ list: String) -> Bool {
        let texts = [rule.condition] + rule.history.compactMap(\.question.condition)
        let name = "lists." + list
        return texts.contains { text in
            text.ranges(of: name).contains { range in
                guard range.upperBound < text.endIndex else { return true }
                let next = text[range.upperBound]
                return !(next.isLetter || next.isNumber || next == "_")
            }
        }
    }
}
