//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON
package import Customs

/// How an operation stands: what was done and found in a span of days.
package struct SituationBody: Hashable, Sendable {
    package var operation: String
    package var phase: String?
    /// Of the report in the operation, such as `3`.
    package var number: String?
    package var from: CalendarDate
    package var to: CalendarDate
    package var inspections: Int64?
    package var seizures: Int64?
    /// How many suspects there are.
    package var persons: Int64?
    /// Totals of what was seized.
    package var commodities: [SeizedCommodity]
    /// What comes next.
    package var outlook: MessageText?

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("commodities", commodities, \.json)
        members.set("from", from.iso8601)
        members.set("inspections", inspections)
        members.set("number", number)
        members.set("operation", operation)
        members.set("outlook", outlook?.json)
        members.set("persons", persons)
        members.set("phase", phase)
        members.set("seizures", seizures)
        members.set("to", to.iso8601)
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        operation = try fields.text("operation", most: 200)
        phase = try fields.optionalText("phase", most: 100)
        number = try fields.optionalText("number", most: 40)
        (from, to) = try fields.period()
        inspections = try fields.count("inspections")
        seizures = try fields.count("seizures")
        persons = try fields.count("persons")
        commodities = try fields.commodities(areTotals: true)
        outlook = try fields.messageText("outlook", most: 4_000)
    }
}
