//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// A means of transport, with what it carries and how it is closed.
package struct ConveyanceFact: Hashable, Sendable {
    /// `road`, `rail`, `sea`, `air`, `mail`, `express`, `pedestrian`, `pipeline`.
    package var mode: String?
    /// The plate, IMO number, MMSI or flight.
    package var identification: String?
    /// ISO 3166-1 alpha-2.
    package var nationality: String?
    package var name: String?
    package var containers: [String]
    package var seals: [String]

    package init(
        mode: String? = nil,
        identification: String? = nil,
        nationality: String? = nil,
        name: String? = nil,
        containers: [String] = [],
        seals: [String] = []
    ) {
        self.mode = mode
        self.identification = identification
        self.nationality = nationality
        self.name = name
        self.containers = containers
        self.seals = seals
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("containers", containers)
        members.set("id", identification)
        members.set("mode", mode)
        members.set("name", name)
        members.set("nationality", nationality)
        members.set("seals", seals)
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        mode = try fields.optionalText("mode", most: 20)
        identification = try fields.optionalText("id", most: 50)
        nationality = try fields.optionalText("nationality", most: 2)
        name = try fields.optionalText("name", most: 200)
        containers = try fields.texts("containers", most: 50, longest: 20)
        seals = try fields.texts("seals", most: 50, longest: 50)
    }
}
