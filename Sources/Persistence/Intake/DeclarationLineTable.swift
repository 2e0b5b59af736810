//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// The table of goods lines: which column holds what. A field's column has the field's name; an instant has a
/// second one with its offset in minutes.
enum DeclarationLineTable {
    enum Content: Hashable {
        case importID
        /// A text, a number, or the seconds of an instant or date.
        case value(DeclarationField)
        case offset(DeclarationField)
    }

    struct Column {
        let name: String
        let content: Content
        let kind: BulkTarget.Kind
    }

    static let name = "declaration_line"

    /// The columns of the fields in order of the layout.
    static let fields: [Column] = DeclarationField.allCases.flatMap { field -> [Column] in
        let name = field.rawValue
        switch field.kind {
        case .text: return [Column(name: name, content: .value(field), kind: .text)]
        case .number where field == .itemNo: return [Column(name: name, content: .value(field), kind: .integer)]
        case .number: return [Column(name: name, content: .value(field), kind: .real)]
        case .date: return [Column(name: name, content: .value(field), kind: .integer)]
        case .instant:
            return [
                Column(name: name, content: .value(field), kind: .integer),
                Column(name: name + "_offset", content: .offset(field), kind: .integer),
            ]
        }
    }

    static let all = fields + [Column(name: "import_id", content: .importID, kind: .text)]

    /// What a SELECT lists so that ``DeclarationLineReader`` can read it.
    static let selection = selection(of: DeclarationField.allCases)

    /// The same of some fields, in the order of the layout.
    static func selection(of fields: [DeclarationField]) -> String {
        Self.fields.filter { column in
            switch column.content {
            case .value(let field), .offset(let field): fields.contains(field)
            case .importID: false
            }
        }.map(\.name).joined(separator: ", ")
    }

    static let target = BulkTarget(
        table: name,
        columns: all.map { BulkTarget.Column(name: $0.name, kind: $0.kind) },
        key: [DeclarationField.declarationNo.rawValue, DeclarationField.itemNo.rawValue],
        conflict: .keep
    )

    /// The item number of a row: 1 where the source has none, decimals cut off.
    static func item(_ value: Double) -> Int64 {
        value.isNaN ? 1 : Int64(max(-1e9, min(1e9, value)))
    }
}
