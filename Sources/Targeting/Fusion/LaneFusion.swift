//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Forest, rules, look-outs and chance put together: one score to rank by, one lane, one origin.
package struct LaneFusion: Sendable {
    package var weights: EvidenceWeights

    package init(_ weights: EvidenceWeights = EvidenceWeights()) {
        self.weights = weights
    }

    /// A line's log-odds with what evidence adds.
    func margin(_ margin: Float, _ evidence: [Evidence]) -> Float {
        margin + Float(evidence.reduce(0) { $0 + weights.logOdds(of: $1) })
    }

    /// Changes a choice by rank so that evidence has its say: a line that is bound to be inspected is, whatever the
    /// capacity; a chosen line gets at least the lane that its evidence asks for; the origin names who moved it.
    ///
    /// - Parameter isAboveByItself: whether the line would have been chosen without evidence.
    func settle(
        lane: Lane,
        origin: SelectionOrigin,
        isAboveByItself: Bool,
        _ evidence: [Evidence]
    ) -> (lane: Lane, origin: SelectionOrigin) {
        guard !evidence.isEmpty, origin != .random else { return (lane, origin) }
        let binding = evidence.first { $0.isBinding }
        guard origin != .none || binding != nil else { return (lane, origin) }
        let lanes = evidence.compactMap(\.lane) + (binding == nil ? [] : [.red])
        let asked = lanes.max { $0.severity < $1.severity } ?? lane
        let settled = asked.severity > lane.severity ? asked : lane
        let strongest = evidence.max { weights.logOdds(of: $0) < weights.logOdds(of: $1) }
        guard !isAboveByItself, let named = binding ?? strongest else { return (settled, .model) }
        return (settled, named.source == .rule ? .rule : .lookout)
    }

    /// The reasons of evidence, and those of the forest behind and between them, in order of weight.
    func reasons(_ forest: [Reason], _ evidence: [Evidence]) -> [Reason] {
        guard !evidence.isEmpty else { return forest }
        return (evidence.map { $0.reason(weights.logOdds(of: $0)) } + forest)
            .enumerated()
            .sorted { a, b in
                let (first, second) = (abs(a.element.weight), abs(b.element.weight))
                return first == second ? a.offset < b.offset : first > second
            }
            .map(\.element)
    }
}

extension Lane {
    /// 0 for release, 2 for goods to be inspected.
    package var severity: Int {
        switch self {
        case .green: 0
        case .yellow: 1
        case .red: 2
        }
    }
}
