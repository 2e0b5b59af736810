//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// `format` of the strings extension: a text with clauses such as `%s`, `%d`, `%.2f`.
enum StringFormat {
    private static let greatestPrecision = 1_000

    static func apply(_ format: String, _ values: [Value], _ meter: CostMeter) throws(EvaluationError) -> String {
        try meter.charge(bytes: format.utf8.count)
        var result = ""
        var next = 0
        var rest = format.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "%" else {
                result.unicodeScalars.append(scalar)
                continue
            }
            if rest.first == "%" {
                rest.removeFirst()
                result += "%"
                continue
            }
            let precision = try precision(&rest)
            guard let clause = rest.popFirst() else { throw failure("the format ends inside a clause") }
            guard next < values.count else { throw failure("the format has more clauses than there are values") }
            let text = try self.text(clause, precision, values[next], meter)
            try meter.charge(bytes: text.utf8.count)
            result += text
            next += 1
        }
        return result
    }

    private static func failure(_ message: String) -> EvaluationError { .failed(.invalidArgument, message) }

    private static func precision(_ rest: inout Substring.UnicodeScalarView) throws(EvaluationError) -> Int? {
        guard rest.first == "." else { return nil }
        rest.removeFirst()
        let digits = rest.prefix { ("0"..."9").contains($0) }
        rest = rest.dropFirst(digits.count)
        guard let precision = Int(String(digits)), precision <= greatestPrecision else {
            throw failure("the precision of a clause is a number up to \(greatestPrecision)")
        }
        return precision
    }

    private static func text(
        _ clause: Unicode.Scalar,
        _ precision: Int?,
        _ value: Value,
        _ meter: CostMeter
    ) throws(EvaluationError) -> String {
        let result: String?
        switch clause {
        case "s": result = try plain(value, meter)
        case "d": result = decimal(value)
        case "f": result = number(value).map { DoubleText.fixed($0, precision: precision ?? 6) }
        case "e": result = number(value).map { DoubleText.scientific($0, precision: precision ?? 6) }
        case "b": result = if case .bool(let flag) = value { flag ? "1" : "0" } else { integer(value, radix: 2) }
        case "o": result = integer(value, radix: 8)
        case "x": result = hexadecimal(value)
        case "X": result = hexadecimal(value)?.uppercased()
        default: throw failure("could not parse formatting clause: unrecognized formatting clause \"\(clause)\"")
        }
        guard let result else { throw failure("%\(clause) does not format a value of type \(value.typeName)") }
        return result
    }

    private static func decimal(_ value: Value) -> String? {
        switch value {
        case .double(let number): DoubleText.plain(number)
        case .decimal(let number): number.description
        default: integer(value, radix: 10)
        }
    }

    private static func number(_ value: Value) -> Double? {
        switch value {
        case .int(let number): Double(number)
        case .uint(let number): Double(number)
        case .double(let number): number
        case .decimal(let number): number.doubleValue
        default: nil
        }
    }

    private static func integer(_ value: Value, radix: Int) -> String? {
        switch value {
        case .int(let number): String(number, radix: radix)
        case .uint(let number): String(number, radix: radix)
        default: nil
        }
    }

    private static func hexadecimal(_ value: Value) -> String? {
        switch value {
        case .string(let text): text.utf8.map(hexadecimal).joined()
        case .bytes(let bytes): bytes.map(hexadecimal).joined()
        default: integer(value, radix: 16)
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }

    /// How `%s` writes a value; nil for values that it does not write.
    private static func plain(_ value: Value, _ meter: CostMeter) throws(EvaluationError) -> String? {
        try meter.charge(1)
        switch value {
        case .null: return "null"
        case .bool(let flag): return flag ? "true" : "false"
        case .int, .uint, .decimal, .double: return decimal(value)
        case .string(let text): return text
        case .bytes(let bytes): return String(decoding: bytes, as: UTF8.self)
        case .timestamp(let time): return time.description
        case .duration(let duration): return duration.description
        case .type(let name): return name
        case .address(let address): return address.description
        case .network(let range): return range.description
        case .optional: return nil
        case .list(let values):
            var texts: [String] = []
            for value in values {
                guard let text = try plain(value, meter) else { return nil }
                try meter.charge(bytes: text.utf8.count)
                texts.append(text)
            }
            return "[" + texts.joined(separator: ", ") + "]"
        case .map(let map):
            var texts: [(key: String, entry: String)] = []
            for (key, value) in zip(map.keys, map.values) {
                guard let key = try plain(key.value, meter), let text = try plain(value, meter) else { return nil }
                try meter.charge(bytes: text.utf8.count)
                texts.append((key, key + ": " + text))
            }
            return "{" + texts.sorted { $0.key.precedesByCodePoints($1.key) }.map(\.entry).joined(separator: ", ") + "}"
        }
    }
}
