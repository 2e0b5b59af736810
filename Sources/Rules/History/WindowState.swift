//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Which entries of one key lie in the window of one question.
struct WindowState: Sendable {
    /// The last entry taken off and the last one added; -1 for none.
    var removed: Int32 = -1
    var added: Int32 = -1
    /// Entries inside.
    var count: Int32 = 0
    /// Entries that open a declaration.
    var declarations: Int32 = 0
    /// How many were ever added.
    var seen: UInt32 = 0
    /// The value of ``seen`` when the summary was made.
    var summarised: UInt32 = 0
    /// When the oldest entry inside began to count; of no meaning where none is inside.
    var oldest: Int64 = 0
    /// The latest line with a value; -1 for none.
    var latest: Int32 = -1
}

/// What is known of every key of a chain for one question.
struct WindowStates: Sendable {
    var states: [WindowState] = []
    /// In ten-thousandths; only where a sum is asked for.
    var sums: [Int128] = []
    /// Only where a figure is asked for that needs all lines of a window at once.
    var summaries: [(Double, Double)] = []

    /// The bits of what stands beside the state of a key.
    func figures(_ key: Int) -> Int64 {
        (sums.isEmpty ? 0 : Int64(truncatingIfNeeded: sums[key]))
            &+ (summaries.isEmpty ? 0 : Int64(bitPattern: summaries[key].0.bitPattern))
    }

    /// Makes room for all keys of a chain.
    mutating func grow(to keys: Int, _ measure: HistoryWindow.Measure) {
        guard states.count < keys else { return }
        let count = max(keys - states.count, states.count / 2)
        states += repeatElement(WindowState(), count: count)
        if measure.isSum { sums += repeatElement(0, count: count) }
        if measure.isSummary { summaries += repeatElement((.nan, .nan), count: count) }
    }

    /// Keeps the states of some keys, by their places of before.
    mutating func keep(_ places: [Int]) {
        func kept<Element>(_ all: [Element]) -> [Element] { places.filter { $0 < all.count }.map { all[$0] } }
        // Keys beyond the states were never asked for and stand last, so the others keep their order.
        (states, sums, summaries) = (kept(states), kept(sums), kept(summaries))
    }
}

extension HistoryWindow.Measure {
    var isSum: Bool { if case .sum = self { true } else { false } }

    var isLast: Bool { if case .last = self { true } else { false } }

    var isSummary: Bool {
        switch self {
        case .distinct, .median, .deviation, .quantile, .robustZ, .benford, .rhythm: true
        case .lines, .declarations, .sum, .last, .hoursSince: false
        }
    }
}

extension HistoryMeasure {
    /// What is asked, without of what.
    var withoutName: HistoryWindow.Measure {
        switch self {
        case .lines: .lines
        case .declarations: .declarations
        case .sum: .sum
        case .distinct: .distinct
        case .last: .last
        case .median: .median
        case .deviation: .deviation
        case .quantile(_, let share): .quantile(share)
        case .robustZ: .robustZ
        case .benford: .benford
        case .rhythm: .rhythm
        case .hoursSince: .hoursSince
        }
    }
}
