//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// Marking definitions: the published ones of the traffic light protocol, and statements.
public enum STIXMarking {
    /// Levels of the traffic light protocol, version 2.0.
    public enum TrafficLight: String, CaseIterable, Hashable, Sendable {
        case clear
        case green
        case amber
        case amberStrict = "amber+strict"
        case red
    }

    /// OASIS publishes one object for each level; who knows TLP 2.0 knows them by these ids
    /// (cti-stix-common-objects, extension `tlp-2.0`).
    public static func id(_ light: TrafficLight) -> String {
        let uuid =
            switch light {
            case .clear: "94868c89-83c2-464b-929b-a1a8aa3c8487"
            case .green: "bab4a63c-aed9-4cf5-a766-dfca5abac2bb"
            case .amber: "55d920b0-5e8b-4f79-9ee9-91f868d9b421"
            case .amberStrict: "939a9414-2ddd-4d32-a0cd-375ea402b003"
            case .red: "e828b379-4e03-4974-9ac4-e53a884c97c1"
            }
        return "marking-definition--" + uuid
    }

    /// The published object of a level, to the word.
    public static func definition(_ light: TrafficLight) -> STIXObject {
        STIXObject(
            "marking-definition",
            id: id(light),
            [
                "created": "2022-10-01T00:00:00.000Z", "name": .string("TLP:" + light.rawValue.uppercased()),
                "extensions": .object([
                    "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d": .object([
                        "extension_type": "property-extension", "tlp_2_0": .string(light.rawValue),
                    ])
                ]),
            ]
        )
    }

    /// A marking that is a sentence.
    public static func statement(
        _ name: String,
        _ sentence: String,
        id: String,
        by author: String,
        at moment: String
    ) -> STIXObject {
        STIXObject(
            "marking-definition",
            id: id,
            [
                "created": .string(moment), "created_by_ref": .string(author), "name": .string(name),
                "definition_type": "statement", "definition": .object(["statement": .string(sentence)]),
            ]
        )
    }
}
