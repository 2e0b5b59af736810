//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
package import Statistics

extension SQLStatisticsStore {
    package func bookings(_ query: BookingQuery) async throws -> BookingColumns {
        try await storage.read { connection in
            var columns = BookingColumns()
            columns.words = try Self.words(connection)
            try Self.readBookings(query, connection, &columns)
            if query.hasLines { try Self.readLines(query, connection, &columns) }
            return columns
        }
    }

    private static func words(_ connection: any SQLConnection) throws -> [String] {
        try [""] + connection.all("SELECT text FROM statistics_word ORDER BY code") { $0.text(0) }
    }

    /// A condition on the key and the days of a query, with its values.
    private static func condition(_ query: BookingQuery) -> (sql: String, values: [SQLValue]) {
        let days = query.days.map { _ in "day BETWEEN ? AND ?" }.joined(separator: " OR ")
        let values = query.days.flatMap { [SQLValue.integer($0.lowerBound), .integer($0.upperBound)] }
        return ("booking_no < ? AND (\(days))", [.integer(Booking.number(query.sequence + 1, .off))] + values)
    }

    private static func readBookings(
        _ query: BookingQuery,
        _ connection: any SQLConnection,
        _ columns: inout BookingColumns
    ) throws {
        let dimensions = BookingColumns.stored.filter { query.dimensions.contains($0) }
        let names = ["booking_no", "day", "suspects", "currency"] + dimensions.map(BookingTable.column)
        let (condition, values) = condition(query)
        let sql = """
            SELECT \((names + (query.hasCases ? ["case_no"] : [])).joined(separator: ", "))
            FROM statistics_booking WHERE \(condition) ORDER BY booking_no
            """
        var number: [Int64] = []
        var day: [Int64] = []
        var suspects: [Int64] = []
        var currency: [UInt32] = []
        var cases: [String] = []
        var codes = dimensions.map { _ in [UInt32]() }
        try connection.query(sql, values) { row in
            number.append(try row.integer(0))
            day.append(try row.integer(1))
            suspects.append(try row.integer(2))
            currency.append(UInt32(truncatingIfNeeded: try row.integer(3)))
            for place in codes.indices {
                codes[place].append(UInt32(truncatingIfNeeded: try row.integer(4 + place)))
            }
            if query.hasCases { cases.append(row.text(4 + codes.count)) }
        }
        columns.number = number
        columns.day = day
        columns.suspects = suspects
        columns.currency = currency
        columns.cases = cases
        for (dimension, codes) in zip(dimensions, codes) { columns.codes[dimension] = codes }
        columns.firstLine = [Int](repeating: 0, count: number.count + 1)
    }

    private static func readLines(
        _ query: BookingQuery,
        _ connection: any SQLConnection,
        _ columns: inout BookingColumns
    ) throws {
        let dimensions = BookingColumns.storedOfLines.filter { query.dimensions.contains($0) }
        let names =
            ["booking_no", "value"] + dimensions.map(BookingTable.column) + query.units.map(\.rawValue)
        let (condition, values) = condition(query)
        let sql = """
            SELECT \(names.joined(separator: ", ")) FROM statistics_line WHERE \(condition) ORDER BY line_no
            """
        var codes = dimensions.map { _ in [UInt32]() }
        var amounts = query.units.map { _ in [Int128]() }
        var isValued: [Bool] = []
        var value: [Int128] = []
        let number = columns.number
        var firstLine = columns.firstLine
        var booking = 0
        try connection.query(sql, values) { row in
            let owner = try row.integer(0)
            while booking < number.count, number[booking] < owner {
                booking += 1
                firstLine[booking] = value.count
            }
            isValued.append(!row.isNull(1))
            value.append(try exact(row, 1))
            for place in codes.indices {
                codes[place].append(UInt32(truncatingIfNeeded: try row.integer(2 + place)))
            }
            for place in amounts.indices { amounts[place].append(try exact(row, 2 + codes.count + place)) }
        }
        while booking < number.count {
            booking += 1
            firstLine[booking] = value.count
        }
        columns.firstLine = firstLine
        columns.isValued = isValued
        columns.value = value
        for (dimension, codes) in zip(dimensions, codes) { columns.lineCodes[dimension] = codes }
        for (unit, amounts) in zip(query.units, amounts) { columns.amounts[unit] = amounts }
    }

    /// 0 for null.
    private static func exact(_ row: any SQLRow, _ column: Int) throws -> Int128 {
        if row.isNull(column) { return 0 }
        guard let number = ExactNumber(text: row.bytes(column)) else {
            throw PersistenceError.unreadable("a number of the bookings: \(row.text(column))")
        }
        return number.units
    }
}
