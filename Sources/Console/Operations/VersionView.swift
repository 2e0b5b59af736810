//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Operations

/// A version that is not agreed, with what sets it apart from the agreed one.
struct VersionView: Sendable {
    let digest: String
    let shortDigest: String
    let by: String
    let isOurs: Bool
    let changes: [String]
    let isSame: Bool
    let canAnswer: Bool
    let waits: String
    let declined: String?

    init(_ version: PlanVersion, _ plan: ActionPlan, canRun: Bool, _ reader: OperationReader) {
        let words = reader.words
        digest = version.digest
        shortDigest = String(version.digest.prefix(12))
        isOurs = version.office == plan.own
        by = words(
            "plans.proposed_by",
            ["name": version.by, "office": reader.office(version.office), "when": reader.time(version.at)]
        )
        changes = Self.changes(version.terms, from: plan.agreed?.terms, reader)
        isSame = changes.isEmpty
        canAnswer = canRun && !isOurs
        waits = words(isOurs ? "plans.waits_for_them" : "plans.waits_for_us")
        declined = version.declined.map { words("plans.declined_because", ["reason": $0]) }
    }

    private static func changes(_ new: PlanTerms, from old: PlanTerms?, _ reader: OperationReader) -> [String] {
        let words = reader.words
        var changes: [String] = []
        if let old {
            if (old.titleVI, old.titleZH) != (new.titleVI, new.titleZH) {
                changes.append(words("plans.change.title", ["title": new.titleVI + " · " + new.titleZH]))
            }
            if (old.from, old.to) != (new.from, new.to) {
                changes.append(words("plans.change.period", ["days": reader.days(new.from, new.to)]))
            }
        }
        let before = Dictionary((old?.commitments ?? []).map { ($0.id, $0) }) { first, _ in first }
        for commitment in new.commitments {
            let text = reader.language == .zh ? commitment.zh : commitment.vi
            guard let earlier = before[commitment.id] else {
                let values = [
                    "text": text, "owner": reader.office(commitment.owner), "due": reader.date(commitment.due),
                ]
                changes.append(words("plans.change.added", values))
                continue
            }
            if earlier.due != commitment.due {
                changes.append(
                    words(
                        "plans.change.due",
                        [
                            "text": text, "from": reader.date(earlier.due), "to": reader.date(commitment.due),
                            "reason": commitment.slips.last?.reason ?? "",
                        ]
                    )
                )
            }
            if let dropped = commitment.dropped, earlier.dropped == nil {
                changes.append(words("plans.change.dropped", ["text": text, "reason": dropped.reason]))
            }
            if (earlier.vi, earlier.zh) != (commitment.vi, commitment.zh) || earlier.owner != commitment.owner {
                changes.append(words("plans.change.text", ["text": text, "owner": reader.office(commitment.owner)]))
            }
        }
        return changes
    }
}
