//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON
package import Customs

/// Where something was seized.
package struct SeizurePlace: Hashable, Sendable {
    package var kind: PlaceKind
    /// The id of a gate, such as `G01`.
    package var gate: String?
    package var name: String?
    /// Decimal degrees as text, both or none.
    package var latitude: String?
    package var longitude: String?

    package init(
        _ kind: PlaceKind,
        gate: String? = nil,
        name: String? = nil,
        latitude: String? = nil,
        longitude: String? = nil
    ) {
        self.kind = kind
        self.gate = gate
        self.name = name
        self.latitude = latitude
        self.longitude = longitude
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("gate", gate)
        members.set("kind", kind.rawValue)
        members.set("latitude", latitude)
        members.set("longitude", longitude)
        members.set("name", name)
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        kind = try fields.required("kind", fields.choice("kind", PlaceKind.self))
        gate = try fields.optionalText("gate", most: 100)
        name = try fields.optionalText("name", most: 300)
        latitude = try fields.degrees("latitude", most: 90)
        longitude = try fields.degrees("longitude", most: 180)
        guard (latitude == nil) == (longitude == nil) else {
            throw .missing(fields.name(latitude == nil ? "latitude" : "longitude"))
        }
        guard gate != nil || name != nil || latitude != nil else { throw .missing(fields.name("name")) }
    }
}

extension MessageFields {
    /// Decimal degrees as text; north and east are positive.
    fileprivate func degrees(_ name: String, most: Double) throws(MessageFault) -> String? {
        guard let text = try optionalText(name, most: 20) else { return nil }
        let isPlain = text.utf8.allSatisfy { (UInt8(ascii: "-")...UInt8(ascii: "9")).contains($0) && $0 != 0x2F }
        guard isPlain, let degrees = Double(text), abs(degrees) <= most else {
            throw .wrong(self.name(name), expected: "decimal degrees")
        }
        return text
    }
}
