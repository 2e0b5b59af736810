//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON
package import Customs

/// How a message may be used, as its originator says. ``HandlingPolicy`` holds everybody to it.
package struct Handling: Hashable, Sendable {
    /// Traffic light protocol (FIRST, version 2.0): who may know.
    package enum TrafficLight: String, CaseIterable, Hashable, Sendable {
        case red = "RED"
        case amberStrict = "AMBER+STRICT"
        case amber = "AMBER"
        case green = "GREEN"
        case clear = "CLEAR"
    }

    /// Permissible actions protocol: what may be done that others could notice.
    package enum PermissibleActions: String, CaseIterable, Hashable, Sendable {
        case red = "RED"
        case amber = "AMBER"
        case green = "GREEN"
        case clear = "CLEAR"
    }

    /// Not empty.
    package let codes: Set<HandlingCode>
    package let trafficLight: TrafficLight
    package let actions: PermissibleActions
    /// The last day on which it may be known; then it is purged on both sides.
    package let useBy: CalendarDate?
    /// What H3 stands for, and further conditions.
    package let conditions: MessageText?

    package init(
        codes: Set<HandlingCode> = [.h0],
        trafficLight: TrafficLight = .amber,
        actions: PermissibleActions = .amber,
        useBy: CalendarDate? = nil,
        conditions: MessageText? = nil
    ) {
        self.codes = codes.isEmpty ? [.h0] : codes
        self.trafficLight = trafficLight
        self.actions = actions
        self.useBy = useBy
        self.conditions = conditions
    }

    /// Only to be read.
    package static let strictest = Handling(codes: [.h2], trafficLight: .red, actions: .red)

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("codes", codes.map(\.rawValue).sorted())
        members.set("conditions", conditions?.json)
        members.set("pap", actions.rawValue)
        members.set("tlp", trafficLight.rawValue)
        members.set("use_by", useBy?.iso8601)
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        let codes = try fields.choices("codes", most: 4, expected: "H0 to H3", HandlingCode.self)
        guard !codes.isEmpty else { throw .missing(fields.name("codes")) }
        let light = try fields.required("tlp", fields.choice("tlp", TrafficLight.self))
        let actions = try fields.required("pap", fields.choice("pap", PermissibleActions.self))
        let conditions = try fields.messageText("conditions", most: 2_000)
        guard !codes.contains(.h3) || conditions != nil else { throw .missing(fields.name("conditions")) }
        self.init(
            codes: Set(codes),
            trafficLight: light,
            actions: actions,
            useBy: try fields.date("use_by"),
            conditions: conditions
        )
    }
}
