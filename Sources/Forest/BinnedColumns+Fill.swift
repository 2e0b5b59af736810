//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension BinnedColumns {
    /// Quantises rows `first ..< first + count` (at most 256) of a block into `bytes`, one column after the other.
    ///
    /// `bytes` holds `columnCount * blockRows` bytes. Rows beyond `count` get bytes of no meaning.
    func fill(_ bytes: UnsafeMutablePointer<Int8>, from block: FeatureBlock, first: Int, count: Int) {
        let values = block.values.span
        let heaps = heaps.span
        withUnsafeTemporaryAllocation(of: Int16.self, capacity: 2 * Self.blockRows) { bins in
            guard let low = bins.baseAddress else { return }
            let high = low + Self.blockRows
            bins.initialize(repeating: 0)
            for feature in features {
                let start = feature.feature &* block.rows &+ first
                for row in 0..<count {
                    var value = values[unchecked: start &+ row]
                    if feature.zeroIsMissing, abs(value) <= 1e-35 { value = .nan }
                    let bin = Int16(truncatingIfNeeded: Self.bin(of: Self.key(value), in: feature, heaps))
                    let missing = value.isNaN
                    low[row] = missing ? 0 : bin
                    high[row] = missing ? .max : bin
                }
                for index in feature.firstColumn..<feature.firstColumn + feature.columnCount {
                    let column = columns[index]
                    let source = column.missingGoesRight ? high : low
                    let target = bytes + index * Self.blockRows
                    for row in 0..<Self.blockRows { target[row] = Self.byte(source[row], column.base) }
                }
            }
        }
    }

    /// Quantises one row; `bytes` holds one byte a column.
    func fill(_ bytes: UnsafeMutablePointer<Int8>, row: [Float]) {
        let values = row.span
        let columns = columns.span
        let heaps = heaps.span
        let features = features.span
        for place in features.indices {
            let feature = features[unchecked: place]
            var value = values[unchecked: feature.feature]
            if feature.zeroIsMissing, abs(value) <= 1e-35 { value = .nan }
            let bin = Int16(truncatingIfNeeded: Self.bin(of: Self.key(value), in: feature, heaps))
            for index in feature.firstColumn..<feature.firstColumn &+ feature.columnCount {
                let column = columns[unchecked: index]
                let seen = value.isNaN ? (column.missingGoesRight ? Int16.max : 0) : bin
                bytes[index] = Self.byte(seen, column.base)
            }
        }
    }

    @inline(__always)
    private static func byte(_ bin: Int16, _ base: Int16) -> Int8 {
        Int8(truncatingIfNeeded: min(max(bin &- base, 0), 255) &- 128)
    }
}
