//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A tree of any shape, walked row by row with a fixed number of steps: a leaf is its own child.
///
/// A node is one word: place of its left child above (the right one follows it), split code below. No branch depends on
/// the row, so the processor works on many rows at a time.
struct SparseTree: Sendable {
    /// Place of the root in the forest's table of nodes; leaf values lie at the same places of a parallel table.
    let root: Int
    /// Splits on the longest way.
    let levels: Int

    /// Nodes with siblings side by side, and the leaf values at their places.
    static func lay(_ tree: DecisionTree, root: Int, _ columns: BinnedColumns) -> (nodes: [UInt64], values: [Double]) {
        var nodes: [UInt64] = [0]
        var values: [Double] = [0]
        var open: [(node: Int, place: Int)] = [(0, 0)]
        while let (index, place) = open.popLast() {
            let node = tree.nodes[index]
            if node.isLeaf {
                nodes[place] = UInt64(root + place) << 32 | UInt64(BinnedColumns.alwaysLeft)
                values[place] = node.value
            } else {
                nodes[place] = UInt64(root + nodes.count) << 32 | UInt64(columns.code(of: node))
                open.append((Int(node.left), nodes.count))
                open.append((Int(node.right), nodes.count + 1))
                nodes.append(contentsOf: [0, 0])
                values.append(contentsOf: [0, 0])
            }
        }
        return (nodes, values)
    }

    /// Adds the value of each row's leaf to its sum.
    func add<Sum: BinaryFloatingPoint>(
        _ nodes: Span<UInt64>,
        _ values: Span<Sum>,
        _ bytes: UnsafePointer<Int8>,
        rows: Int,
        to sums: UnsafeMutablePointer<Sum>
    ) {
        var row = 0
        // Four rows side by side hide the latency of the steps.
        while row &+ 4 <= rows {
            var p0 = root, p1 = root, p2 = root, p3 = root
            for _ in 0..<levels {
                p0 = Self.step(nodes[unchecked: p0], bytes, row)
                p1 = Self.step(nodes[unchecked: p1], bytes, row &+ 1)
                p2 = Self.step(nodes[unchecked: p2], bytes, row &+ 2)
                p3 = Self.step(nodes[unchecked: p3], bytes, row &+ 3)
            }
            sums[row] += values[unchecked: p0]
            sums[row &+ 1] += values[unchecked: p1]
            sums[row &+ 2] += values[unchecked: p2]
            sums[row &+ 3] += values[unchecked: p3]
            row &+= 4
        }
        while row < rows {
            var place = root
            for _ in 0..<levels { place = Self.step(nodes[unchecked: place], bytes, row) }
            sums[row] += values[unchecked: place]
            row &+= 1
        }
    }

    @inline(__always)
    private static func step(_ node: UInt64, _ bytes: UnsafePointer<Int8>, _ row: Int) -> Int {
        // Column times 256 rows: the code without its low byte.
        let byte = bytes[Int(node & 0xFFFF_FF00) &+ row]
        return Int(node >> 32) &+ ByteSplit.bit(byte, Int8(truncatingIfNeeded: node))
    }

    /// The next place of a single row, `bytes` being one byte a column.
    @inline(__always)
    static func step(_ node: UInt64, _ bytes: UnsafePointer<Int8>) -> Int {
        let byte = bytes[Int((node & 0xFFFF_FFFF) >> 8)]
        return Int(node >> 32) &+ ByteSplit.bit(byte, Int8(truncatingIfNeeded: node))
    }
}
