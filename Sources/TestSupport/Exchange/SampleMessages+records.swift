//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON
package import Exchange

extension SampleMessages {
    /// The body of a record, with members that are not known here.
    /// - Parameter secret: stands wherever somebody may be named.
    package static func record(_ type: MessageType, about secret: String) -> JSONValue {
        var members: [String: JSONValue] = [
            "driver": .string(secret), "people": .array([.object(["name": .string(secret)])]),
        ]
        let tobacco: JSONValue = .object([
            "brand": "555", "commodity_group": "tobacco", "hs": "240220",
            "quantities": .array([.object(["quantity": "118600", "unit": "sticks"])]),
        ])
        let week: [String: JSONValue] = ["from": "2025-08-01", "to": "2025-08-07"]
        switch type {
        case .seizureReport:
            members.merge(
                [
                    "commodities": .array([tobacco]), "date": "2025-08-12", "detection_method": .array(["scanner"]),
                    "direction": "import", "id": .string(secret), "legal_status": "criminal", "mode": "road",
                    "modus_operandi": "vehicle", "office": "VN-VI", "persons": .number(2),
                    "place": .object(["gate": "G01", "kind": "land_border"]),
                    "route": .object(["departure": "Long An", "destination": "Bằng Tường"]),
                ]
            ) { $1 }
        case .situationReport:
            members.merge(week) { $1 }
            members.merge(
                [
                    "commodities": .array([tobacco]), "inspections": .number(120), "number": "3",
                    "operation": .string(secret), "persons": .number(2), "seizures": .number(4),
                ]
            ) { $1 }
        case .statistics:
            members.merge(week) { $1 }
            members["figures"] = .array([.object(["measure": "seizures", "value": "12"])])
        case .actionPlan:
            members.merge(
                [
                    "plan": "0198a0c0-0000-7000-8000-0000000000aa", "step": "give_back", "commitment": "1",
                    "reason": .string(secret),
                ]
            ) { $1 }
        default:
            members.merge(
                [
                    "date": "2025-08-20", "document": .string(secret), "place": "Nam Ninh",
                    "sha256": "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg", "signatories": .array([.string(secret)]),
                ]
            ) { $1 }
        }
        return .object(members)
    }
}
