//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What was seized in an operation in a span of days: ours, theirs, and both together, where what an officer found to
/// be one seizure counts once.
package struct OperationFigures: Hashable, Sendable {
    package enum Side: String, CaseIterable, Hashable, Sendable, Codable {
        case ours
        case theirs
        case joint
    }

    /// One day of the span.
    package struct Day: Hashable, Sendable {
        package let day: CalendarDate
        package let ours: Int
        package let theirs: Int
        package let joint: Int
    }

    package let tallies: [Side: SeizureTally]
    /// Days on which something was seized, the first first.
    package let days: [Day]

    package subscript(_ side: Side) -> SeizureTally { tallies[side] ?? SeizureTally() }

    /// - Parameter days: both ends counted; nil for all, those without a day among them.
    package init(_ seizures: [OperationSeizure], in days: ClosedRange<CalendarDate>? = nil) {
        let counted = seizures.filter { seizure in
            guard seizure.standing == .current else { return false }
            guard let days else { return true }
            return seizure.facts.date.map { days.contains($0) } ?? false
        }
        let doubles = SeizureTwins.settled(among: counted)
        let ours = counted.filter(\.isOwn)
        let theirs = counted.filter { !$0.isOwn }
        let joint = ours + theirs.filter { doubles[$0.id] == nil }
        tallies = [
            .ours: SeizureTally(ours), .theirs: SeizureTally(theirs), .joint: SeizureTally(joint),
        ]
        func byDay(_ some: [OperationSeizure]) -> [CalendarDate: Int] {
            Dictionary(some.compactMap { $0.facts.date.map { ($0, 1) } }, uniquingKeysWith: +)
        }
        let (mine, others, both) = (byDay(ours), byDay(theirs), byDay(joint))
        self.days = Set(mine.keys).union(others.keys).sorted().map {
            Day(day: $0, ours: mine[$0] ?? 0, theirs: others[$0] ?? 0, joint: both[$0] ?? 0)
        }
    }
}
