//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Foundation

/// The figures of a definition at a position of the journal; the same two make the same report, to the byte.
package struct Report: Hashable, Sendable, Encodable {
    package struct Row: Hashable, Sendable, Encodable {
        /// One value for each dimension of the rows, nil where it is not stated; empty for the rest.
        package let key: [String?]
        /// Stands for all rows that are not shown.
        package let isRest: Bool
        package let cells: [ReportCell]
        /// Over all columns; cases count once, whatever the columns.
        package let total: ReportCell
    }

    package struct Days: Hashable, Sendable, Encodable {
        package let from: CalendarDate
        package let to: CalendarDate

        package init(_ days: ClosedRange<CalendarDate>) {
            from = days.lowerBound
            to = days.upperBound
        }
    }

    package let format = 1
    package let definition: ReportDefinition
    /// Of the definition's text.
    package let digest: String
    package let period: Days
    package let compared: Days?
    /// The office whose figures, and those below it, were asked for; nil for all of the node.
    package let scope: String?
    package let position: JournalPosition
    /// Of the directory that says which office belonged where.
    package let directory: String
    package let columns: [[String?]]
    package let rows: [Row]
    package let columnTotals: [ReportCell]
    package let total: ReportCell
    package let notes: [ReportNote]

    private enum CodingKeys: String, CodingKey {
        case format
        case definition
        case digest
        case period
        case compared
        case scope
        case position
        case directory
        case columns
        case rows
        case columnTotals = "column_totals"
        case total
        case notes
    }

    /// The one text of the report as JSON, with a line break behind it.
    package func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var data = try encoder.encode(self)
        data.append(UInt8(ascii: "\n"))
        return data
    }

    /// What a published figure is known by: SHA-256 of ``json()``.
    package func resultDigest() throws -> String {
        ReportDigest.of(String(decoding: try json(), as: UTF8.self))
    }
}
