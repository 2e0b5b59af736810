//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Collects rows of the table of lines into batches.
struct DeclarationLineReader {
    private enum Column {
        case text(TextColumnBuilder)
        case number([Double])
        case instant(InstantColumn)
    }

    private let fields: [DeclarationField]
    /// One a field, in their order.
    private var columns: [Column]
    private(set) var count = 0

    /// - Parameter fields: in the order of the layout.
    init(_ fields: [DeclarationField] = DeclarationField.allCases) {
        self.fields = fields
        columns = fields.map { field in
            switch field.kind {
            case .text: .text(TextColumnBuilder(nearlyUnique: field.isNearlyUnique))
            case .number: .number([])
            case .instant, .date: .instant(InstantColumn())
            }
        }
    }

    /// Adds a row whose first columns are ``DeclarationLineTable/selection(of:)`` of the fields.
    mutating func append(_ row: any SQLRow) throws {
        var place = 0
        for (ordinal, field) in fields.enumerated() {
            switch columns[ordinal] {
            case .text(var builder):
                // Taken out while it grows, so that it is not copied.
                columns[ordinal] = .number([])
                builder.append(row.bytes(place))
                columns[ordinal] = .text(builder)
            case .number(var values):
                columns[ordinal] = .number([])
                values.append(row.isNull(place) ? .nan : try row.real(place))
                columns[ordinal] = .number(values)
            case .instant(var column):
                columns[ordinal] = .number([])
                if row.isNull(place) {
                    column.appendMissing()
                } else {
                    let offset = field.kind == .instant ? try row.integer(place + 1) : 0
                    column.append(try row.integer(place), offset: Int16(clamping: offset))
                }
                columns[ordinal] = .instant(column)
            }
            place += field.kind == .instant ? 2 : 1
        }
        count += 1
    }

    /// Hands over the rows so far and starts again.
    mutating func finish() -> DeclarationBatch {
        var batch = DeclarationBatch(count: count)
        for (ordinal, field) in fields.enumerated() {
            switch columns[ordinal] {
            case .text(var builder): batch[text: field] = builder.finish()
            case .number(let values): batch[number: field] = values
            case .instant(let column): batch[instant: field] = column
            }
        }
        self = DeclarationLineReader(fields)
        return batch
    }
}
