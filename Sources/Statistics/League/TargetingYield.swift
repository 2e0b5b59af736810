//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Findings by inspections, for each way of choosing what to inspect.
package struct TargetingYield: Hashable, Sendable, Encodable {
    package enum Verdict: String, CaseIterable, Hashable, Sendable, Encodable {
        /// Finds more than the random share, beyond chance.
        case better
        case worse
        /// The intervals overlap.
        case alike
        /// It is the random share, or there is none to hold it against.
        case none
    }

    package struct Row: Hashable, Sendable, Encodable {
        package let method: String
        package let inspected: Int
        package let found: Int
        /// Nil where nothing was inspected.
        package let share: Double?
        /// Wilson's at 95 %.
        package let interval: ShareInterval
        package let verdict: Verdict
    }

    package let rows: [Row]
    package let inspected: Int
    package let found: Int

    package init(_ tallies: [InspectionTally]) {
        let methods = Dictionary(grouping: tallies, by: \.method).mapValues { group in
            (inspected: group.reduce(0) { $0 + $1.inspected }, found: group.reduce(0) { $0 + $1.found })
        }
        let chance = methods["random"].flatMap { $0.inspected > 0 ? Self.interval($0.found, $0.inspected) : nil }
        rows = methods.filter { $0.value.inspected > 0 }.sorted { a, b in
            a.value.inspected == b.value.inspected ? a.key < b.key : a.value.inspected > b.value.inspected
        }.map { method, sums in
            let interval = Self.interval(sums.found, sums.inspected)
            return Row(
                method: method,
                inspected: sums.inspected,
                found: sums.found,
                share: Double(sums.found) / Double(sums.inspected),
                interval: interval,
                verdict: method == "random" ? .none : Self.verdict(interval, against: chance)
            )
        }
        inspected = rows.reduce(0) { $0 + $1.inspected }
        found = rows.reduce(0) { $0 + $1.found }
    }

    private static func interval(_ found: Int, _ inspected: Int) -> ShareInterval {
        .wilson(Double(found), of: Double(inspected))
    }

    private static func verdict(_ own: ShareInterval, against chance: ShareInterval?) -> Verdict {
        guard let chance else { return .none }
        if own.low > chance.high { return .better }
        return own.high < chance.low ? .worse : .alike
    }
}
