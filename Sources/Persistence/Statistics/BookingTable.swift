//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Statistics

/// The columns of bookings and of their lines.
enum BookingTable {
    /// A record with more lines is not read.
    static let mostLines = 65_536

    static func column(_ dimension: ReportDimension) -> String {
        switch dimension {
        case .group: "commodity"
        default: dimension.rawValue
        }
    }

    static let bookings = BulkTarget(
        table: "statistics_booking",
        columns: ["booking_no", "day"].map { BulkTarget.Column(name: $0, kind: .integer) }
            + [BulkTarget.Column(name: "case_no", kind: .text)]
            + (["suspects", "currency"] + BookingColumns.stored.map(column)).map {
                BulkTarget.Column(name: $0, kind: .integer)
            },
        key: ["booking_no"],
        conflict: .keep
    )

    static let lines = BulkTarget(
        table: "statistics_line",
        columns: (["line_no", "booking_no", "day"] + BookingColumns.storedOfLines.map(column)).map {
            BulkTarget.Column(name: $0, kind: .integer)
        }
            + (["value"] + QuantityUnit.Base.allCases.map(\.rawValue)).map {
                BulkTarget.Column(name: $0, kind: .text)
            },
        key: ["line_no"],
        conflict: .keep
    )

    static func write(_ booking: Booking, to row: any BulkRowWriter, _ words: inout StoredWords) throws {
        let record = booking.record
        try row.integer(booking.number)
        try row.integer(booking.day.daysSince1970)
        // No engine keeps a NUL character.
        try row.text(record.number.replacing("\u{0}", with: "\u{2400}"))
        try row.integer(Int64(record.suspects))
        try row.integer(words.code(record.currency.rawValue))
        for dimension in BookingColumns.stored {
            try row.integer(words.code(BookingColumns.text(dimension, of: record)))
        }
    }

    static func write(
        _ line: LedgerLine,
        _ place: Int,
        of booking: Booking,
        to row: any BulkRowWriter,
        _ words: inout StoredWords
    ) throws {
        try row.integer(booking.number * Int64(mostLines) + Int64(place))
        try row.integer(booking.number)
        try row.integer(booking.day.daysSince1970)
        for dimension in BookingColumns.storedOfLines {
            try row.integer(words.code(BookingColumns.text(dimension, of: line)))
        }
        if let value = line.value { try row.text(ExactNumber(value).text) } else { try row.null() }
        for unit in QuantityUnit.Base.allCases {
            if line.amounts.contains(where: { $0.unit == unit }) {
                try row.text(BookingColumns.amount(unit, of: line).text)
            } else {
                try row.null()
            }
        }
    }
}
