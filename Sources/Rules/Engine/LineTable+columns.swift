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
        let variable = vocabulary.variables[place]
        if case .field(let field) = variable.source, let column = try fieldColumn(variable, field) { return column }
        return try Column(
            name: variable.name,
            values: values(variable.type, column(place)),
            validity: validity(column(place))
        )
    }

    /// A column of the declaration without a detour over single values; nil for those that need one.
    private func fieldColumn(_ variable: RuleVariable, _ field: DeclarationField) throws(ColumnError) -> Column? {
        switch variable.type {
        case .text:
            guard let column = batch[text: field] else { return nil }
            var dictionary = [""]
            dictionary.reserveCapacity(column.dictionary.count)
            for code in 1..<max(1, UInt32(column.dictionary.count)) {
                dictionary.append(LineCells.cleaned(column.dictionary.text(code)) ?? "")
            }
            let blank = dictionary.map(\.isEmpty)
            return try Column(
                name: variable.name,
                values: .text(codes: column.codes, dictionary: dictionary),
                validity: Self.mask(rowCount) { !blank[Int(column.codes[$0])] }
            )
        case .decimal:
            guard let numbers = batch[number: field] else { return nil }
            let scaled = numbers.map { number -> Int64 in
                let scaled = (number * 10_000).rounded()
                return scaled.magnitude < 9e18 ? Int64(scaled) : 0
            }
            return try Column(
                name: variable.name,
                values: .decimal(scaled, scale: RuleValueType.decimalScale),
                validity: Self.mask(rowCount) { (numbers[$0] * 10_000).magnitude < 9e18 }
            )
        case .time:
            guard let seconds = batch[instant: field]?.seconds else { return nil }
            return try Column(
                name: variable.name,
                values: .timestamp(seconds),
                validity: Self.mask(rowCount) { seconds[$0] != InstantColumn.missing }
            )
        case .count, .ratio, .flag:
            return nil
        }
    }

    private func values(_ type: RuleValueType, _ values: [RuleValue?]) -> Column.Values {
        switch type {
        case .text: return texts(values)
        case .decimal: return .decimal(values.map { Self.whole($0) }, scale: RuleValueType.decimalScale)
        case .count: return .int(values.map { Self.whole($0) })
        case .time: return .timestamp(values.map { Self.whole($0) })
        case .ratio:
            return .double(values.map { if case .ratio(let number) = $0 { number } else { 0 } })
        case .flag:
            return .bool(values.map { if case .flag(let flag) = $0 { flag } else { false } })
        }
    }

    private func texts(_ values: [RuleValue?]) -> Column.Values {
        var dictionary = [""]
        var known: [String: UInt32] = [:]
        let codes = values.map { value -> UInt32 in
            guard case .text(let text) = value else { return 0 }
            if let code = known[text] { return code }
            dictionary.append(text)
            known[text] = UInt32(dictionary.count - 1)
            return UInt32(dictionary.count - 1)
        }
        return .text(codes: codes, dictionary: dictionary)
    }

    private static func whole(_ value: RuleValue?) -> Int64 {
        switch value {
        case .decimal(let number), .count(let number), .time(let number): number
        default: 0
        }
    }

    private func validity(_ values: [RuleValue?]) -> [UInt64] {
        Self.mask(rowCount) { values[$0] != nil }
    }

    /// 64 rows a word, the lowest bit first.
    static func mask(_ rows: Int, _ isSet: (Int) -> Bool) -> [UInt64] {
        var words = [UInt64](repeating: 0, count: (rows + 63) / 64)
        for row in 0..<rows where isSet(row) { words[row >> 6] |= 1 << UInt64(row & 63) }
        return words
    }
}
