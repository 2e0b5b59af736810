//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// What one office does with an action plan, as it travels to the other.
package enum PlanStep: Hashable, Sendable {
    case propose(PlanTerms)
    /// Accepts the version with this digest.
    case accept(String)
    case decline(String, reason: String)
    /// The office that owes a commitment says that it is kept.
    case claim(String, [Evidence])
    case confirm(String)
    /// The other office does not see it as kept.
    case giveBack(String, reason: String)

    package var name: String {
        switch self {
        case .propose: "propose"
        case .accept: "accept"
        case .decline: "decline"
        case .claim: "claim"
        case .confirm: "confirm"
        case .giveBack: "give_back"
        }
    }

    package var json: JSONValue {
        var members: [String: JSONValue] = ["step": .string(name)]
        switch self {
        case .propose(let terms):
            members["terms"] = terms.json
            members["digest"] = .string(terms.digest)
        case .accept(let digest): members["digest"] = .string(digest)
        case .decline(let digest, let reason):
            members["digest"] = .string(digest)
            members["reason"] = .string(reason)
        case .claim(let commitment, let evidence):
            members["commitment"] = .string(commitment)
            members["evidence"] = .array(
                evidence.map { .object(["kind": .string($0.kind.rawValue), "reference": .string($0.reference)]) }
            )
        case .confirm(let commitment): members["commitment"] = .string(commitment)
        case .giveBack(let commitment, let reason):
            members["commitment"] = .string(commitment)
            members["reason"] = .string(reason)
        }
        return .object(members)
    }

    /// - Throws: ``ActionPlanError/unreadable``, also where the digest is not that of the terms.
    package init(_ json: JSONValue) throws(ActionPlanError) {
        let fields = PlanFields(json)
        switch try fields.text("step") {
        case "propose":
            guard let terms = json["terms"] else { throw .unreadable }
            self = .propose(try PlanTerms(terms))
            guard case .propose(let read) = self, read.digest == (try fields.text("digest")) else { throw .unreadable }
        case "accept": self = .accept(try fields.text("digest"))
        case "decline": self = .decline(try fields.text("digest"), reason: try fields.text("reason"))
        case "claim":
            var evidence: [Evidence] = []
            for element in try fields.list("evidence", most: 20) {
                let fields = PlanFields(element)
                guard let kind = Evidence.Kind(rawValue: try fields.text("kind")) else { throw .unreadable }
                evidence.append(Evidence(kind, try fields.text("reference")))
            }
            self = .claim(try fields.text("commitment"), evidence)
        case "confirm": self = .confirm(try fields.text("commitment"))
        case "give_back": self = .giveBack(try fields.text("commitment"), reason: try fields.text("reason"))
        default: throw .unreadable
        }
    }
}
