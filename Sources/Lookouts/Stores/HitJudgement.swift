//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What an officer says of a hit.
package struct HitJudgement: Hashable, Sendable {
    package enum Verdict: String, CaseIterable, Hashable, Sendable, Codable {
        /// The person or thing of the list.
        case same
        /// Another one; this text hits this entry no more.
        case other
    }

    package let verdict: Verdict
    package let reason: String
    package let officer: String
    /// Seconds since 1970.
    package let at: Int64

    package init(_ verdict: Verdict, reason: String, by officer: String, at: Int64) {
        self.verdict = verdict
        self.reason = reason
        self.officer = officer
        self.at = at
    }
}

/// A hit with what was said of it, and the line in short.
package struct JudgedHit: Hashable, Sendable {
    package let hit: LookoutHit
    package let judgement: HitJudgement?
    package let goods: String?
    /// Seconds since 1970.
    package let lodgedAt: Int64?

    package init(hit: LookoutHit, judgement: HitJudgement?, goods: String?, lodgedAt: Int64?) {
        self.hit = hit
        self.judgement = judgement
        self.goods = goods
        self.lodgedAt = lodgedAt
    }
}

/// What a list says and what a declaration says, found not to be the same by an officer.
///
/// It goes by the words and not by the entry's id: where a list numbers its entries by their lines, the next version gives
/// the id to somebody else.
package struct Clearance: Hashable, Sendable {
    package let list: String
    package let listed: String
    package let text: String

    package init(list: String, listed: String, text: String) {
        self.list = list
        self.listed = listed
        self.text = text
    }
}
