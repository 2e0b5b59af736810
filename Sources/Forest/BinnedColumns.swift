//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The thresholds of a forest, feature by feature, and the byte columns that they cut values into.
///
/// A tree only ever asks `value < threshold`. With the distinct thresholds of a feature sorted, the bin of a value is
/// the number of thresholds at or below it, and the question becomes `bin <= rank of threshold`: exact, and in small
/// integers. A byte tells 255 thresholds apart; a feature with more gets several columns, one for each 255 of its
/// thresholds. A missing value goes left with the lowest byte and right with the highest, so each column exists once for
/// the splits that send missing values left and once for those that send them right, as far as the forest needs it.
///
/// Bytes are stored minus 128: SSE2 compares signed bytes only.
struct BinnedColumns: Sendable {
    /// Rows of one quantised block; a column takes this many bytes.
    static let blockRows = 256
    /// Most thresholds that one byte tells apart.
    static let thresholdsPerColumn = 255
    /// Bins are counted in `Int16`, whose top value means "missing, go right".
    static let mostThresholds = 32_000
    /// Up to so many thresholds, comparing rows with each of them is quicker than a search: no step waits for another.
    static let mostCounted = 96
    /// A split that every row leaves to the left; it fills up trees that are not complete.
    static let alwaysLeft: UInt32 = 0x7F

    struct Feature: Sendable {
        let feature: Int
        /// Place 0 (unused) of the feature's heap of thresholds.
        let firstKey: Int
        let levels: Int
        /// Places of the feature's thresholds in ``sortedKeys``; nil where there are too many to compare with each.
        let counted: Range<Int>?
        let firstColumn: Int
        let columnCount: Int
        let zeroIsMissing: Bool
    }

    struct Column: Sendable {
        /// Rank of the first threshold that the column tells apart.
        let base: Int16
        let missingGoesRight: Bool
    }

    /// The thresholds' keys, one heap a feature.
    private(set) var heaps: [Int32] = []
    /// The thresholds' keys of features that have few.
    private(set) var sortedKeys: [Int32] = []
    private(set) var features: [Feature] = []
    private(set) var columns: [Column] = []
    private var featureIndex: [Int]

    /// Collects the thresholds of all trees.
    ///
    /// - Throws: `ForestError.unsupported` when a feature has more than `mostThresholds`.
    init(_ trees: [DecisionTree], featureNames: [String], zeroIsMissing: [Bool]) throws(ForestError) {
        let count = featureNames.count
        featureIndex = [Int](repeating: -1, count: count)
        var thresholds = [[(key: Int32, right: Bool)]](repeating: [], count: count)
        for tree in trees {
            for node in tree.nodes where !node.isLeaf {
                thresholds[Int(node.feature)].append((node.threshold, !node.defaultLeft))
            }
        }
        for feature in 0..<count where !thresholds[feature].isEmpty {
            let sorted = thresholds[feature].sorted { $0.key < $1.key }
            var keys: [Int32] = []
            let firstColumn = columns.count
            var used: [(left: Bool, right: Bool)] = []
            for (key, right) in sorted {
                if keys.last != key { keys.append(key) }
                let group = (keys.count - 1) / Self.thresholdsPerColumn
                if group == used.count { used.append((false, false)) }
                if right { used[group].right = true } else { used[group].left = true }
            }
            guard keys.count <= Self.mostThresholds else {
                throw .unsupported(
                    what: "more than \(Self.mostThresholds) thresholds of the feature \"\(featureNames[feature])\""
                )
            }
            for (group, sides) in used.enumerated() {
                let base = Int16(group * Self.thresholdsPerColumn)
                if sides.left { columns.append(Column(base: base, missingGoesRight: false)) }
                if sides.right { columns.append(Column(base: base, missingGoesRight: true)) }
            }
            let levels = Int.bitWidth - keys.count.leadingZeroBitCount
            featureIndex[feature] = features.count
            features.append(
                Feature(
                    feature: feature,
                    firstKey: heaps.count,
                    levels: levels,
                    counted: addSorted(keys),
                    firstColumn: firstColumn,
                    columnCount: columns.count - firstColumn,
                    zeroIsMissing: zeroIsMissing[feature]
                )
            )
            heaps += Self.heap(keys, levels: levels)
        }
        // A node code has 24 bits for the column.
        guard columns.count < 1 << 24 else { throw .unsupported(what: "\(columns.count) columns of thresholds") }
    }

    private mutating func addSorted(_ keys: [Int32]) -> Range<Int>? {
        guard keys.count <= Self.mostCounted else { return nil }
        let first = sortedKeys.count
        sortedKeys += keys
        return first..<sortedKeys.count
    }

    /// Byte columns to reserve: at least one, which `alwaysLeft` reads.
    var columnCount: Int { max(columns.count, 1) }

    /// A split as the kernels read it: column number above, byte to exceed for going right below.
    func code(of node: DecisionTree.Node) -> UInt32 {
        let feature = features[featureIndex[Int(node.feature)]]
        let rank = Self.bin(of: node.threshold, in: feature, heaps.span) - 1
        let base = rank / Self.thresholdsPerColumn * Self.thresholdsPerColumn
        var column = feature.firstColumn
        while columns[column].base != base || columns[column].missingGoesRight == node.defaultLeft { column += 1 }
        return UInt32(column) << 8 | UInt32(UInt8(truncatingIfNeeded: rank - base - 128))
    }

    /// A `Float` as an integer of the same order; both zeros give the same key. Not for NaN.
    @inline(__always)
    static func key(_ value: Float) -> Int32 {
        let bits = Int32(bitPattern: (value + 0).bitPattern)
        return bits ^ ((bits >> 31) & 0x7FFF_FFFF)
    }

    /// Number of thresholds at or below a key: a way down the feature's heap.
    ///
    /// Branch-free, by the sign of a difference, because the compiler makes a branch of a comparison; the number of steps
    /// depends on the feature only.
    @inline(__always)
    static func bin(of key: Int32, in feature: Feature, _ heaps: Span<Int32>) -> Int {
        var place = 1
        for _ in 0..<feature.levels {
            let difference = Int(heaps[unchecked: feature.firstKey &+ place]) &- Int(key) &- 1
            place = place &+ place &+ Int(bitPattern: UInt(bitPattern: difference) >> 63)
        }
        return place &- 1 << feature.levels
    }

    /// Sorted keys as a complete search tree: children of place `i` are `2i` and `2i + 1`, the root is 1.
    private static func heap(_ sorted: [Int32], levels: Int) -> [Int32] {
        // Above every key: the way never turns right there.
        var heap = [Int32](repeating: .max, count: 1 << levels)
        for place in 1..<(1 << levels) {
            // In order, a node of level l has rank (2 × its number in the level + 1) × 2^(levels − l − 1) − 1.
            let level = Int.bitWidth - 1 - place.leadingZeroBitCount
            let rank = (2 * (place - 1 << level) + 1) << (levels - level - 1) - 1
            if rank < sorted.count { heap[place] = sorted[rank] }
        }
        return heap
    }
}
