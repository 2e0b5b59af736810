//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Synchronization

/// The contributions of every pattern of every group, computed when enough rows have asked for them.
///
/// A table of a group with b conditions holds `2^b × 8` numbers. Few rows are explained faster without.
final class ShapleyTables: Sendable {
    /// Numbers for a pattern: as many as a group can have features.
    static let slots = ShapleyGroup.mostBits
    /// Rows after which tables pay: a pattern computed costs about as much for one row as for the table.
    private static let rowsToPay = 96
    /// Numbers kept at most (4 bytes each); the groups beyond are computed row by row.
    private static let mostNumbers = 1 << 25

    struct Contents: Sendable {
        /// For each group the place of its table, or -1.
        let places: [Int]
        let numbers: [Float]
    }

    private struct State {
        var rowsSeen = 0
        var contents: Contents?
    }

    private let state = Mutex(State())

    /// The tables, once the rows seen so far, these included, make them worth computing.
    func contents(forRows rows: Int, _ plan: ShapleyPlan, _ rule: ShapleyRule) -> Contents? {
        state.withLock { state in
            state.rowsSeen += rows
            if state.contents == nil, state.rowsSeen >= Self.rowsToPay {
                state.contents = Self.compute(plan, rule)
            }
            return state.contents
        }
    }

    private static func compute(_ plan: ShapleyPlan, _ rule: ShapleyRule) -> Contents {
        var places: [Int] = []
        var count = 0
        for group in plan.groups {
            let size = slots << group.bits.count
            places.append(count + size <= mostNumbers ? count : -1)
            if count + size <= mostNumbers { count += size }
        }
        var numbers = [Float](repeating: 0, count: count)
        var steps = [ShapleyRule.Step](repeating: .init(), count: slots)
        var results = [Double](repeating: 0, count: slots)
        for (group, place) in zip(plan.groups, places) where place >= 0 {
            for pattern in 0..<(1 << group.bits.count) {
                group.contributions(of: UInt8(pattern), rule, &steps, into: &results)
                for slot in group.features.indices { numbers[place + pattern * slots + slot] = Float(results[slot]) }
            }
        }
        return Contents(places: places, numbers: numbers)
    }
}
