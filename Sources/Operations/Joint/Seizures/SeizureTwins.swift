//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// Finds seizures of an own case and of a partner's message that may be one and the same. An officer decides.
package enum SeizureTwins {
    /// Two that may be the same, with what speaks for it.
    package struct Proposal: Hashable, Sendable {
        package enum Sign: String, CaseIterable, Hashable, Sendable {
            case number
            case day
            case place
            case goods
            case amount
        }

        package let own: String
        package let other: String
        package let signs: [Sign]

        package init(own: String, other: String, signs: [Sign]) {
            self.own = own
            self.other = other
            self.signs = signs
        }
    }

    /// Those that nobody has decided on, in the order of the seizures.
    package static func proposals(among seizures: [OperationSeizure]) -> [Proposal] {
        let current = seizures.filter { $0.standing == .current }
        let own = current.filter(\.isOwn)
        return current.filter { !$0.isOwn }.flatMap { other in
            own.compactMap { mine in
                guard !isDecided(mine, other), let signs = signs(mine.facts, other.facts) else { return nil }
                return Proposal(own: mine.id, other: other.id, signs: signs)
            }
        }
    }

    /// Ids of the partner's seizures that an officer said are own ones, with these; both must count still.
    package static func settled(among seizures: [OperationSeizure]) -> [String: String] {
        let current = Dictionary(seizures.filter { $0.standing == .current }.map { ($0.id, $0) }) { first, _ in first }
        var same: [String: String] = [:]
        for seizure in current.values {
            for twin in seizure.twins where twin.isSame {
                guard let other = current[twin.other], other.isOwn != seizure.isOwn else { continue }
                let (mine, theirs) = seizure.isOwn ? (seizure, other) : (other, seizure)
                same[theirs.id] = min(same[theirs.id] ?? mine.id, mine.id)
            }
        }
        return same
    }

    private static func isDecided(_ a: OperationSeizure, _ b: OperationSeizure) -> Bool {
        a.twins.contains { $0.other == b.id } || b.twins.contains { $0.other == a.id }
    }

    /// Nil where too little speaks for it: the same number, or the same goods on nearly the same day in the same amount,
    /// or at the same place where the amounts can't be compared. At a busy gate much is seized on one day.
    private static func signs(_ a: SeizureFacts, _ b: SeizureFacts) -> [Proposal.Sign]? {
        var signs: [Proposal.Sign] = []
        if !a.number.isEmpty, a.number == b.number { signs.append(.number) }
        if let first = a.date, let second = b.date, abs(first.daysSince1970 - second.daysSince1970) <= 1 {
            signs.append(.day)
        }
        if let gate = a.gate, gate == b.gate { signs.append(.place) }
        if !Set(a.lines.map(\.group)).isDisjoint(with: b.lines.map(\.group)) { signs.append(.goods) }
        let pairs = amounts(a, b)
        if pairs.contains(where: isNear) { signs.append(.amount) }
        if signs.contains(.number) { return signs }
        let isLikely = signs.contains(.day) && signs.contains(.goods)
        return isLikely && (signs.contains(.amount) || pairs.isEmpty && signs.contains(.place)) ? signs : nil
    }

    /// Amounts of goods of one group in one base unit.
    private static func amounts(_ a: SeizureFacts, _ b: SeizureFacts) -> [(Decimal, Decimal)] {
        a.lines.flatMap { first in
            b.lines.filter { $0.group == first.group }.flatMap { second in
                first.amounts.compactMap(\.quantity).flatMap { one in
                    second.amounts.compactMap(\.quantity).filter { $0.unit.base == one.unit.base }
                        .map { (one.inBase, $0.inBase) }
                }
            }
        }
    }

    /// Within two in a hundred.
    private static func isNear(_ one: Decimal, _ two: Decimal) -> Bool {
        guard one > 0 else { return false }
        return (one > two ? one - two : two - one) * 50 <= one
    }
}
