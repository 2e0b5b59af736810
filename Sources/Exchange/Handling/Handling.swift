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
        let codes = try fields.list("codes", most: 4) { value, place throws(MessageFault) in
            guard let code = value.text.flatMap(HandlingCode.init(rawValue:)) else {
                throw .wrong(place, expected: "H0 to H3")
            }
            return code
        }
        guard !codes.isEmpty else { throw .missing(fields.name("codes")) }
        guard let light = try fields.choice("tlp", TrafficLight.self) else { throw .missing(fields.name("tlp")) }
        guard let actions = try fields.choice("pap", PermissibleActions.self) else {
            throw .missing(fields.name("pap"))
        }
        var useBy: CalendarDate?
        if let text = try fields.optionalText("use_by", most: 10) {
            guard let date = CalendarDate(iso8601: text) else {
                throw .wrong(fields.name("use_by"), expected: "yyyy-mm-dd")
            }
            useBy = date
        }
        let conditions = try fields.messageText("conditions", most: 2_000)
        guard !codes.contains(.h3) || conditions != nil else { throw .missing(fields.name("conditions")) }
        self.init(
            codes: Set(codes),
            trafficLight: light,
            actions: actions,
            useBy: useBy,
            conditions: conditions
        )
    }
}
