//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
package import Customs

/// The values of every name for the lines of a batch; each computed once, when first asked for.
///
/// Belongs to one evaluation; not to be shared between tasks.
package final class LineTable {
    package let batch: DeclarationBatch
    /// The moment of judging in seconds since 1970.
    package let now: Int64
    package let vocabulary: Vocabulary
    private var values: [[RuleValue?]?]

    /// - Parameter vocabulary: with the names of the history behind the others.
    package init(_ batch: DeclarationBatch, _ vocabulary: Vocabulary, now: Int64) {
        self.batch = batch
        self.now = now
        self.vocabulary = vocabulary
        values = Array(repeating: nil, count: vocabulary.variables.count)
    }

    package var rowCount: Int { batch.count }

    /// The value of a name in one row.
    func value(_ place: Int, _ row: Int) -> RuleValue? {
        column(place)[row]
    }

    /// The values of a name by row.
    func column(_ place: Int) -> [RuleValue?] {
        if let known = values[place] { return known }
        let computed = compute(vocabulary.variables[place])
        values[place] = computed
        return computed
    }

    /// Sets what the history answered.
    func set(_ place: Int, _ answers: [RuleValue?]) { values[place] = answers }

    /// Whether no row can have a value.
    func isAbsent(_ place: Int) -> Bool {
        switch vocabulary.variables[place].source {
        case .field(let field), .ofText(let field, _): !batch.has(field)
        case .ofLine(let fields, _): !fields.isEmpty && !fields.contains(where: batch.has)
        case .history: values[place] == nil
        }
    }

    private func compute(_ variable: RuleVariable) -> [RuleValue?] {
        switch variable.source {
        case .field(let field) where variable.type == .text:
            return mapped(field) { .text($0) }
        case .ofText(let field, let compute):
            return mapped(field, compute)
        default:
            return (0..<rowCount).map { variable.value(LineCells(batch: batch, row: $0, now: now)) }
        }
    }

    /// Computes once for each distinct text.
    private func mapped(_ field: DeclarationField, _ compute: (String) -> RuleValue?) -> [RuleValue?] {
        guard let column = batch[text: field] else { return Array(repeating: nil, count: rowCount) }
        guard rowCount > 1 else {
            return column.codes.map { $0 == 0 ? nil : LineCells.cleaned(column.dictionary.text($0)).flatMap(compute) }
        }
        var known = [RuleValue??](repeating: nil, count: column.dictionary.count)
        return column.codes.map { code in
            if code == 0 { return nil }
            if let value = known[Int(code)] { return value }
            let value = LineCells.cleaned(column.dictionary.text(code)).flatMap(compute)
            known[Int(code)] = .some(value)
            return value
        }
    }
}

/// One row of a table as a source of values for conditions.
struct LineRow: VariableSource {
    let table: LineTable
    let row: Int

    func value(of name: String, index: Int) -> Value? {
        index < 0 ? nil : table.value(index, row)?.expressionValue
    }
}
