//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
package import STIX

/// Objects that many messages refer to: they hold nothing of any message and never change.
package enum STIXCommons {
    /// Every id of the exchange is made here; a value of its own, so that no other program makes the same.
    package static let namespace = STIXNamespace([
        0x5A, 0x1D, 0x60, 0xE9, 0x0C, 0x7B, 0x4F, 0x25, 0x9E, 0x31, 0x84, 0xD6, 0x2B, 0xF0, 0x17, 0xC8,
    ])

    /// What begins before any message is dated by the first release.
    static let created = "2026-01-01T00:00:00.000Z"

    /// Of the extension that carries what STIX has no member for; docs/stix.md is its schema.
    package static let extensionID = namespace.id("extension-definition", "message 1")

    static let project = identity("LienQuan", named: "project")

    static let extensionDefinition = STIXObject(
        "extension-definition",
        id: extensionID,
        [
            "created": .string(created), "modified": .string(created), "created_by_ref": .string(project.id),
            "name": "LienQuan message", "version": "1.0.0", "extension_types": .array(["property-extension"]),
            "description": "What a message between two customs offices says and STIX has no member for.",
            "schema": .string(
                "An object with `message` (the id of the message, a UUID), `message_type`, `from_office`, `to_office`, "
                    + "`sent` and, where the message has them, `reference`, `in_reply_to`, `replaces`, `urgency`, `due`, "
                    + "`legal_basis`, `purpose`, `admiralty`, `four_by_four`, `handling`, `facts`, `content` and "
                    + "`attachments`, as docs/stix.md of LienQuan describes them."
            ),
        ]
    )

    /// An office, the same whoever writes of it.
    static func office(_ code: String) -> STIXObject { identity(code, named: "office \(code)", by: project.id) }

    private static func identity(_ name: String, named key: String, by author: String? = nil) -> STIXObject {
        var members: [String: JSONValue] = [
            "created": .string(created), "modified": .string(created), "name": .string(name),
            "identity_class": "organization",
        ]
        if let author {
            members["created_by_ref"] = .string(author)
            members["sectors"] = .array(["government-national"])
        }
        return STIXObject("identity", id: namespace.id("identity", key), members)
    }

    /// The marking definitions that a handling stands for.
    static func markings(_ handling: Handling) -> [STIXObject] {
        var all = [STIXMarking.definition(STIXMarking.TrafficLight(handling.trafficLight))]
        all += handling.codes.sorted { $0.rawValue < $1.rawValue }.map { statement($0.rawValue, sentence($0)) }
        all.append(
            statement(
                "PAP:" + handling.actions.rawValue,
                "PAP:\(handling.actions.rawValue): permissible actions protocol, which says what may be done with it."
            )
        )
        return all
    }

    private static func statement(_ name: String, _ sentence: String) -> STIXObject {
        STIXMarking.statement(
            name,
            sentence,
            id: namespace.id("marking-definition", name),
            by: project.id,
            at: created
        )
    }

    /// The handling codes as SIENA has them.
    private static func sentence(_ code: HandlingCode) -> String {
        switch code {
        case .h0: "H0: to be used only to prevent and combat crime."
        case .h1: "H1: not to be used in judicial proceedings without permission of the provider."
        case .h2: "H2: not to be disseminated without permission of the provider."
        case .h3: "H3: other restrictions apply, which the provider has given."
        }
    }
}

extension STIXMarking.TrafficLight {
    init(_ light: Handling.TrafficLight) {
        self =
            switch light {
            case .clear: .clear
            case .green: .green
            case .amber: .amber
            case .amberStrict: .amberStrict
            case .red: .red
            }
    }
}
