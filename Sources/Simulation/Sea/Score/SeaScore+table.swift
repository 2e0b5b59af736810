//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

extension SeaScore {
    /// The score as lines for a console: recall and latency of each behaviour, precision of each family.
    package var table: String {
        var lines = ["behaviour          found of   recall  95 %         median s      p99 s"]
        for row in rows {
            lines.append(
                column(row.behaviour.rawValue, 18)
                    + column(row.recall.hits, 6) + column(row.recall.total, 5)
                    + shares(row.recall)
                    + column(row.medianLatency.map { Int($0) }, 11) + column(row.p99Latency.map { Int($0) }, 11)
            )
        }
        lines.append("alerts             right of  precision 95 %       neutral  false/1000 h")
        for family in families {
            lines.append(
                column(family.behaviour.rawValue, 18)
                    + column(family.precision.hits, 6) + column(family.precision.total, 5)
                    + shares(family.precision)
                    + column(family.neutral, 9) + "  " + decimal(family.falsePerThousandHours)
            )
        }
        lines.append("false alerts in 1,000 vessel-hours: \(decimal(falsePerThousandHours))")
        let fools = SeaBehaviour.allCases.compactMap { kind in fooledBy[kind].map { "\(kind.rawValue) \($0)" } }
        if !fools.isEmpty { lines.append("false on hard negatives: \(fools.joined(separator: ", "))") }
        return lines.joined(separator: "\n")
    }

    private func shares(_ proportion: Proportion) -> String {
        let interval = proportion.interval
        return "   " + (proportion.share.map { decimal($0) } ?? "  –  ")
            + "  \(decimal(interval.lowerBound))–\(decimal(interval.upperBound))"
    }

    private func column(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private func column(_ number: Int?, _ width: Int) -> String {
        let text = number.map { "\($0)" } ?? "–"
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }

    private func decimal(_ number: Double) -> String { String(format: "%.3f", number) }
}
