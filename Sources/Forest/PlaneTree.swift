//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A tree of at most 64 leaves in bit planes: every split strikes out the leaves that a row going right cannot reach.
///
/// Leaves are numbered from left to right, eight to a byte plane. A row that goes right at a split strikes out the leaves
/// of the split's left subtree; the first leaf left standing is its own. The work depends on the number of splits, not
/// on the depth, which suits trees grown leaf by leaf.
///
/// Source: Lucchese et al., "QuickScorer" (SIGIR 2015); Ye et al., "RapidScorer" (KDD 2018) for the byte planes.
struct PlaneTree: Sendable {
    static let mostLeaves = 64
    /// Rows whose planes are held in registers at once.
    private static let stripe = 128

    /// Place of the tree's strikes in the forest's table; those of plane `p` lie at `bounds[p] ..< bounds[p + 1]`.
    let firstBound: Int
    let planeCount: Int
    /// Index of leaf 0 in the forest's table of leaves.
    let firstLeaf: Int

    /// Split codes with the leaves they strike (code above, bits of the plane in the low byte), plane by plane.
    static func strikes(_ tree: DecisionTree, _ columns: BinnedColumns) -> (planes: [[UInt64]], leaves: [Double]) {
        var leaves: [Double] = []
        var planes = [[UInt64]](repeating: [], count: (tree.leafCount + 7) / 8)
        // Pre-order: the left subtree of a node comes first, so its leaves end where the right subtree begins.
        var leavesBefore = [Int](repeating: 0, count: tree.nodes.count)
        for (index, node) in tree.nodes.enumerated() {
            leavesBefore[index] = leaves.count
            if node.isLeaf { leaves.append(node.value) }
        }
        for (index, node) in tree.nodes.enumerated() where !node.isLeaf {
            let code = UInt64(columns.code(of: node)) << 8
            let struck = leavesBefore[index]..<leavesBefore[Int(node.right)]
            for plane in struck.lowerBound / 8...(struck.upperBound - 1) / 8 {
                let bits = (0..<8).reduce(UInt64(0)) { struck.contains(plane * 8 + $1) ? $0 | 1 << UInt64($1) : $0 }
                planes[plane].append(code | bits)
            }
        }
        return (planes, leaves)
    }

    /// Writes for each row the number of the leaf it falls into. Room and bytes must reach up to a full 256 rows.
    func route(
        _ strikes: Span<UInt64>,
        _ bounds: Span<Int>,
        _ bytes: UnsafePointer<Int8>,
        rows: Int,
        into places: UnsafeMutablePointer<UInt8>
    ) {
        let places = UnsafeMutableRawPointer(places)
        withUnsafeTemporaryAllocation(byteCount: 8 * Self.stripe, alignment: 16) { planes in
            guard let planes = planes.baseAddress else { return }
            var row = 0
            while row < rows {
                for plane in 0..<planeCount {
                    let range = (bounds[unchecked: firstBound &+ plane], bounds[unchecked: firstBound &+ plane &+ 1])
                    strike(strikes, range, UnsafeRawPointer(bytes) + row, planes + plane * Self.stripe)
                }
                for offset in stride(from: 0, to: Self.stripe, by: 16) {
                    let leaves = firstStanding(UnsafeRawPointer(planes) + offset)
                    places.storeBytes(of: leaves, toByteOffset: row &+ offset, as: SIMD16<UInt8>.self)
                }
                row &+= Self.stripe
            }
        }
    }

    /// Applies one plane's strikes to 128 rows.
    @inline(__always)
    private func strike(
        _ strikes: Span<UInt64>,
        _ range: (start: Int, end: Int),
        _ bytes: UnsafeRawPointer,
        _ plane: UnsafeMutableRawPointer
    ) {
        let all = SIMD16<UInt8>(repeating: 0xFF)
        var p0 = all, p1 = all, p2 = all, p3 = all, p4 = all, p5 = all, p6 = all, p7 = all
        var index = range.start
        while index < range.end {
            let strike = strikes[unchecked: index]
            let bits = SIMD16(repeating: UInt8(truncatingIfNeeded: strike))
            let threshold = SIMD16(repeating: Int8(truncatingIfNeeded: strike >> 8))
            let column = bytes + Int((strike >> 16) << 8)
            p0 = Self.strike(p0, column, 0, threshold, bits)
            p1 = Self.strike(p1, column, 16, threshold, bits)
            p2 = Self.strike(p2, column, 32, threshold, bits)
            p3 = Self.strike(p3, column, 48, threshold, bits)
            p4 = Self.strike(p4, column, 64, threshold, bits)
            p5 = Self.strike(p5, column, 80, threshold, bits)
            p6 = Self.strike(p6, column, 96, threshold, bits)
            p7 = Self.strike(p7, column, 112, threshold, bits)
            index &+= 1
        }
        plane.storeBytes(of: p0, toByteOffset: 0, as: SIMD16<UInt8>.self)
        plane.storeBytes(of: p1, toByteOffset: 16, as: SIMD16<UInt8>.self)
        plane.storeBytes(of: p2, toByteOffset: 32, as: SIMD16<UInt8>.self)
        plane.storeBytes(of: p3, toByteOffset: 48, as: SIMD16<UInt8>.self)
        plane.storeBytes(of: p4, toByteOffset: 64, as: SIMD16<UInt8>.self)
        plane.storeBytes(of: p5, toByteOffset: 80, as: SIMD16<UInt8>.self)
        plane.storeBytes(of: p6, toByteOffset: 96, as: SIMD16<UInt8>.self)
        plane.storeBytes(of: p7, toByteOffset: 112, as: SIMD16<UInt8>.self)
    }

    @inline(__always)
    private static func strike(
        _ plane: SIMD16<UInt8>,
        _ column: UnsafeRawPointer,
        _ row: Int,
        _ threshold: SIMD16<Int8>,
        _ bits: SIMD16<UInt8>
    ) -> SIMD16<UInt8> {
        let goesRight = column.load(fromByteOffset: row, as: SIMD16<Int8>.self) .> threshold
        return plane & ~(mask(goesRight) & bits)
    }

    /// For sixteen rows, the number of the lowest bit set over all planes.
    ///
    /// Only signed `.>` is asked: `.==` on byte vectors is not compiled to one instruction.
    @inline(__always)
    private func firstStanding(_ planes: UnsafeRawPointer) -> SIMD16<UInt8> {
        let zero = SIMD16<Int8>(repeating: 0)
        let eight = SIMD16<UInt8>(repeating: 8)
        var standing = SIMD16<UInt8>(repeating: 0)
        var searching = SIMD16<UInt8>(repeating: 0xFF)
        var leaf = SIMD16<UInt8>(repeating: 0)
        for plane in 0..<planeCount {
            let next = planes.load(fromByteOffset: plane &* Self.stripe, as: SIMD16<UInt8>.self)
            standing |= next & searching
            let signed = unsafeBitCast(standing, to: SIMD16<Int8>.self)
            searching = ~(Self.mask(signed .> zero) | Self.mask(zero .> signed))
            leaf &+= searching & eight
        }
        // The bits below the lowest one, at most seven: 0, 1, 3, 7, … 127. Each step passed is one place further.
        let lowest = standing & (SIMD16(repeating: 0) &- standing)
        let below = unsafeBitCast(lowest &- SIMD16(repeating: 1), to: SIMD16<Int8>.self)
        leaf &-= Self.mask(below .> zero)
        leaf &-= Self.mask(below .> SIMD16(repeating: 1))
        leaf &-= Self.mask(below .> SIMD16(repeating: 3))
        leaf &-= Self.mask(below .> SIMD16(repeating: 7))
        leaf &-= Self.mask(below .> SIMD16(repeating: 15))
        leaf &-= Self.mask(below .> SIMD16(repeating: 31))
        leaf &-= Self.mask(below .> SIMD16(repeating: 63))
        return leaf
    }

    @inline(__always)
    private static func mask(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD16<UInt8> {
        unsafeBitCast(mask, to: SIMD16<UInt8>.self)
    }
}
