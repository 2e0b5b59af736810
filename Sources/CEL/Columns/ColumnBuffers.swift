//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The memory of a column during a run.
struct ColumnBuffer {
    enum Values {
        case double(UnsafePointer<Double>)
        case int(UnsafePointer<Int64>)
        case bool(UnsafePointer<Bool>)
        case codes(UnsafePointer<UInt32>)
        /// A column of no rows.
        case none
    }

    var values: Values
    var validity: UnsafePointer<UInt64>?
}

/// Lends the arrays of columns as pointers.
enum ColumnBuffers {
    /// Calls a function with the memory of all columns; the pointers hold during the call.
    static func with(_ columns: [Column], _ body: ([ColumnBuffer]) -> Void) {
        lend(columns[...], [], body)
    }

    private static func lend(
        _ columns: ArraySlice<Column>,
        _ lent: [ColumnBuffer],
        _ body: ([ColumnBuffer]) -> Void
    ) {
        guard let column = columns.first else { return body(lent) }
        let rest = columns.dropFirst()
        withValidity(column) { validity in
            func next(_ values: ColumnBuffer.Values?) {
                lend(rest, lent + [ColumnBuffer(values: values ?? .none, validity: validity)], body)
            }
            switch column.values {
            case .double(let values): values.withUnsafeBufferPointer { next($0.baseAddress.map { .double($0) }) }
            case .int(let values), .decimal(let values, _), .timestamp(let values):
                values.withUnsafeBufferPointer { next($0.baseAddress.map { .int($0) }) }
            case .bool(let values): values.withUnsafeBufferPointer { next($0.baseAddress.map { .bool($0) }) }
            case .text(let codes, _): codes.withUnsafeBufferPointer { next($0.baseAddress.map { .codes($0) }) }
            }
        }
    }

    private static func withValidity(_ column: Column, _ body: (UnsafePointer<UInt64>?) -> Void) {
        guard let validity = column.validity else { return body(nil) }
        validity.withUnsafeBufferPointer { body($0.baseAddress) }
    }
}
