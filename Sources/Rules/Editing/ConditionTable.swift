//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL

/// A condition as rows that all must hold; those conditions that are more than that have no table.
///
/// Table and text say the same: a table written as text and read again is the same table.
package struct ConditionTable: Hashable, Sendable {
    package var rows: [ConditionRow]

    package init(_ rows: [ConditionRow]) { self.rows = rows }

    /// Reads a condition; nil when it is no conjunction of simple comparisons, or no condition at all.
    ///
    /// - Parameter names: the names of texts, which need quotation marks, with those that need none.
    package init?(_ condition: String, _ names: ConditionNames) {
        let source = SourceText(condition)
        var environment = Environment(profile: .customs)
        environment.parsing.maximumBytes = RuleFile.longest
        guard let parsed = try? environment.parse(source) else { return nil }
        var rows: [ConditionRow] = []
        var pending = [parsed.root]
        while let next = pending.popLast() {
            if case .call("_&&_", nil, let operands) = next.kind {
                pending += operands.reversed()
            } else if let row = ConditionReader(source: source, names: names).row(next) {
                rows.append(row)
            } else {
                return nil
            }
        }
        self.rows = rows
    }

    /// The condition as text, a row a line.
    package func source(_ names: ConditionNames) -> String {
        rows.map { ConditionWriter(names: names).text($0) }.joined(separator: " &&\n")
    }
}

/// What a condition table has to know of names.
package struct ConditionNames: Sendable {
    let types: [String: RuleValueType]
    let own: Set<String>

    /// - Parameter own: names that the rule itself gives: thresholds and questions.
    package init(_ vocabulary: Vocabulary = .standard, own: Set<String> = []) {
        types = Dictionary(uniqueKeysWithValues: vocabulary.variables.map { ($0.name, $0.type) })
        self.own = own
    }

    func isText(_ name: String) -> Bool { types[name] == .text }

    /// Whether a text is a name and not a value.
    func isName(_ text: String) -> Bool {
        types[text] != nil || own.contains(text) || text.hasPrefix("lists.")
    }
}
