//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Statistics

/// The address of a cell in an address of a page.
enum CellCode {
    private static let separator: Character = "\u{1F}"

    /// The fields that say which cell is meant.
    static func fields(_ row: CellAddress.Line, _ column: CellAddress.Line, isBefore: Bool) -> [(String, String?)] {
        [("r", text(row)), ("c", text(column)), ("before", isBefore ? "1" : nil)]
    }

    static func address(_ fields: FormFields) -> CellAddress {
        CellAddress(row: line(fields, "r"), column: line(fields, "c"), isBefore: fields["before"] != nil)
    }

    /// Nil for a total; `*` for the rest; `=` and the values else, so that an empty value is one.
    private static func text(_ line: CellAddress.Line) -> String? {
        switch line {
        case .total: nil
        case .rest: "*"
        case .key(let key): "=" + key.map { $0 ?? "" }.joined(separator: String(separator))
        }
    }

    private static func line(_ fields: FormFields, _ name: String) -> CellAddress.Line {
        let text = fields.raw(name)
        if text == "*" { return .rest }
        guard text.hasPrefix("=") else { return .total }
        let values = text.dropFirst().split(separator: separator, omittingEmptySubsequences: false)
        return .key(values.map { $0.isEmpty ? nil : String($0) })
    }
}
