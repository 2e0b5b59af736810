//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Writes a row of a table as a part of a condition.
struct ConditionWriter {
    let names: ConditionNames

    func text(_ row: ConditionRow) -> String {
        let value = row.value.trimmed
        if let symbol = row.comparison.symbol { return "\(row.name) \(symbol) \(operand(value, of: row.name))" }
        switch row.comparison {
        case .oneOf: return "\(row.name) in \(operands(value, of: row.name))"
        case .notOneOf: return "!(\(row.name) in \(operands(value, of: row.name)))"
        case .startsWith: return "\(row.name).startsWith(\(Self.quoted(value)))"
        case .contains: return "\(row.name).contains(\(Self.quoted(value)))"
        case .mentions: return "mentions(\(row.name), \(listed(value)))"
        case .beginsWith: return "begins_with(\(row.name), \(listed(value)))"
        case .isFalse: return "!\(row.name)"
        case .isGiven: return "has(\(row.name))"
        case .isMissing: return "!has(\(row.name))"
        default: return row.name
        }
    }

    private func operand(_ value: String, of name: String) -> String {
        guard names.isText(name), !names.isName(value), !Self.isQuoted(value) else { return value }
        return Self.quoted(value)
    }

    private func operands(_ value: String, of name: String) -> String {
        if value.hasPrefix("lists.") { return value }
        let values = value.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
        return "[" + values.map { operand($0, of: name) }.joined(separator: ", ") + "]"
    }

    private func listed(_ value: String) -> String { value.hasPrefix("lists.") ? value : "lists." + value }

    /// Whether a text can stand without quotation marks and is still read as itself.
    static func isPlain(_ text: String, _ names: ConditionNames) -> Bool {
        !text.isEmpty && text == text.trimmed && !names.isName(text) && !isQuoted(text)
            && !text.contains { $0.isNewline || $0 == "," }
    }

    private static func isQuoted(_ text: String) -> Bool {
        text.count >= 2 && (text.first == "\"" || text.first == "'") && text.last == text.first
    }

    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case "\0": quoted += "\\u0000"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

extension String {
    /// Without blanks at its ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
