//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Customs

extension LineTable {
    /// The values of a name as a column for conditions.
    ///
    /// - Throws: `ColumnError`, which would be a fault of this program.
    func expressionColumn(_ place: Int) throws(ColumnError) -> Column {
        try column(place).expressionColumn(vocabulary.variables[place].name)
    }

    /// Computes a column: whole arrays at once where the name is a column of the declaration, once for each distinct
    /// text where it is made of one, else line by line.
    func compute(_ variable: RuleVariable) -> LineColumn {
        switch variable.source {
        case .field(let field):
            switch variable.type {
            case .text: return texts(field)
            case .flag: return mapped(variable.type, field, RuleVariable.flag)
            case .decimal, .count, .ratio: return numbers(variable.type, field)
            case .time: return times(field)
            }
        case .ofText(let field, let compute): return mapped(variable.type, field, compute)
        case .ofLine(_, let compute):
            return LineColumn(variable.type, rows: rowCount) { compute(LineCells(self, $0)) }
        case .share(let part, let whole): return shares(part, whole)
        case .history: return LineColumn(variable.type, rows: rowCount) { _ in nil }
        }
    }

    private func none(_ type: RuleValueType) -> LineColumn { LineColumn(type, rows: rowCount) { _ in nil } }

    private func texts(_ field: DeclarationField) -> LineColumn {
        guard let column = batch[text: field] else { return none(.text) }
        return LineColumn(codes: column.codes, LineTexts(column.dictionary))
    }

    private func numbers(_ type: RuleValueType, _ field: DeclarationField) -> LineColumn {
        guard let numbers = batch[number: field] else { return none(type) }
        switch type {
        case .decimal:
            var validity = [UInt64](repeating: 0, count: (rowCount + 63) / 64)
            let scaled = numbers.indices.map { row -> Int64 in
                let number = numbers[row] * 10_000
                guard number.magnitude < 9e18 else { return 0 }
                validity[row >> 6] |= 1 << UInt64(row & 63)
                return Self.rounded(number)
            }
            return LineColumn(type: type, values: .whole(scaled), validity: validity)
        default:
            return LineColumn(type, rows: rowCount) { row in
                guard numbers[row].isFinite else { return nil }
                return type == .count ? .count(of: numbers[row]) : .ratio(of: numbers[row])
            }
        }
    }

    /// A number of less than 64 bits rounded half away from zero, without the call that the processor would be asked by.
    private static func rounded(_ number: Double) -> Int64 {
        let whole = Int64(number)
        let rest = number - Double(whole)
        return rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole
    }

    private func shares(_ part: DeclarationField, _ whole: DeclarationField) -> LineColumn {
        guard let parts = batch[number: part], let wholes = batch[number: whole] else { return none(.ratio) }
        var validity = [UInt64](repeating: 0, count: (rowCount + 63) / 64)
        let shares = parts.indices.map { row -> Double in
            let share = parts[row] / wholes[row]
            guard parts[row] > 0, wholes[row] > 0, parts[row].isFinite, wholes[row].isFinite, share.isFinite else {
                return 0
            }
            validity[row >> 6] |= 1 << UInt64(row & 63)
            return share
        }
        return LineColumn(type: .ratio, values: .ratio(shares), validity: validity)
    }

    private func times(_ field: DeclarationField) -> LineColumn {
        guard let seconds = batch[instant: field]?.seconds else { return none(.time) }
        return LineColumn(
            type: .time,
            values: .whole(seconds),
            validity: Self.mask(rowCount) { seconds[$0] != InstantColumn.missing }
        )
    }

    /// Computes once for each distinct text.
    private func mapped(
        _ type: RuleValueType,
        _ field: DeclarationField,
        _ compute: (String) -> RuleValue?
    ) -> LineColumn {
        guard let column = batch[text: field] else { return none(type) }
        let texts = LineTexts(column.dictionary)
        let made = (0..<UInt32(texts.count)).map { texts.text($0).flatMap(compute) }
        if type == .text {
            let words = made.map { value -> String? in if case .text(let text) = value { text } else { nil } }
            return LineColumn(codes: column.codes, LineTexts(words))
        }
        return LineColumn(type, rows: rowCount) { made[Int(column.codes[$0])] }
    }
}
