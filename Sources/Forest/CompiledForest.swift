//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A forest laid out for speed: every tree in the form that scores it fastest, leaves in the precision of the model.
struct CompiledForest<Sum: BinaryFloatingPoint & Sendable>: Sendable {
    private enum Kernel: Sendable {
        case complete(CompleteTree)
        case planes(PlaneTree)
        case sparse(SparseTree)
    }

    private let base: Sum
    private let columns: BinnedColumns
    private var kernels: [Kernel] = []
    private var codes: [UInt32] = []
    private var leaves: [Sum] = []
    private var strikes: [UInt64] = []
    private var bounds: [Int] = [0]
    /// All trees once more in sparse form, which single rows are walked through.
    private var sparseTrees: [SparseTree] = []
    private var nodes: [UInt64] = []
    private var nodeValues: [Sum] = []

    init(_ forest: Forest, _ convert: (Double) -> Sum) {
        columns = forest.columns
        base = Sum(forest.baseMargin)
        for tree in forest.trees { append(tree, convert) }
    }

    private mutating func append(_ tree: DecisionTree, _ convert: (Double) -> Sum) {
        let depth = tree.depth
        let sparse = SparseTree(root: nodes.count, levels: depth)
        let walk = SparseTree.lay(tree, root: nodes.count, columns)
        nodes += walk.nodes
        nodeValues += walk.values.map(convert)
        sparseTrees.append(sparse)
        let levels = max(depth, CompleteTree.maskedLevels)
        // Micro-operations a row, counted from the loops: a walked level takes about 7; sixteen rows take about 5 a
        // strike and 6 a plane.
        let planes = tree.leafCount <= PlaneTree.mostLeaves ? PlaneTree.strikes(tree, columns) : nil
        let completeCost = levels <= CompleteTree.mostLevels ? 6 + 7 * (levels - CompleteTree.maskedLevels) : .max
        let planeCost =
            planes.map { ($0.planes.reduce(0) { $0 + $1.count } * 5 + $0.planes.count * 6) / 16 + 3 } ?? .max
        if completeCost <= planeCost, completeCost < .max {
            let complete = CompleteTree(levels: levels, firstCode: codes.count, firstLeaf: leaves.count)
            let laid = CompleteTree.lay(tree, levels: levels, columns)
            codes += laid.codes
            leaves += laid.leaves.map(convert)
            kernels.append(.complete(complete))
            return
        }
        if let planes, planeCost < 7 * depth {
            let plane = PlaneTree(
                firstBound: bounds.count - 1,
                planeCount: planes.planes.count,
                firstLeaf: leaves.count
            )
            for strikes in planes.planes {
                self.strikes += strikes
                bounds.append(self.strikes.count)
            }
            leaves += planes.leaves.map(convert)
            kernels.append(.planes(plane))
        } else {
            kernels.append(.sparse(sparse))
        }
    }

    /// Margins of all rows of a block, in row order.
    @inline(__always)
    func margins(_ block: FeatureBlock, _ emit: (Int, Sum) -> Void) {
        let size = BinnedColumns.blockRows
        withUnsafeTemporaryAllocation(byteCount: (columns.columnCount + 1) * size, alignment: 64) { scratch in
            withUnsafeTemporaryAllocation(of: Sum.self, capacity: size) { sums in
                guard let start = scratch.baseAddress, let sums = sums.baseAddress else { return }
                scratch.initializeMemory(as: UInt8.self, repeating: 0)
                let places = start.assumingMemoryBound(to: UInt8.self)
                let bytes = (start + size).assumingMemoryBound(to: Int8.self)
                var first = 0
                while first < block.rows {
                    let count = min(size, block.rows - first)
                    columns.fill(bytes, from: block, first: first, count: count)
                    sums.initialize(repeating: base, count: size)
                    addTrees(bytes, count, places, sums)
                    for row in 0..<count { emit(first + row, sums[row]) }
                    first += count
                }
            }
        }
    }

    private func addTrees(
        _ bytes: UnsafePointer<Int8>,
        _ rows: Int,
        _ places: UnsafeMutablePointer<UInt8>,
        _ sums: UnsafeMutablePointer<Sum>
    ) {
        let codes = codes.span
        let leaves = leaves.span
        for kernel in kernels {
            switch kernel {
            case .complete(let tree):
                tree.route(codes, bytes, rows: rows, into: places)
                tree.add(codes, leaves, bytes, rows: rows, from: places, to: sums)
            case .planes(let tree):
                tree.route(strikes.span, bounds.span, bytes, rows: rows, into: places)
                for row in 0..<rows { sums[row] += leaves[unchecked: tree.firstLeaf &+ Int(places[row])] }
            case .sparse(let tree):
                tree.add(nodes.span, nodeValues.span, bytes, rows: rows, to: sums)
            }
        }
    }

    /// The margin of one row.
    @inline(__always)
    func margin(row: [Float]) -> Sum {
        withUnsafeTemporaryAllocation(of: Int8.self, capacity: columns.columnCount) { scratch in
            guard let bytes = scratch.baseAddress else { return base }
            bytes.initialize(to: 0)
            columns.fill(bytes, row: row)
            let nodes = nodes.span
            let values = nodeValues.span
            let trees = sparseTrees.span
            var sum = base
            var tree = 0
            // Six trees side by side hide the latency of the steps; a leaf is its own child, so the deepest decides.
            while tree &+ 6 <= trees.count {
                let t0 = trees[unchecked: tree], t1 = trees[unchecked: tree &+ 1], t2 = trees[unchecked: tree &+ 2]
                let t3 = trees[unchecked: tree &+ 3], t4 = trees[unchecked: tree &+ 4], t5 = trees[unchecked: tree &+ 5]
                var p0 = t0.root, p1 = t1.root, p2 = t2.root, p3 = t3.root, p4 = t4.root, p5 = t5.root
                let levels = max(max(t0.levels, t1.levels, t2.levels), max(t3.levels, t4.levels, t5.levels))
                for _ in 0..<levels {
                    p0 = SparseTree.step(nodes[unchecked: p0], bytes)
                    p1 = SparseTree.step(nodes[unchecked: p1], bytes)
                    p2 = SparseTree.step(nodes[unchecked: p2], bytes)
                    p3 = SparseTree.step(nodes[unchecked: p3], bytes)
                    p4 = SparseTree.step(nodes[unchecked: p4], bytes)
                    p5 = SparseTree.step(nodes[unchecked: p5], bytes)
                }
                sum += values[unchecked: p0]
                sum += values[unchecked: p1]
                sum += values[unchecked: p2]
                sum += values[unchecked: p3]
                sum += values[unchecked: p4]
                sum += values[unchecked: p5]
                tree &+= 6
            }
            while tree < trees.count {
                var place = trees[unchecked: tree].root
                for _ in 0..<trees[unchecked: tree].levels { place = SparseTree.step(nodes[unchecked: place], bytes) }
                sum += values[unchecked: place]
                tree &+= 1
            }
            return sum
        }
    }
}
