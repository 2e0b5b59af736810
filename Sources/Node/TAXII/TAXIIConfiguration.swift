//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange

/// Which messages a node gives to other tools over TAXII: none until an administrator names offices.
package struct TAXIIConfiguration: Codable, Sendable, Hashable {
    /// Own offices whose messages are given; `*` for all.
    package var offices: [String] = []
    /// Types of messages as docs/exchange.md calls them; `*` for all. The working letters between two desks are not among
    /// the standard ones.
    package var types = ["alert", "information", "watch_add", "watch_amend", "seizure_report", "feedback"]
    /// The strictest traffic light that is given: `CLEAR`, `GREEN`, `AMBER` or `AMBER+STRICT`.
    package var tlp = Handling.TrafficLight.green.rawValue
    /// Whether natural persons are given too.
    package var persons = false

    package init() {}

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        offices = try fields.decodeIfPresent([String].self, forKey: .offices) ?? offices
        types = try fields.decodeIfPresent([String].self, forKey: .types) ?? types
        tlp = try fields.decodeIfPresent(String.self, forKey: .tlp) ?? tlp
        persons = try fields.decodeIfPresent(Bool.self, forKey: .persons) ?? persons
    }

    /// From the mildest to the strictest; red goes to nobody.
    private static let lights: [Handling.TrafficLight] = [.clear, .green, .amber, .amberStrict]

    /// What is wrong with it, nil where nothing is.
    package var fault: String? {
        if Handling.TrafficLight(rawValue: tlp).map(Self.lights.contains) != true {
            return "\"tlp\" of \"taxii\" must be CLEAR, GREEN, AMBER or AMBER+STRICT"
        }
        let known = types.allSatisfy { $0 == "*" || MessageType.written.contains(MessageType(rawValue: $0)) }
        return known ? nil : "\"types\" of \"taxii\" must be types of messages or *"
    }

    /// Whether a message is given, as far as the node may decide that.
    package func gives(_ type: MessageType, of office: String, under light: Handling.TrafficLight) -> Bool {
        guard type.isKnown, offices.contains("*") || offices.contains(office),
            types.contains("*") || types.contains(type.rawValue),
            let most = Handling.TrafficLight(rawValue: tlp).flatMap(Self.lights.firstIndex),
            let place = Self.lights.firstIndex(of: light)
        else { return false }
        return place <= most
    }
}
