//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// The way goods took or will take.
package struct RouteFact: Hashable, Sendable {
    package var departure: String?
    package var transit: String?
    package var destination: String?
    /// A gate by the id of the gate table or its name.
    package var gate: String?
    package var from: Timestamp?
    package var until: Timestamp?

    package init(
        departure: String? = nil,
        transit: String? = nil,
        destination: String? = nil,
        gate: String? = nil,
        from: Timestamp? = nil,
        until: Timestamp? = nil
    ) {
        self.departure = departure
        self.transit = transit
        self.destination = destination
        self.gate = gate
        self.from = from
        self.until = until
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("departure", departure)
        members.set("destination", destination)
        members.set("from", from)
        members.set("gate", gate)
        members.set("transit", transit)
        members.set("until", until)
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        departure = try fields.optionalText("departure", most: 200)
        transit = try fields.optionalText("transit", most: 200)
        destination = try fields.optionalText("destination", most: 200)
        gate = try fields.optionalText("gate", most: 100)
        from = try fields.timestamp("from")
        until = try fields.timestamp("until")
    }
}
