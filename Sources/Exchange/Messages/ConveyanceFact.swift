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

/// A document that the facts rest on, or that the other side is asked about.
package struct DocumentFact: Hashable, Sendable {
    /// Such as `declaration`, `bill_of_lading`, `certificate_of_origin`, `invoice`.
    package var kind: String
    package var number: String
    package var issuer: String?
    /// As written on it.
    package var date: String?
    package var asks: [AttachmentNote.DocumentAsk]

    package init(
        kind: String,
        number: String,
        issuer: String? = nil,
        date: String? = nil,
        asks: [AttachmentNote.DocumentAsk] = []
    ) {
        self.kind = kind
        self.number = number
        self.issuer = issuer
        self.date = date
        self.asks = asks
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("asks", asks.map(\.rawValue))
        members.set("date", date)
        members.set("issuer", issuer)
        members.set("kind", kind)
        members.set("number", number)
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        kind = try fields.text("kind", most: 50)
        number = try fields.text("number", most: 100)
        issuer = try fields.optionalText("issuer", most: 200)
        date = try fields.optionalText("date", most: 30)
        asks = try fields.list("asks", most: 3) { value, place throws(MessageFault) in
            guard let ask = value.text.flatMap(AttachmentNote.DocumentAsk.init(rawValue:)) else {
                throw .wrong(place, expected: "authentic, issued or contents_agree")
            }
            return ask
        }
    }
}
