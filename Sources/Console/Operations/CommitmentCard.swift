//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Operations

/// One commitment on the board.
struct CommitmentCard: Sendable {
    struct Proof: Sendable {
        let text: String
        /// Not `path`, which a template would then take from the page around it.
        let link: String?
    }

    let id: String
    let status: CommitmentStatus
    let text: String
    let tag: String
    let otherText: String
    let otherTag: String
    let owner: String
    let isOurs: Bool
    let due: String
    let dueISO: String
    let reminder: String?
    let isUrgent: Bool
    let toldOn: String?
    let slips: [String]
    let slipTitle: String
    let hasSlips: Bool
    let evidence: [Proof]
    let hasEvidence: Bool
    let remark: String?
    let canClaim: Bool
    let canConfirm: Bool
    let canMove: Bool

    init(
        _ commitment: Commitment,
        _ plan: ActionPlan,
        clock: CommitmentTerms,
        told: [CommitmentReminder],
        canAct: Bool,
        canRead: Bool,
        _ reader: OperationReader
    ) {
        let words = reader.words
        id = commitment.id
        status = plan.status(of: commitment, on: reader.today)
        let isChinese = reader.language == .zh
        (text, otherText) = isChinese ? (commitment.zh, commitment.vi) : (commitment.vi, commitment.zh)
        (tag, otherTag) = isChinese ? ("zh-CN", "vi") : ("vi", "zh-CN")
        owner = reader.office(commitment.owner)
        isOurs = commitment.owner == plan.own
        due = reader.date(commitment.due)
        dueISO = commitment.due.iso8601
        let stage = clock.stage(of: commitment, status, on: reader.today)
        let days = Int(abs(commitment.due.daysSince1970 - reader.today.daysSince1970))
        reminder = stage.map { words("plans.stage." + $0.rawValue, ["days": reader.number(days)]) }
        isUrgent = stage == .overdue || stage == .escalated
        toldOn = told.last { $0.commitment == commitment.id && $0.due == commitment.due }.map {
            words("plans.reminded", ["when": reader.time($0.at)])
        }
        slips = commitment.slips.map {
            words(
                "plans.slip",
                [
                    "from": reader.date($0.from), "to": reader.date($0.to), "reason": $0.reason, "name": $0.by,
                    "office": reader.office($0.office),
                ]
            )
        }
        hasSlips = !slips.isEmpty
        slipTitle = words("plans.slips", ["count": reader.number(slips.count)])
        let last = plan.lastAct(on: commitment.id)
        let claim = plan.acts.last { $0.commitment == commitment.id && $0.kind == .claimed }
        evidence =
            status == .open || status == .late
            ? []
            : (claim?.evidence ?? []).map {
                Proof(
                    text: words("plans.evidence." + $0.kind.rawValue) + ": " + $0.reference,
                    link: $0.kind == .message && canRead ? ConsolePath.message($0.reference).text : nil
                )
            }
        hasEvidence = !evidence.isEmpty
        if let dropped = commitment.dropped {
            remark = words("plans.dropped_by", ["name": dropped.by, "reason": dropped.reason])
        } else {
            remark = last.map { act in
                words(
                    "plans.act." + act.kind.rawValue,
                    ["name": act.by, "office": reader.office(act.office), "when": reader.time(act.at)]
                ) + (act.reason.isEmpty ? "" : ": " + act.reason)
            }
        }
        let isOpen = status == .open || status == .late
        canClaim = canAct && isOurs && isOpen
        canConfirm = canAct && !isOurs && status == .claimed
        canMove = canAct && isOpen
    }
}
