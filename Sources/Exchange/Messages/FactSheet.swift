//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// What is known of a case: the fields of a request for mutual assistance, with the names of the WCO Data Model.
package struct FactSheet: Hashable, Sendable {
    package var suspectedOffence: MessageText?
    /// The customs law concerned.
    package var law: String?
    package var goods: [GoodsFact]
    package var parties: [PartyFact]
    package var conveyances: [ConveyanceFact]
    package var route: RouteFact?
    package var documents: [DocumentFact]
    package var measures: [Measure]

    /// What the other side is asked to do.
    package enum Measure: String, CaseIterable, Hashable, Sendable {
        case check
        case watch
        case sample
        case interview
        case controlledDelivery = "controlled_delivery"

        /// Whether it needs an officer above the contact point on both sides.
        package var needsEndorsement: Bool { self == .watch || self == .controlledDelivery }
    }

    package init(
        suspectedOffence: MessageText? = nil,
        law: String? = nil,
        goods: [GoodsFact] = [],
        parties: [PartyFact] = [],
        conveyances: [ConveyanceFact] = [],
        route: RouteFact? = nil,
        documents: [DocumentFact] = [],
        measures: [Measure] = []
    ) {
        self.suspectedOffence = suspectedOffence
        self.law = law
        self.goods = goods
        self.parties = parties
        self.conveyances = conveyances
        self.route = route
        self.documents = documents
        self.measures = measures
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("conveyances", conveyances, \.json)
        members.set("documents", documents, \.json)
        members.set("goods", goods, \.json)
        members.set("law", law)
        members.set("measures", measures.map(\.rawValue))
        members.set("parties", parties, \.json)
        members.set("route", route?.json)
        members.set("suspected_offence", suspectedOffence?.json)
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        suspectedOffence = try fields.messageText("suspected_offence")
        law = try fields.optionalText("law")
        goods = try fields.list("goods") { value, place throws(MessageFault) in
            try GoodsFact(MessageFields(value, at: place))
        }
        parties = try fields.list("parties") { value, place throws(MessageFault) in
            try PartyFact(MessageFields(value, at: place))
        }
        conveyances = try fields.list("conveyances") { value, place throws(MessageFault) in
            try ConveyanceFact(MessageFields(value, at: place))
        }
        route = if let route = try fields.object("route") { try RouteFact(route) } else { nil }
        documents = try fields.list("documents") { value, place throws(MessageFault) in
            try DocumentFact(MessageFields(value, at: place))
        }
        measures = try fields.choices("measures", most: 10, expected: "a measure", Measure.self)
    }
}
