//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What a rule or a look-out says of a line, for the ranking to weigh beside its score.
package struct Evidence: Sendable, Hashable {
    package enum Source: String, Sendable, Hashable, Codable {
        case rule
        case lookout
    }

    package let source: Source
    /// The id of the rule or look-out, under which its yield is learned.
    package let id: String
    /// 1 to 100, as its owner set it: what it counts for until inspections have shown more.
    package let weight: Int
    /// The lane that it asks for where capacity allows; nil to leave lanes alone.
    package let lane: Lane?
    /// Whether the line must be inspected whatever the capacity.
    package let isBinding: Bool
    package let title: Trilingual
    /// What it saw, in a few words; empty where there is nothing to show.
    package let seen: String

    package init(
        source: Source,
        id: String,
        weight: Int,
        lane: Lane?,
        isBinding: Bool = false,
        title: Trilingual,
        seen: String
    ) {
        self.source = source
        self.id = id
        self.weight = weight
        self.lane = lane
        self.isBinding = isBinding
        self.title = title
        self.seen = seen
    }

    /// Under which its weight is learned.
    package var key: String { source.rawValue + ":" + id }

    /// Why it moved a line, for the officer.
    package func reason(_ logOdds: Double) -> Reason {
        Reason(
            code: source == .rule ? ReasonCode.ruleHit : ReasonCode.lookoutHit,
            weight: logOdds,
            facts: ReasonFacts([
                "rule": id, "title_vi": title.vi, "title_zh": title.zh, "title_en": title.en, "seen": seen,
            ])
        )
    }
}

extension Reason {
    /// The key of the evidence that it tells of; nil for what the forest says.
    package var evidenceKey: String? {
        switch code {
        case ReasonCode.ruleHit: facts["rule"].map { Evidence.Source.rule.rawValue + ":" + $0 }
        case ReasonCode.lookoutHit: facts["rule"].map { Evidence.Source.lookout.rawValue + ":" + $0 }
        default: nil
        }
    }
}
