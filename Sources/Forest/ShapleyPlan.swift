//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How a forest is explained: its leaves in groups that share a byte of conditions, tree by tree.
struct ShapleyPlan: Sendable {
    private(set) var groups: [ShapleyGroup] = []
    private(set) var longLeaves: [ShapleyLongLeaf] = []
    /// Most distinct features on the way to any leaf.
    private(set) var mostFeatures = 0

    /// What the way from the root has asked of one feature.
    private struct Asked {
        let feature: Int
        var share: Double
        var tests: [ShapleyGroup.Test]
    }

    init(_ forest: Forest, _ columns: BinnedColumns) {
        for tree in forest.trees where tree.nodes.count > 1 {
            let heights = Self.heights(tree)
            // (node, way from the root)
            var open: [(node: Int, way: [Asked])] = [(0, [])]
            while let (index, way) = open.popLast() {
                let node = tree.nodes[index]
                // A group of two levels has up to three splits of its own.
                let inner = heights[index] == 0 ? 0 : heights[index] == 1 ? 1 : 3
                if heights[index] <= 2, way.count + inner <= ShapleyGroup.mostBits {
                    groups.append(group(tree, index, way, columns))
                } else if node.isLeaf {
                    mostFeatures = max(mostFeatures, way.count)
                    longLeaves.append(
                        ShapleyLongLeaf(
                            value: node.value,
                            passages: way.map { .init(feature: $0.feature, share: $0.share, tests: $0.tests) }
                        )
                    )
                } else {
                    let code = columns.code(of: node)
                    let share = tree.leftShare(node)
                    open.append((Int(node.right), Self.asking(way, node, code, right: true, 1 - share)))
                    open.append((Int(node.left), Self.asking(way, node, code, right: false, share)))
                }
            }
        }
    }

    private static func heights(_ tree: DecisionTree) -> [Int] {
        var heights = [Int](repeating: 0, count: tree.nodes.count)
        for index in tree.nodes.indices.reversed() where !tree.nodes[index].isLeaf {
            let node = tree.nodes[index]
            heights[index] = 1 + max(heights[Int(node.left)], heights[Int(node.right)])
        }
        return heights
    }

    private static func asking(
        _ way: [Asked],
        _ node: DecisionTree.Node,
        _ code: UInt32,
        right: Bool,
        _ share: Double
    ) -> [Asked] {
        var way = way
        let test = ShapleyGroup.Test(code: code, right: right)
        if let known = way.firstIndex(where: { $0.feature == Int(node.feature) }) {
            way[known].share *= share
            way[known].tests.append(test)
        } else {
            way.append(Asked(feature: Int(node.feature), share: share, tests: [test]))
        }
        return way
    }

    private mutating func group(
        _ tree: DecisionTree,
        _ root: Int,
        _ way: [Asked],
        _ columns: BinnedColumns
    ) -> ShapleyGroup {
        var features = way.map(\.feature)
        var bits = way.map(\.tests)
        var leaves: [ShapleyGroup.Leaf] = []
        let start = way.indices.map { slot in
            ShapleyGroup.Passage(slot: slot, share: way[slot].share, mask: 1 << UInt8(slot), wanted: 1 << UInt8(slot))
        }
        var open: [(node: Int, passages: [ShapleyGroup.Passage])] = [(root, start)]
        while let (index, passages) = open.popLast() {
            let node = tree.nodes[index]
            if node.isLeaf {
                leaves.append(.init(value: node.value, passages: passages))
                mostFeatures = max(mostFeatures, passages.count)
                continue
            }
            let bit = UInt8(1) << UInt8(bits.count)
            bits.append([.init(code: columns.code(of: node), right: true)])
            let slot: Int
            if let known = features.firstIndex(of: Int(node.feature)) {
                slot = known
            } else {
                slot = features.count
                features.append(Int(node.feature))
            }
            let share = tree.leftShare(node)
            for (child, share, wanted) in [(node.right, 1 - share, bit), (node.left, share, 0)] {
                var passages = passages
                if let known = passages.firstIndex(where: { $0.slot == slot }) {
                    let old = passages[known]
                    passages[known] = .init(
                        slot: slot,
                        share: old.share * share,
                        mask: old.mask | bit,
                        wanted: old.wanted | wanted
                    )
                } else {
                    passages.append(.init(slot: slot, share: share, mask: bit, wanted: wanted))
                }
                open.append((Int(child), passages))
            }
        }
        return ShapleyGroup(features: features, bits: bits, leaves: leaves)
    }
}
