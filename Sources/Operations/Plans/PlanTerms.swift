//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Crypto
package import Customs

/// What two offices agree on: one version of an action plan. Two versions are the same where their digests are.
package struct PlanTerms: Hashable, Sendable {
    package static let mostCommitments = 200
    package static let longestText = 4_000

    /// The digest of the version that this one follows; nil for the first.
    package let parent: String?
    package var titleVI: String
    package var titleZH: String
    package var from: CalendarDate
    package var to: CalendarDate
    package var commitments: [Commitment]

    package init(
        parent: String?,
        titleVI: String,
        titleZH: String,
        from: CalendarDate,
        to: CalendarDate,
        commitments: [Commitment] = []
    ) {
        self.parent = parent
        self.titleVI = titleVI
        self.titleZH = titleZH
        self.from = from
        self.to = to
        self.commitments = commitments
    }

    /// The next version, unchanged.
    package var successor: PlanTerms {
        PlanTerms(
            parent: digest,
            titleVI: titleVI,
            titleZH: titleZH,
            from: from,
            to: to,
            commitments: commitments
        )
    }

    /// SHA-256 of `lienquan action plan 1`, a zero byte and the canonical JSON; base64url.
    package var digest: String {
        Base64URL.encode(Array(SHA256.hash(data: Array("lienquan action plan 1\u{0}".utf8) + json.canonical)))
    }

    /// What is wrong in it by itself.
    package func faults(of offices: Set<String>) -> [PlanFault] {
        var faults: [PlanFault] = []
        for (field, text) in [("title_vi", titleVI), ("title_zh", titleZH)] {
            if text.isEmpty { faults.append(PlanFault(field, .missing)) }
            if text.count > 300 { faults.append(PlanFault(field, .malformed)) }
        }
        if to < from { faults.append(PlanFault("to", .reversed)) }
        if commitments.count > Self.mostCommitments { faults.append(PlanFault("commitments", .malformed)) }
        if Set(commitments.map(\.id)).count != commitments.count { faults.append(PlanFault("commitments", .twice)) }
        for (place, commitment) in commitments.enumerated() {
            func fault(_ field: String, _ problem: PlanFault.Problem) {
                faults.append(PlanFault("commitments[\(place)].\(field)", problem))
            }
            for (field, text) in [("vi", commitment.vi), ("zh", commitment.zh)] {
                if text.isEmpty { fault(field, .missing) }
                if text.count > Self.longestText { fault(field, .malformed) }
            }
            if !offices.contains(commitment.owner) { fault("owner", .unknown) }
            if commitment.due < from { fault("due", .outside) }
        }
        return faults
    }

    /// Whether it may stand for an earlier version: nothing that was promised disappears, and no change of a date is
    /// taken back or made without a word.
    package func keepsHistory(of earlier: PlanTerms) -> Bool {
        guard parent == earlier.digest else { return false }
        let now = Dictionary(commitments.map { ($0.id, $0) }) { first, _ in first }
        let isKept = earlier.commitments.allSatisfy { before in
            guard let after = now[before.id], after.slips.starts(with: before.slips) else { return false }
            if before.dropped != nil, after.dropped != before.dropped { return false }
            return after.slips.dropFirst(before.slips.count).isChain(from: before.due, to: after.due)
        }
        let known = Set(earlier.commitments.map(\.id))
        return isKept && commitments.allSatisfy { known.contains($0.id) || $0.slips.isEmpty && $0.dropped == nil }
    }
}

extension Collection<Commitment.Slip> {
    /// Whether each slip begins where the one before it ended.
    fileprivate func isChain(from start: CalendarDate, to end: CalendarDate) -> Bool {
        var day = start
        for slip in self {
            guard slip.from == day, slip.to != day, !slip.reason.isEmpty else { return false }
            day = slip.to
        }
        return day == end
    }
}
