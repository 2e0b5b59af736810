//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Customs

/// The values of one name by row, in arrays of their type.
struct LineColumn: Sendable {
    enum Values: Sendable {
        /// Decimals in ten-thousandths, counts, seconds since 1970.
        case whole([Int64])
        case ratio([Double])
        case flag([Bool])
        case text(codes: [UInt32], LineTexts)
    }

    let type: RuleValueType
    let values: Values
    /// 64 rows a word, the lowest bit first: 1 where the row has a value.
    let validity: [UInt64]

    func isValid(_ row: Int) -> Bool { validity[row >> 6] >> UInt64(row & 63) & 1 == 1 }

    func value(_ row: Int) -> RuleValue? {
        guard isValid(row) else { return nil }
        switch values {
        case .whole(let numbers):
            return switch type {
            case .decimal: .decimal(numbers[row])
            case .time: .time(numbers[row])
            default: .count(numbers[row])
            }
        case .ratio(let numbers): return .ratio(numbers[row])
        case .flag(let flags): return .flag(flags[row])
        case .text(let codes, let texts): return texts.text(codes[row]).map { .text($0) }
        }
    }

    /// The values as numbers, NaN where missing or a text.
    func numbers() -> [Double] {
        switch values {
        case .whole(let numbers):
            let divisor: Double = type == .decimal ? 10_000 : 1
            return numbers.indices.map { isValid($0) ? Double(numbers[$0]) / divisor : .nan }
        case .ratio(let numbers): return numbers.indices.map { isValid($0) ? numbers[$0] : .nan }
        case .flag(let flags): return flags.indices.map { isValid($0) ? (flags[$0] ? 1 : 0) : .nan }
        case .text(let codes, _): return [Double](repeating: .nan, count: codes.count)
        }
    }

    /// What tells the values apart, by row; 0 where missing.
    func hashes() -> [UInt64] {
        if case .text(let codes, let texts) = values { return codes.map { texts.hashes[Int($0)] } }
        return numbers().map { $0.isNaN ? 0 : HistoryKey.hash($0) }
    }

    /// The column in the language of conditions.
    ///
    /// - Throws: `ColumnError`, which would be a fault of this program.
    func expressionColumn(_ name: String) throws(ColumnError) -> Column {
        let lent: Column.Values =
            switch values {
            case .whole(let numbers):
                switch type {
                case .decimal: .decimal(numbers, scale: RuleValueType.decimalScale)
                case .time: .timestamp(numbers)
                default: .int(numbers)
                }
            case .ratio(let numbers): .double(numbers)
            case .flag(let flags): .bool(flags)
            case .text(let codes, let texts): .text(codes: codes, dictionary: texts.all)
            }
        return try Column(name: name, values: lent, validity: validity)
    }
}

extension LineColumn {
    /// A column of texts; rows without a value are those whose entry has none.
    init(codes: [UInt32], _ texts: LineTexts) {
        type = .text
        values = .text(codes: codes, texts)
        validity = LineTable.mask(codes.count) { texts.hashes[Int(codes[$0])] != 0 }
    }

    /// Values row by row, each of the type or nil.
    init(_ type: RuleValueType, rows: Int, _ value: (Int) -> RuleValue?) {
        var validity = [UInt64](repeating: 0, count: (rows + 63) / 64)
        self.type = type
        switch type {
        case .text:
            var known: [String: UInt32] = [:]
            var texts: [String?] = [nil]
            let codes = (0..<rows).map { row -> UInt32 in
                guard case .text(let text) = value(row) else { return 0 }
                validity[row >> 6] |= 1 << UInt64(row & 63)
                if let code = known[text] { return code }
                texts.append(text)
                known[text] = UInt32(texts.count - 1)
                return UInt32(texts.count - 1)
            }
            values = .text(codes: codes, LineTexts(texts))
        case .ratio:
            values = .ratio(
                (0..<rows).map { row in
                    guard case .ratio(let number) = value(row) else { return 0 }
                    validity[row >> 6] |= 1 << UInt64(row & 63)
                    return number
                }
            )
        case .flag:
            values = .flag(
                (0..<rows).map { row in
                    guard case .flag(let flag) = value(row) else { return false }
                    validity[row >> 6] |= 1 << UInt64(row & 63)
                    return flag
                }
            )
        case .decimal, .count, .time:
            values = .whole(
                (0..<rows).map { row in
                    switch value(row) {
                    case .decimal(let number), .count(let number), .time(let number):
                        validity[row >> 6] |= 1 << UInt64(row & 63)
                        return number
                    default: return 0
                    }
                }
            )
        }
        self.validity = validity
    }
}
