//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
package import Customs

/// What a figure counts. Its values are stated by the sides, see ``FigureStatement``.
package struct JointFigure: Hashable, Sendable {
    package var label: MinuteText
    /// The side that the figure comes from.
    package var source: String
    /// `cases`, `kg`, `VND`.
    package var unit: String
    package var from: CalendarDate
    package var to: CalendarDate

    package init(label: MinuteText, source: String, unit: String, from: CalendarDate, to: CalendarDate) {
        self.label = label
        self.source = source
        self.unit = unit.asWritten
        self.from = from
        self.to = to
    }

    var json: BookMembers {
        var members = BookMembers()
        members.set("label", label.json)
        members.set("source", source)
        members.set("unit", unit)
        members.set("from", from)
        members.set("to", to)
        return members
    }

    init(_ fields: BookFields) throws(BookFault) {
        label = try MinuteText(fields.fields("label"), most: 1_000)
        source = try fields.side("source")
        unit = try fields.text("unit", most: 40)
        from = try fields.date("from")
        to = try fields.date("to")
        guard from <= to else { throw .wrong(fields.name("to")) }
    }
}

/// The value of a figure as one side states it, with what it can be checked against.
package struct FigureStatement: Hashable, Sendable {
    /// A decimal without grouping, such as `8561` or `13600.5`.
    package let value: String
    /// Of the side's published report.
    package let report: ContentDigest?
    /// Up to which entry of its journal the side counted.
    package let journal: Int64?

    /// Nil where the value is no decimal.
    package init?(value: String, report: ContentDigest? = nil, journal: Int64? = nil) {
        guard let value = Self.normal(value) else { return nil }
        self.value = value
        self.report = report
        self.journal = journal
    }

    /// One text for equal numbers: no zeros that say nothing.
    private static func normal(_ text: String) -> String? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, !first.isEmpty, text.utf8.count <= 40,
            parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } })
        else { return nil }
        let whole = first.drop { $0 == "0" }
        var fraction = parts.count > 1 ? parts[1] : ""
        guard parts.count == 1 || !fraction.isEmpty else { return nil }
        while fraction.last == "0" { fraction.removeLast() }
        return (whole.isEmpty ? "0" : String(whole)) + (fraction.isEmpty ? "" : "." + fraction)
    }

    var json: BookMembers {
        var members = BookMembers()
        members.set("value", value)
        members.set("report", report?.hexadecimal)
        members.set("journal", journal)
        return members
    }

    init(_ fields: BookFields) throws(BookFault) {
        let text = try fields.text("value", most: 40)
        guard Self.normal(text) == text else { throw .wrong(fields.name("value")) }
        value = text
        report = fields.has("report") ? try fields.digest("report") : nil
        journal = try fields.whole("journal")
    }
}
