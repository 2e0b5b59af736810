//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL

/// The rules of a book over columns: which columns they read, and the steps.
struct ColumnPlan: Sendable {
    /// Places in the vocabulary, in the order of the schema.
    let places: [Int]
    let rules: RuleSet

    init(_ programs: [Program], _ vocabulary: Vocabulary) {
        let names = programs.reduce(into: Set<String>()) { $0.formUnion($1.variableNames) }
        places = names.compactMap(vocabulary.place).sorted()
        rules = RuleSet(
            programs,
            schema: places.map { place in
                let variable = vocabulary.variables[place]
                return (name: variable.name, type: variable.type.columnType)
            }
        )
    }

    /// Runs the rules over a table.
    ///
    /// - Throws: `ColumnError`, which would be a fault of this program.
    func evaluate(_ table: LineTable) throws(ColumnError) -> [RuleMask] {
        var columns: [Column] = []
        for place in places { columns.append(try table.expressionColumn(place)) }
        return try rules.evaluate(ColumnTable(columns))
    }
}
