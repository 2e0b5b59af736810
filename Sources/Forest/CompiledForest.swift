//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A forest laid out for speed: every tree in the form that scores it fastest, leaves in the precision of the model.
struct CompiledForest<Sum: BinaryFloatingPoint & Sendable>: Sendable {
    private enum Kernel: Sendable {
        case complete(CompleteTree)
        case planes(PlaneTree, SparseTree)
        case sparse(SparseTree)
    }

    private let base: Sum
    private let columns: BinnedColumns
    private var kernels: [Kernel] = []
    private var codes: [UInt32] = []
    private var leaves: [Sum] = []
    private var strikes: [UInt64] = []
    private var bounds: [Int] = [0]
    private var nodes: [UInt64] = []
    private var nodeValues: [Sum] = []

    init(_ forest: Forest, _ convert: (Double) -> Sum) {
        columns = forest.columns
        base = Sum(forest.baseMargin)
        for tree in forest.trees { append(tree, convert) }
    }

    private mutating func append(_ tree: DecisionTree, _ convert: (Double) -> Sum) {
        let depth = tree.depth
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
        let sparse = SparseTree(root: nodes.count, levels: depth)
        let laid = SparseTree.lay(tree, root: nodes.count, columns)
        nodes += laid.nodes
        nodeValues += laid.values.map(convert)
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
            kernels.append(.planes(plane, sparse))
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
            case .planes(let tree, _):
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
            let codes = codes.span
            let leaves = leaves.span
            let nodes = nodes.span
            let nodeValues = nodeValues.span
            let kernels = kernels.span
            var sum = base
            for index in kernels.indices {
                switch kernels[unchecked: index] {
                case .complete(let tree): sum += leaves[unchecked: tree.leaf(codes, bytes)]
                case .planes(_, let tree), .sparse(let tree): sum += nodeValues[unchecked: tree.leaf(nodes, bytes)]
                }
            }
            return sum
        }
    }
}
