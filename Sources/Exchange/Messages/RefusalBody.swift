//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// Why a request is not answered. Articles on mutual assistance know these grounds (WCO model bilateral agreement).
package struct RefusalBody: Hashable, Sendable {
    package enum Ground: String, CaseIterable, Hashable, Sendable {
        case sovereigntyOrSecurity = "sovereignty_or_security"
        case professionalSecret = "professional_secret"
        case ongoingInvestigation = "ongoing_investigation"
        case notCompetent = "not_competent"
        case legalBasisMissing = "legal_basis_missing"
        case disproportionate
        case other
    }

    package let ground: Ground
    package let reason: MessageText

    package init(ground: Ground, reason: MessageText) {
        self.ground = ground
        self.reason = reason
    }

    package var json: JSONValue { .object(["ground": .string(ground.rawValue), "reason": reason.json]) }

    init(_ fields: MessageFields) throws(MessageFault) {
        let ground = try fields.required("ground", fields.choice("ground", Ground.self))
        let reason = try fields.required("reason", fields.messageText("reason", most: 4_000))
        self.init(ground: ground, reason: reason)
    }
}
