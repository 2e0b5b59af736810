//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON
package import Customs

/// One figure of a statistics return.
package struct StatisticalFigure: Hashable, Sendable {
    package enum Measure: String, CaseIterable, Hashable, Sendable {
        case declarations
        case inspections
        case seizures
        case persons
        case quantity
        case value
        case requestsSent = "requests_sent"
        case requestsAnswered = "requests_answered"
        /// What its label says.
        case other
    }

    package var measure: Measure
    package var label: MessageText?
    package var group: CommodityGroup?
    package var mode: SeizureMode?
    package var direction: SeizureDirection?
    /// A decimal as text.
    package var figure: String
    /// Of quantities and values: `kg`, `CNY`.
    package var unit: String?

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("commodity_group", group?.rawValue)
        members.set("direction", direction?.rawValue)
        members.set("label", label?.json)
        members.set("measure", measure.rawValue)
        members.set("mode", mode?.rawValue)
        members.set("unit", unit)
        members.set("value", figure)
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        measure = try fields.required("measure", fields.choice("measure", Measure.self))
        label = try fields.messageText("label", most: 500)
        group = try fields.choice("commodity_group", CommodityGroup.self)
        mode = try fields.choice("mode", SeizureMode.self)
        direction = try fields.choice("direction", SeizureDirection.self)
        figure = try fields.required("value", fields.decimal("value"))
        unit = try fields.optionalText("unit", most: 40)
        if measure == .other, label == nil { throw .missing(fields.name("label")) }
        if measure == .quantity || measure == .value, unit == nil { throw .missing(fields.name("unit")) }
    }
}
