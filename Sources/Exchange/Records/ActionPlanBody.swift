//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// A step with an action plan: a version is proposed, accepted or declined, a commitment claimed as kept, confirmed or
/// given back.
package struct ActionPlanBody: Hashable, Sendable {
    package enum Step: String, CaseIterable, Hashable, Sendable {
        case propose
        case accept
        case decline
        case claim
        case confirm
        case giveBack = "give_back"
    }

    /// UUIDv7 of the plan, the same on both sides.
    package let plan: String
    package let step: Step
    /// Of the version that is proposed or answered.
    package let digest: String?
    package let commitment: String?
    package let reason: String?
    /// All of it, as it came: the terms of a version are kept to the byte, since both sides agree to their digest.
    package let json: JSONValue

    init(_ fields: MessageFields) throws(MessageFault) {
        plan = try fields.required("plan", fields.messageID("plan"))
        step = try fields.required("step", fields.choice("step", Step.self))
        digest = try fields.optionalText("digest", most: 43)
        commitment = try fields.optionalText("commitment", most: 36)
        reason = try fields.optionalText("reason", most: 4_000)
        switch step {
        case .propose:
            _ = try fields.required("terms", fields.object("terms"))
            _ = try fields.required("digest", digest)
        case .accept: _ = try fields.required("digest", digest)
        case .decline:
            _ = try fields.required("digest", digest)
            _ = try fields.required("reason", reason)
        case .claim, .confirm: _ = try fields.required("commitment", commitment)
        case .giveBack:
            _ = try fields.required("commitment", commitment)
            _ = try fields.required("reason", reason)
        }
        json = fields.json
    }
}
