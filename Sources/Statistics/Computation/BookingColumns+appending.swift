//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Foundation

extension BookingColumns {
    /// Columns of bookings that lie in memory, in the order of the journal.
    package init(_ bookings: some Sequence<Booking>, _ query: BookingQuery) {
        self.init()
        var known: [String: UInt32] = ["": 0]
        for booking in bookings where query.contains(booking) { append(booking, query, &known) }
    }

    private mutating func append(_ booking: Booking, _ query: BookingQuery, _ known: inout [String: UInt32]) {
        let record = booking.record
        number.append(booking.number)
        day.append(booking.day.daysSince1970)
        suspects.append(Int64(record.suspects))
        currency.append(code(record.currency.rawValue, &known))
        if query.hasCases { cases.append(record.number) }
        for dimension in Self.stored where query.dimensions.contains(dimension) {
            codes[dimension, default: []].append(code(Self.text(dimension, of: record), &known))
        }
        for line in query.hasLines ? record.lines : [] {
            for dimension in Self.storedOfLines where query.dimensions.contains(dimension) {
                lineCodes[dimension, default: []].append(code(Self.text(dimension, of: line), &known))
            }
            isValued.append(line.value != nil)
            value.append(ExactNumber(line.value ?? 0).units)
            for unit in query.units {
                amounts[unit, default: []].append(Self.amount(unit, of: line).units)
            }
        }
        firstLine.append(value.count)
    }

    /// The amount of a line in a unit. A record has one for each unit; where it has several they are added.
    package static func amount(_ unit: QuantityUnit.Base, of line: LedgerLine) -> ExactNumber {
        line.amounts.filter { $0.unit == unit }.reduce(.zero) { $0 + ExactNumber($1.amount) }
    }

    private mutating func code(_ text: String, _ known: inout [String: UInt32]) -> UInt32 {
        if let code = known[text] { return code }
        let code = UInt32(words.count)
        words.append(text)
        known[text] = code
        return code
    }
}
