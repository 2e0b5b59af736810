//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON
package import Customs

/// A seizure as it crosses the border: without the names of suspects, who stay in the national record.
///
/// The fields are those of the record of a case; whom it was taken from and with what it came stand in the message's
/// facts. Members that are not known here stay in the message as they came.
package struct SeizureBody: Hashable, Sendable {
    /// The number of the case.
    package var id: String
    /// The unit that seized.
    package var office: String
    package var date: CalendarDate
    /// The hour, where it is known.
    package var at: Timestamp?
    package var place: SeizurePlace
    package var direction: SeizureDirection
    package var mode: SeizureMode
    package var route: RouteFact
    package var commodities: [SeizedCommodity]
    package var modus: ModusOperandi
    package var concealmentPlace: ConcealmentPlace?
    package var concealment: MessageText?
    package var detection: [DetectionMethod]
    /// The partner's message that led to it.
    package var triggeredBy: String?
    /// How many suspects there are.
    package var persons: Int64?
    package var operation: String?
    package var phase: String?
    package var legalStatus: LegalStatus
    package var decision: String?

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("at", at)
        members.set("commodities", commodities, \.json)
        members.set("concealment", concealment?.json)
        members.set("concealment_place", concealmentPlace?.rawValue)
        members.set("date", date.iso8601)
        members.set("decision", decision)
        members.set("detection_method", detection.map(\.rawValue))
        members.set("direction", direction.rawValue)
        members.set("id", id)
        members.set("legal_status", legalStatus.rawValue)
        members.set("mode", mode.rawValue)
        members.set("modus_operandi", modus.rawValue)
        members.set("office", office)
        members.set("operation", operation)
        members.set("persons", persons)
        members.set("phase", phase)
        members.set("place", place.json)
        members.set("route", route.json)
        members.set("triggering_message", triggeredBy)
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        id = try fields.text("id", most: 100)
        office = try fields.text("office", most: 100)
        date = try fields.required("date", fields.date("date"))
        at = try fields.timestamp("at")
        place = try SeizurePlace(try fields.required("place", fields.object("place")))
        direction = try fields.required("direction", fields.choice("direction", SeizureDirection.self))
        mode = try fields.required("mode", fields.choice("mode", SeizureMode.self))
        route = try RouteFact(try fields.required("route", fields.object("route")))
        guard route.departure != nil else { throw .missing(fields.name("route.departure")) }
        guard route.destination != nil else { throw .missing(fields.name("route.destination")) }
        commodities = try fields.commodities()
        guard !commodities.isEmpty else { throw .missing(fields.name("commodities")) }
        modus = try fields.required("modus_operandi", fields.choice("modus_operandi", ModusOperandi.self))
        concealmentPlace = try fields.choice("concealment_place", ConcealmentPlace.self)
        concealment = try fields.messageText("concealment", most: 4_000)
        detection = try fields.choices(
            "detection_method",
            most: DetectionMethod.allCases.count,
            expected: "a method of detection",
            DetectionMethod.self
        )
        guard !detection.isEmpty else { throw .missing(fields.name("detection_method")) }
        triggeredBy = try fields.messageID("triggering_message")
        persons = try fields.count("persons")
        operation = try fields.optionalText("operation", most: 200)
        phase = try fields.optionalText("phase", most: 100)
        legalStatus = try fields.required("legal_status", fields.choice("legal_status", LegalStatus.self))
        decision = try fields.optionalText("decision", most: 200)
    }
}
