//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Foundation

/// The days that a report is about.
package struct ReportPeriod: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case range
        case month
        case quarter
        case half
        case year
    }

    package var kind: Kind
    /// The first day of a range; any day of what is named.
    package var from: CalendarDate
    /// The last day of a range; nil for what is named.
    package var to: CalendarDate?

    /// The month, quarter, half-year or year that a day lies in.
    package init(_ kind: Kind, of anchor: CalendarDate) {
        self.kind = kind
        from = anchor
        to = kind == .range ? anchor : nil
    }

    package init(from: CalendarDate, to: CalendarDate) {
        kind = .range
        self.from = from
        self.to = to
    }

    /// Reads `2025`, `2025-H1`, `2025-Q2`, `2025-06` or `2025-01-15..2025-03-02`.
    package init?(_ text: String) {
        let sides = text.components(separatedBy: "..")
        if sides.count == 2, let from = CalendarDate(iso8601: sides[0]), let to = CalendarDate(iso8601: sides[1]) {
            self.init(from: from, to: to)
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts[0].count == 4, let year = Int(parts[0]) else { return nil }
        let second = parts.count == 2 ? String(parts[1]) : ""
        let found: (Kind, Int)? =
            switch second.first {
            case nil where parts.count == 1: (.year, 1)
            case "H": Int(second.dropFirst()).flatMap { (1...2).contains($0) ? (.half, $0 * 6) : nil }
            case "Q": Int(second.dropFirst()).flatMap { (1...4).contains($0) ? (.quarter, $0 * 3) : nil }
            default: second.count == 2 ? Int(second).map { (.month, $0) } : nil
            }
        guard let found, let anchor = CalendarDate(year: year, month: found.1, day: 1) else { return nil }
        self.init(found.0, of: anchor)
    }

    /// The months that a named period has; nil for a range.
    private var months: Int? {
        switch kind {
        case .range: nil
        case .month: 1
        case .quarter: 3
        case .half: 6
        case .year: 12
        }
    }

    /// First and last day.
    /// - Throws: ``DefinitionFault/reversedPeriod`` or ``DefinitionFault/periodTooLong``
    package func days() throws(DefinitionFault) -> ClosedRange<CalendarDate> {
        guard let months else {
            guard let to, from <= to else { throw .reversedPeriod }
            guard to.daysSince1970 - from.daysSince1970 <= 366 * 30 else { throw .periodTooLong }
            return from...to
        }
        return try Self.stretch(year: from.year, month: (from.month - 1) / months * months + 1, months: months)
    }

    /// The same days a year earlier; 29 February becomes the 28th.
    package func yearBefore() throws(DefinitionFault) -> ClosedRange<CalendarDate> {
        let days = try days()
        guard let months else { return try Self.yearEarlier(days.lowerBound)...Self.yearEarlier(days.upperBound) }
        return try Self.stretch(year: days.lowerBound.year - 1, month: days.lowerBound.month, months: months)
    }

    /// The named period before; as many days before a range.
    package func periodBefore() throws(DefinitionFault) -> ClosedRange<CalendarDate> {
        let days = try days()
        if let months {
            let first = days.lowerBound.year * 12 + days.lowerBound.month - 1 - months
            return try Self.stretch(year: first / 12, month: first % 12 + 1, months: months)
        }
        let count = days.upperBound.daysSince1970 - days.lowerBound.daysSince1970 + 1
        guard let from = CalendarDate(daysSince1970: days.lowerBound.daysSince1970 - count),
            let to = CalendarDate(daysSince1970: days.lowerBound.daysSince1970 - 1)
        else { throw .periodOutsideCalendar }
        return from...to
    }

    private static func yearEarlier(_ date: CalendarDate) throws(DefinitionFault) -> CalendarDate {
        guard
            let earlier = CalendarDate(year: date.year - 1, month: date.month, day: date.day)
                ?? CalendarDate(year: date.year - 1, month: date.month, day: 28)
        else { throw .periodOutsideCalendar }
        return earlier
    }

    private static func stretch(
        year: Int,
        month: Int,
        months: Int
    ) throws(DefinitionFault) -> ClosedRange<CalendarDate> {
        let next = year * 12 + month - 1 + months
        guard let from = CalendarDate(year: year, month: month, day: 1),
            let after = CalendarDate(year: next / 12, month: next % 12 + 1, day: 1),
            let to = CalendarDate(daysSince1970: after.daysSince1970 - 1)
        else { throw .periodOutsideCalendar }
        return from...to
    }
}

extension ReportPeriod: Codable {
    private enum CodingKeys: String, CodingKey {
        case kind
        case from
        case to
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        kind = try container.decode(Kind.self, forKey: .kind)
        from = try container.decode(CalendarDate.self, forKey: .from)
        to = try container.decodeIfPresent(CalendarDate.self, forKey: .to)
    }
}
