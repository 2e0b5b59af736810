//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Working memory of searches in one index: a weight for every entry, two bytes each, and what words were filed under.
public struct NameScratch: Sendable {
    private var weights: [UInt16] = []
    private var touched: [UInt32] = []
    /// The pieces of words that were met before, for screening.
    private var known: [UInt64: [UInt32]] = [:]

    /// More words than this are not remembered.
    private static let mostKnown = 200_000

    public init() {}

    var isEmpty: Bool { touched.isEmpty }

    /// What a word was filed under, looked up once.
    mutating func numbers(for word: UInt64, _ find: () -> [UInt32]) -> [UInt32] {
        if let numbers = known[word] { return numbers }
        if known.count >= Self.mostKnown { known.removeAll(keepingCapacity: true) }
        let numbers = find()
        known[word] = numbers
        return numbers
    }

    /// Entries with the greatest weights, greatest first.
    func commonest(_ most: Int, least: UInt16) -> [Int] {
        var kept: [(weight: UInt16, entry: UInt32)] = []
        for entry in touched where weights[Int(entry)] >= least { kept.append((weights[Int(entry)], entry)) }
        if kept.count > 1 { kept.sort { ($1.weight, $0.entry) < ($0.weight, $1.entry) } }
        return kept.prefix(most).map { Int($0.entry) }
    }

    mutating func prepare(_ count: Int) {
        if weights.count < count { weights = Array(repeating: 0, count: count) }
    }

    /// What a common piece is worth: its rarity, in steps of a sixteenth.
    static func weight(length: Int, of count: Int, share: Float) -> UInt16 {
        UInt16(max(1, min(500, 16 * Float(log(Double(count + 1) / Double(length)) + 0.5) * share)))
    }

    /// Adds a weight to entries, which are taken in where they had none yet.
    mutating func add(_ entries: Slice<UnsafeBufferPointer<UInt32>>, _ weight: UInt16) {
        weights.withUnsafeMutableBufferPointer { weights in
            for entry in entries {
                let place = Int(entry)
                if weights[place] == 0 { touched.append(entry) }
                weights[place] &+= weight
            }
        }
    }

    /// Adds a weight to those entries that have one already.
    mutating func addKnown(_ entries: Slice<UnsafeBufferPointer<UInt32>>, _ weight: UInt16) {
        weights.withUnsafeMutableBufferPointer { weights in
            for entry in entries {
                let known = weights[Int(entry)]
                if known != 0 { weights[Int(entry)] = known &+ weight }
            }
        }
    }

    /// How much what an entry has beyond the name counts against it.
    private static let strange: Float = 0.25

    /// What an entry weighs against what it and the name are worth.
    static func share(_ weight: UInt16, own: Float, total: UInt16) -> Float {
        Float(weight) / (own + strange * Float(total) + 1)
    }

    /// The entries that have most in common with a name, for what both are worth; in no order.
    ///
    /// - Parameters:
    ///   - own: what the name is worth.
    ///   - totals: what each entry is worth.
    func best(_ most: Int, own: Float, totals: [UInt16]) -> [NameCandidate] {
        let heaviest = heaviest(2 * most)
        var kept: [NameCandidate] = []
        for entry in touched where weights[Int(entry)] >= heaviest {
            let weight = weights[Int(entry)]
            kept.append(
                NameCandidate(
                    entry: entry,
                    weight: weight,
                    share: Self.share(weight, own: own, total: totals[Int(entry)])
                )
            )
        }
        guard kept.count > most else { return kept }
        let least = Self.share(of: most, in: kept)
        var better = kept.filter { $0.share > least }
        if better.count < most {
            better += kept.lazy.filter { $0.share == least }.prefix(most - better.count)
        }
        return better
    }

    /// About the share that so many candidates reach: exact to a four-thousandth of the greatest.
    private static func share(of most: Int, in kept: [NameCandidate]) -> Float {
        let greatest = max(1e-9, kept.map(\.share).max() ?? 1)
        var histogram = [Int32](repeating: 0, count: 4_097)
        for candidate in kept { histogram[Int(candidate.share / greatest * 4_096)] += 1 }
        var level = histogram.count - 1
        var sum = Int(histogram[level])
        while level > 0, sum < most {
            level -= 1
            sum += Int(histogram[level])
        }
        return Float(level) / 4_096 * greatest
    }

    /// The weight that at least so many entries reach.
    private func heaviest(_ most: Int) -> UInt16 {
        guard touched.count > most else { return 0 }
        var histogram = [Int32](repeating: 0, count: 1 << 10)
        for entry in touched { histogram[Int(min(weights[Int(entry)], 8_191) >> 3)] += 1 }
        var level = histogram.count - 1
        var sum = Int(histogram[level])
        while level > 0, sum < most {
            level -= 1
            sum += Int(histogram[level])
        }
        return UInt16(level << 3)
    }

    mutating func clear() {
        for entry in touched { weights[Int(entry)] = 0 }
        touched.removeAll(keepingCapacity: true)
    }
}
