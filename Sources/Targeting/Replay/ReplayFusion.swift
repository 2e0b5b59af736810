//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Rules beside the forest in a replay: the node's fusion, with weights learned from what the strategy inspected.
struct ReplayFusion: Sendable {
    private var source: any EvidenceSource
    private var outcomes: [EvidenceWeights.Outcome] = []
    private var owners: [String: Int] = [:]
    /// Inspected and found in the weeks whose findings are all known: the odds of a line of which nothing is known.
    private var usual = (inspected: 1.0, found: 0.02)
    private(set) var fusion = LaneFusion()
    private var said: [Int: [Evidence]] = [:]

    /// Outcomes that weights are learned from at most, as in a node.
    private static let most = 50_000

    init(_ source: any EvidenceSource) {
        self.source = source
    }

    /// The log-odds of an ordinary line before anything speaks.
    var baseMargin: Float {
        let share = max(1e-4, min(0.5, usual.found / usual.inspected))
        return Float(log(share / (1 - share)))
    }

    /// Asks what is said of one week's lines.
    mutating func ask(_ rows: [Int]) {
        said = Dictionary(uniqueKeysWithValues: zip(rows, source.evidence(for: rows)))
        for evidence in said.values.joined() { owners[evidence.key] = evidence.weight }
    }

    /// A line's log-odds with what was said of it.
    func margin(_ row: Int, _ margin: Float) -> Float {
        fusion.margin(margin, said[row] ?? [])
    }

    /// Takes in what inspections of the week found.
    ///
    /// - Parameters:
    ///   - margins: the forest's log-odds of each inspected row when it was chosen; the base where no forest spoke.
    ///   - learns: whether the outcomes teach weights; those of weeks without a forest do not where one is used later.
    mutating func close(
        _ rows: [Int],
        inspected: Set<Int>,
        margins: [Int: Float],
        learns: Bool,
        isIllicit: (Int) -> Bool
    ) {
        source.remember(rows, inspected: inspected)
        for row in rows where inspected.contains(row) {
            if margins.isEmpty {
                usual.inspected += 1
                usual.found += isIllicit(row) ? 1 : 0
            }
            let evidence = said[row] ?? []
            guard learns, !evidence.isEmpty else { continue }
            outcomes.append(
                .init(
                    margin: Double(margins[row] ?? baseMargin),
                    keys: evidence.map(\.key),
                    isIllicit: isIllicit(row)
                )
            )
        }
        said = [:]
        fusion = LaneFusion(EvidenceWeights(outcomes.suffix(Self.most), owners: owners))
    }
}
