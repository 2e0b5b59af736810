//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON
package import Customs

/// Figures of a span of days.
package struct StatisticsBody: Hashable, Sendable {
    package var from: CalendarDate
    package var to: CalendarDate
    package var operation: String?
    package var figures: [StatisticalFigure]

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("figures", figures, \.json)
        members.set("from", from.iso8601)
        members.set("operation", operation)
        members.set("to", to.iso8601)
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        (from, to) = try fields.period()
        operation = try fields.optionalText("operation", most: 200)
        figures = try fields.list("figures", most: 1_000) { value, place throws(MessageFault) in
            try StatisticalFigure(MessageFields(value, at: place))
        }
        guard !figures.isEmpty else { throw .missing(fields.name("figures")) }
    }
}
