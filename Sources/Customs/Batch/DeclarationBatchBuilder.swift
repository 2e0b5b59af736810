//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Builds a ``DeclarationBatch`` row by row from values that are already typed.
///
/// It serves the edges (one declaration from the API, rows from a database); file readers fill columns.
package struct DeclarationBatchBuilder: Sendable {
    private let fields: [DeclarationField]
    private var texts: [DeclarationField: TextColumnBuilder] = [:]
    private var numbers: [DeclarationField: [Double]] = [:]
    private var instants: [DeclarationField: InstantColumn] = [:]
    package private(set) var count = 0

    /// - Parameter fields: the columns the batch will have.
    package init(fields: [DeclarationField] = DeclarationField.allCases) {
        self.fields = fields
        for field in fields {
            switch field.kind {
            case .text: texts[field] = TextColumnBuilder(nearlyUnique: field.isNearlyUnique)
            case .number: numbers[field] = []
            case .instant, .date: instants[field] = InstantColumn()
            }
        }
    }

    /// Adds a row; `value` is asked once for each field.
    package mutating func append(_ value: (DeclarationField) throws -> Value) rethrows {
        for field in fields {
            let value = try value(field)
            switch (field.kind, value) {
            case (.text, .text(let text)): texts[field]?.append(text)
            case (.text, _): texts[field]?.append(nil)
            case (.number, .number(let number)): numbers[field]?.append(number)
            case (.number, _): numbers[field]?.append(.nan)
            case (_, .instant(let seconds, let offset)): instants[field]?.append(seconds, offset: offset)
            default: instants[field]?.appendMissing()
            }
        }
        count += 1
    }

    /// Hands over the rows so far and starts again.
    package mutating func finish() -> DeclarationBatch {
        var batch = DeclarationBatch(count: count)
        for field in fields {
            switch field.kind {
            case .text: batch[text: field] = texts[field]?.finish()
            case .number:
                batch[number: field] = numbers[field]
                numbers[field] = []
            case .instant, .date:
                batch[instant: field] = instants[field]
                instants[field] = InstantColumn()
            }
        }
        count = 0
        return batch
    }

    /// One cell.
    package enum Value: Sendable, Hashable {
        case missing
        case text(String)
        case number(Double)
        /// Seconds since 1970 and minutes east of UTC; a date is its midnight in UTC.
        case instant(Int64, offsetMinutes: Int16)
    }
}
