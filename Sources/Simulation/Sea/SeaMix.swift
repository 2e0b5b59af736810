//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How injected events divide among the behaviours.
package struct SeaMix: Hashable, Sendable {
    /// Relative weights; a behaviour that is missing does not occur.
    package var weights: [SeaBehaviour: Double]

    package init(_ weights: [SeaBehaviour: Double]) { self.weights = weights }

    /// Silences and meetings are half of all: they are what patrols ask for first. Judgement.
    package static let standard = SeaMix([
        .darkGap: 16, .shortDarkGap: 6, .encounter: 20, .darkRendezvous: 8, .loitering: 8, .identityClone: 6,
        .identitySwap: 6, .nameChange: 5, .falseIMO: 5, .offsetSpoof: 5, .circleSpoof: 5, .jumpSpoof: 5,
        .spoofField: 2, .draughtChange: 5, .offPortCall: 6, .nightRun: 8,
    ])

    /// So many events divided by the weights; what rounding leaves goes to the largest remainders, in order of behaviours.
    func counts(of events: Int) -> [(behaviour: SeaBehaviour, count: Int)] {
        let kinds = SeaBehaviour.allCases.filter { weights[$0, default: 0] > 0 && !$0.isHardNegative }
        let sum = kinds.reduce(0) { $0 + weights[$1, default: 0] }
        guard sum > 0 else { return [] }
        let exact = kinds.map { weights[$0, default: 0] / sum * Double(events) }
        var counts = exact.map { Int($0) }
        let order = kinds.indices.sorted { one, other in
            let left = exact[one] - Double(counts[one])
            let right = exact[other] - Double(counts[other])
            return left == right ? one < other : left > right
        }
        for index in order.prefix(events - counts.reduce(0, +)) { counts[index] += 1 }
        return zip(kinds, counts).map { ($0, $1) }
    }
}
