//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Journal
import Registers

/// Exchange rates in the database of a node; rates stay as the digits that came.
package struct SQLExchangeRateStore: ExchangeRateStore {
    private static let selection = "SELECT base, quote, day, rate, source FROM exchange_rate AS r"
    /// Of several rates of a day the last import counts.
    private static let counts = """
        number = (SELECT MAX(number) FROM exchange_rate AS o WHERE o.base = r.base AND o.quote = r.quote
            AND o.day = r.day)
        """

    private let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func add(_ rates: [ExchangeRate], from file: String, by actor: String) async throws {
        guard !rates.isEmpty else { return }
        let now = storage.now()
        try await storage.write { connection in
            var kept: [JournalDetail] = []
            for rate in rates {
                let key: [SQLValue] = [
                    .text(rate.base.rawValue), .text(rate.quote.rawValue), .integer(rate.day.daysSince1970),
                ]
                let before = try connection.first(
                    "SELECT number, rate FROM exchange_rate WHERE base = ? AND quote = ? AND day = ? "
                        + "ORDER BY number DESC LIMIT 1",
                    key
                ) { (number: try $0.integer(0), rate: $0.text(1)) }
                let text = DecimalText.plain(rate.rate)
                if before?.rate == text { continue }
                try connection.execute(
                    """
                    INSERT INTO exchange_rate (base, quote, day, number, rate, source, imported_at, imported_by)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    key + [
                        .integer((before?.number ?? 0) + 1), .text(text), .text(rate.source), .integer(now),
                        .text(actor),
                    ]
                )
                kept.append(
                    .object([
                        "pair": .text("\(rate.base.rawValue)/\(rate.quote.rawValue)"),
                        "day": .text(rate.day.iso8601), "rate": .text(text), "before": .optional(before?.rate),
                        "source": .text(rate.source),
                    ])
                )
            }
            guard !kept.isEmpty else { return }
            try connection.appendJournal(
                JournalEntry.Draft(storing: actor, "rates.imported", file, .list(kept), at: now)
            )
        }
    }

    package func rate(
        _ base: Currency,
        _ quote: Currency,
        on day: CalendarDate,
        within days: Int
    ) async throws -> ExchangeRate? {
        try await storage.read { connection in
            try connection.first(
                Self.selection + " WHERE base = ? AND quote = ? AND day <= ? AND day >= ? "
                    + "ORDER BY day DESC, number DESC LIMIT 1",
                [
                    .text(base.rawValue), .text(quote.rawValue), .integer(day.daysSince1970),
                    .integer(day.daysSince1970 - Int64(max(0, days))),
                ],
                Self.rate
            )
        }
    }

    package func rates(from first: CalendarDate, to last: CalendarDate, limit: Int) async throws -> [ExchangeRate] {
        try await storage.read { connection in
            try connection.all(
                Self.selection + " WHERE day >= ? AND day <= ? AND " + Self.counts
                    + " ORDER BY day DESC, base, quote LIMIT ?",
                [.integer(first.daysSince1970), .integer(last.daysSince1970), .integer(Int64(limit))],
                Self.rate
            )
        }
    }

    private static func rate(_ row: any SQLRow) throws -> ExchangeRate {
        guard let day = CalendarDate(daysSince1970: try row.integer(2)), let value = DecimalText.parse(row.text(3)),
            let rate = ExchangeRate(
                base: Currency(rawValue: row.text(0)),
                quote: Currency(rawValue: row.text(1)),
                day: day,
                rate: value,
                source: row.text(4)
            )
        else { throw PersistenceError.unreadable("the rate \(row.text(0))/\(row.text(1))") }
        return rate
    }
}
