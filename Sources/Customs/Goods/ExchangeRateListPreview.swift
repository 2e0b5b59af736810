//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation

/// What a list of exchange rates would add, line by line, before anybody takes it.
///
/// Columns: `date,base,quote,rate,source`; one unit of base costs `rate` units of quote.
package struct ExchangeRateListPreview: Sendable {
    package static let columns = ["date", "base", "quote", "rate", "source"]
    /// For how many days a rate is a measure for the next one.
    package static let memory: Int64 = 31

    package enum Change: Hashable, Sendable {
        case unchanged
        case added
        /// There is another rate of the day, which stays in the record.
        case corrects(ExchangeRate)
    }

    package struct Item: Hashable, Sendable {
        package let line: Int
        package let rate: ExchangeRate
        package let change: Change
    }

    package let items: [Item]
    package let faults: [TableFault]

    package var additions: [ExchangeRate] { items.filter { $0.change != .unchanged }.map(\.rate) }

    /// - Parameter known: rates of the days of the list and of ``memory`` before
    /// - Throws: ``DirectoryError`` where it is no table of rates at all
    package init(_ data: Data, known: [ExchangeRate], today: CalendarDate) throws(DirectoryError) {
        let table = try ReferenceTable("rates.csv", data, columns: Self.columns)
        var byPair = Dictionary(grouping: known) { Pair(base: $0.base, quote: $0.quote) }
            .mapValues { Dictionary($0.map { ($0.day, $0) }) { _, last in last } }
        var items: [Item] = []
        var faults: [TableFault] = []
        var seen: Set<String> = []
        let rows = table.rows.enumerated().sorted { ($0.element["date"], $0.offset) < ($1.element["date"], $1.offset) }
        for (_, row) in rows {
            do throws(TableRefusal) {
                let rate = try Self.rate(row, today)
                let pair = Pair(base: rate.base, quote: rate.quote)
                guard seen.insert("\(rate.base.rawValue) \(rate.quote.rawValue) \(rate.day)").inserted else {
                    throw .twice
                }
                let others = byPair[pair] ?? [:]
                try Self.compare(rate, others)
                let change: Change =
                    others[rate.day].map { $0.rate == rate.rate ? .unchanged : .corrects($0) } ?? .added
                items.append(Item(line: row.line, rate: rate, change: change))
                byPair[pair, default: [:]][rate.day] = rate
            } catch {
                let column = error == .twice ? "date" : error.column
                faults.append(TableFault(line: row.line, column: column, value: row[column], reason: error.reason))
            }
        }
        self.items = items.sorted { $0.line < $1.line }
        self.faults = faults.sorted { $0.line < $1.line }
    }

    private struct Pair: Hashable {
        var base: Currency
        var quote: Currency
    }

    private static func rate(_ row: ReferenceTable.Row, _ today: CalendarDate) throws(TableRefusal) -> ExchangeRate {
        for column in columns where row[column].isEmpty { throw .missing(column) }
        guard let day = CalendarDate(iso8601: row["date"]), day.daysSince1970 > 0 else { throw .malformed("date") }
        // Rates of tomorrow are published in the evening.
        guard day.daysSince1970 <= today.daysSince1970 + 1 else { throw .future }
        let base = Currency(rawValue: row["base"])
        let quote = Currency(rawValue: row["quote"])
        guard base.isWellFormed else { throw .malformed("base") }
        guard quote.isWellFormed else { throw .malformed("quote") }
        guard base != quote else { throw .sameCurrency }
        guard let value = DecimalText.parse(row["rate"]) else { throw .malformed("rate") }
        guard value > 0 else { throw .notPositive }
        guard
            let rate = ExchangeRate(base: base, quote: quote, day: day, rate: value, source: row["source"])
        else { throw .outOfRange }
        return rate
    }

    /// A rate that lies far from the last one has lost a digit, or is of another pair.
    private static func compare(
        _ rate: ExchangeRate,
        _ others: [CalendarDate: ExchangeRate]
    ) throws(TableRefusal) {
        let earlier = others.values.filter {
            $0.day < rate.day && rate.day.daysSince1970 - $0.day.daysSince1970 <= memory
        }
        guard let last = earlier.max(by: { $0.day < $1.day }) else { return }
        guard rate.rate <= last.rate * 2, rate.rate * 2 >= last.rate else {
            throw .jumps(last: DecimalText.plain(last.rate))
        }
    }
}
