//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON
import Customs

/// Terms as they travel and as their digest is made of them.
extension PlanTerms {
    package var json: JSONValue {
        var members: [String: JSONValue] = [
            "commitments": .array(commitments.map(\.json)), "from": .string(from.iso8601),
            "title_vi": .string(titleVI), "title_zh": .string(titleZH), "to": .string(to.iso8601),
        ]
        if let parent { members["parent"] = .string(parent) }
        return .object(members)
    }

    /// - Throws: ``ActionPlanError/unreadable``
    package init(_ json: JSONValue) throws(ActionPlanError) {
        let fields = PlanFields(json)
        var commitments: [Commitment] = []
        for element in try fields.list("commitments", most: Self.mostCommitments) {
            commitments.append(try Commitment(element))
        }
        self.init(
            parent: try fields.optionalText("parent"),
            titleVI: try fields.text("title_vi"),
            titleZH: try fields.text("title_zh"),
            from: try fields.date("from"),
            to: try fields.date("to"),
            commitments: commitments
        )
        // What is not known here would be lost, and the digest would be of something else.
        guard self.json == json else { throw .unreadable }
    }
}

extension Commitment {
    fileprivate var json: JSONValue {
        var members: [String: JSONValue] = [
            "due": .string(due.iso8601), "id": .string(id), "owner": .string(owner),
            "slips": .array(
                slips.map { slip in
                    .object([
                        "by": .string(slip.by), "from": .string(slip.from.iso8601), "office": .string(slip.office),
                        "reason": .string(slip.reason), "to": .string(slip.to.iso8601),
                    ])
                }
            ),
            "vi": .string(vi), "zh": .string(zh),
        ]
        if let dropped {
            members["dropped"] = .object([
                "by": .string(dropped.by), "office": .string(dropped.office), "reason": .string(dropped.reason),
            ])
        }
        return .object(members)
    }

    fileprivate init(_ json: JSONValue) throws(ActionPlanError) {
        let fields = PlanFields(json)
        var slips: [Slip] = []
        for element in try fields.list("slips", most: 100) {
            let slip = PlanFields(element)
            slips.append(
                Slip(
                    from: try slip.date("from"),
                    to: try slip.date("to"),
                    reason: try slip.text("reason"),
                    by: try slip.text("by"),
                    office: try slip.text("office")
                )
            )
        }
        var dropped: Drop?
        if let drop = json["dropped"] {
            let fields = PlanFields(drop)
            dropped = Drop(
                reason: try fields.text("reason"),
                by: try fields.text("by"),
                office: try fields.text("office")
            )
        }
        self.init(
            id: try fields.text("id"),
            vi: try fields.text("vi"),
            zh: try fields.text("zh"),
            owner: try fields.text("owner"),
            due: try fields.date("due"),
            slips: slips,
            dropped: dropped
        )
    }
}
