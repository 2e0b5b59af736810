//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A tree of at most seven levels, filled up to a complete one: children of node `i` are `2i` and `2i + 1`, the root is 1.
///
/// The upper four levels of sixteen rows are decided at once: fifteen byte compares, then the four bits of the way are
/// chosen level by level with masks. The lower levels are walked row by row; without branches, so that the processor
/// works on many rows at a time.
struct CompleteTree: Sendable {
    /// Levels decided for sixteen rows at once.
    static let maskedLevels = 4
    static let mostLevels = 7

    /// Splits on every way, at least `maskedLevels`.
    let levels: Int
    /// Index of node 0 (unused) in the forest's table of codes.
    let firstCode: Int
    /// Index of the leftmost leaf in the forest's table of leaves.
    let firstLeaf: Int

    /// Codes in heap order, `2^levels` of them, and leaf values from left to right.
    static func lay(_ tree: DecisionTree, levels: Int, _ columns: BinnedColumns) -> (codes: [UInt32], leaves: [Double])
    {
        var codes = [UInt32](repeating: BinnedColumns.alwaysLeft, count: 1 << levels)
        var leaves = [Double](repeating: 0, count: 1 << levels)
        var open: [(node: Int, place: Int, level: Int)] = [(0, 1, 0)]
        while let (index, place, level) = open.popLast() {
            let node = tree.nodes[index]
            if level == levels {
                leaves[place - 1 << levels] = node.value
            } else if node.isLeaf {
                // Everybody goes left below; only the leftmost leaf is ever read.
                open.append((index, 2 * place, level + 1))
            } else {
                codes[place] = columns.code(of: node)
                open.append((Int(node.left), 2 * place, level + 1))
                open.append((Int(node.right), 2 * place + 1, level + 1))
            }
        }
        return (codes, leaves)
    }

    /// Writes for each row which of the sixteen subtrees below the masked levels it reaches (0…15, left to right).
    func route(_ codes: Span<UInt32>, _ bytes: UnsafePointer<Int8>, rows: Int, into places: UnsafeMutablePointer<UInt8>)
    {
        let n1 = ByteSplit(codes[unchecked: firstCode &+ 1], bytes)
        let n2 = ByteSplit(codes[unchecked: firstCode &+ 2], bytes)
        let n3 = ByteSplit(codes[unchecked: firstCode &+ 3], bytes)
        let n4 = ByteSplit(codes[unchecked: firstCode &+ 4], bytes)
        let n5 = ByteSplit(codes[unchecked: firstCode &+ 5], bytes)
        let n6 = ByteSplit(codes[unchecked: firstCode &+ 6], bytes)
        let n7 = ByteSplit(codes[unchecked: firstCode &+ 7], bytes)
        let n8 = ByteSplit(codes[unchecked: firstCode &+ 8], bytes)
        let n9 = ByteSplit(codes[unchecked: firstCode &+ 9], bytes)
        let n10 = ByteSplit(codes[unchecked: firstCode &+ 10], bytes)
        let n11 = ByteSplit(codes[unchecked: firstCode &+ 11], bytes)
        let n12 = ByteSplit(codes[unchecked: firstCode &+ 12], bytes)
        let n13 = ByteSplit(codes[unchecked: firstCode &+ 13], bytes)
        let n14 = ByteSplit(codes[unchecked: firstCode &+ 14], bytes)
        let n15 = ByteSplit(codes[unchecked: firstCode &+ 15], bytes)
        var row = 0
        while row < rows {
            let first = n1.goesRight(row)
            let second = Self.select(first, n3.goesRight(row), n2.goesRight(row))
            let third = Self.select(
                first,
                Self.select(second, n7.goesRight(row), n6.goesRight(row)),
                Self.select(second, n5.goesRight(row), n4.goesRight(row))
            )
            let fourth = Self.select(
                first,
                Self.select(
                    second,
                    Self.select(third, n15.goesRight(row), n14.goesRight(row)),
                    Self.select(third, n13.goesRight(row), n12.goesRight(row))
                ),
                Self.select(
                    second,
                    Self.select(third, n11.goesRight(row), n10.goesRight(row)),
                    Self.select(third, n9.goesRight(row), n8.goesRight(row))
                )
            )
            var place: SIMD16<UInt8> = first & SIMD16<UInt8>(repeating: 8)
            place |= second & SIMD16<UInt8>(repeating: 4)
            place |= third & SIMD16<UInt8>(repeating: 2)
            place |= fourth & SIMD16<UInt8>(repeating: 1)
            UnsafeMutableRawPointer(places + row).storeBytes(of: place, as: SIMD16<UInt8>.self)
            row &+= 16
        }
    }

    /// Walks the lower levels and adds each row's leaf value to its sum.
    func add<Sum: BinaryFloatingPoint>(
        _ codes: Span<UInt32>,
        _ leaves: Span<Sum>,
        _ bytes: UnsafePointer<Int8>,
        rows: Int,
        from places: UnsafePointer<UInt8>,
        to sums: UnsafeMutablePointer<Sum>
    ) {
        switch levels - Self.maskedLevels {
        case 0: descend(0, codes, leaves, bytes, rows, places, sums)
        case 1: descend(1, codes, leaves, bytes, rows, places, sums)
        case 2: descend(2, codes, leaves, bytes, rows, places, sums)
        default: descend(3, codes, leaves, bytes, rows, places, sums)
        }
    }

    @inline(__always)
    private func descend<Sum: BinaryFloatingPoint>(
        _ steps: Int,
        _ codes: Span<UInt32>,
        _ leaves: Span<Sum>,
        _ bytes: UnsafePointer<Int8>,
        _ rows: Int,
        _ places: UnsafePointer<UInt8>,
        _ sums: UnsafeMutablePointer<Sum>
    ) {
        let leaf = firstLeaf &- 1 << (steps &+ Self.maskedLevels)
        for row in 0..<rows {
            var place = 1 << Self.maskedLevels &+ Int(places[row])
            for _ in 0..<steps {
                let code = codes[unchecked: firstCode &+ place]
                // Column times 256 rows: the code without its low byte.
                let byte = bytes[Int(code & ~0xFF) &+ row]
                place = place &+ place &+ ByteSplit.bit(byte, Int8(truncatingIfNeeded: code))
            }
            sums[row] += leaves[unchecked: leaf &+ place]
        }
    }

    @inline(__always)
    private static func select(_ mask: SIMD16<UInt8>, _ yes: SIMD16<UInt8>, _ no: SIMD16<UInt8>) -> SIMD16<UInt8> {
        (mask & yes) | (~mask & no)
    }
}
