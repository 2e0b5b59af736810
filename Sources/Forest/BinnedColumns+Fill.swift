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
        withUnsafeTemporaryAllocation(byteCount: 8 * Self.blockRows, alignment: 16) { wide in
            withUnsafeTemporaryAllocation(of: Int16.self, capacity: 2 * Self.blockRows) { bins in
                let wide = wide.bindMemory(to: Int32.self)
                guard let keys = wide.baseAddress, let low = bins.baseAddress else { return }
                let counts = keys + Self.blockRows
                let high = low + Self.blockRows
                wide.initialize(repeating: 0)
                bins.initialize(repeating: 0)
                for feature in features {
                    readKeys(of: feature, block, first: first, count: count, into: keys)
                    countThresholds(of: feature, keys, into: counts)
                    for row in 0..<Self.blockRows {
                        let bin = Int16(truncatingIfNeeded: counts[row])
                        low[row] = keys[row] > Self.infinityKey ? 0 : bin
                        high[row] = keys[row] > Self.infinityKey ? .max : bin
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
    }

    /// Keys of a feature's values; of missing ones a key above infinity's.
    private func readKeys(
        of feature: Feature,
        _ block: FeatureBlock,
        first: Int,
        count: Int,
        into keys: UnsafeMutablePointer<Int32>
    ) {
        block.values.withUnsafeBufferPointer { values in
            let start = feature.feature &* block.rows &+ first
            guard let column = values.baseAddress.map({ $0 + start }) else { return }
            for row in 0..<count {
                let value = column[row]
                keys[row] = value == value ? Self.key(value) : .max
            }
            guard feature.zeroIsMissing else { return }
            for row in 0..<count where abs(column[row]) <= 1e-35 { keys[row] = .max }
        }
    }

    /// Number of a feature's thresholds at or below each of a block's keys.
    private func countThresholds(
        of feature: Feature,
        _ keys: UnsafePointer<Int32>,
        into counts: UnsafeMutablePointer<Int32>
    ) {
        let heaps = heaps.span
        guard let counted = feature.counted else {
            for row in 0..<Self.blockRows {
                counts[row] = Int32(truncatingIfNeeded: Self.bin(of: keys[row], in: feature, heaps))
            }
            return
        }
        let sorted = sortedKeys.span
        let (keys, counts) = (UnsafeRawPointer(keys), UnsafeMutableRawPointer(counts))
        for start in stride(from: 0, to: 4 * Self.blockRows, by: 64) {
            let k0 = keys.load(fromByteOffset: start, as: SIMD4<Int32>.self)
            let k1 = keys.load(fromByteOffset: start &+ 16, as: SIMD4<Int32>.self)
            let k2 = keys.load(fromByteOffset: start &+ 32, as: SIMD4<Int32>.self)
            let k3 = keys.load(fromByteOffset: start &+ 48, as: SIMD4<Int32>.self)
            var c0 = SIMD4<Int32>(repeating: 0)
            var (c1, c2, c3) = (c0, c0, c0)
            for place in counted {
                // At or above a threshold is above the number before it; an answer of yes is -1.
                let below = SIMD4(repeating: sorted[unchecked: place] &- 1)
                c0 &-= Self.mask(k0 .> below)
                c1 &-= Self.mask(k1 .> below)
                c2 &-= Self.mask(k2 .> below)
                c3 &-= Self.mask(k3 .> below)
            }
            counts.storeBytes(of: c0, toByteOffset: start, as: SIMD4<Int32>.self)
            counts.storeBytes(of: c1, toByteOffset: start &+ 16, as: SIMD4<Int32>.self)
            counts.storeBytes(of: c2, toByteOffset: start &+ 32, as: SIMD4<Int32>.self)
            counts.storeBytes(of: c3, toByteOffset: start &+ 48, as: SIMD4<Int32>.self)
        }
    }

    @inline(__always)
    private static func mask(_ mask: SIMDMask<SIMD4<Int32>>) -> SIMD4<Int32> {
        unsafeBitCast(mask, to: SIMD4<Int32>.self)
    }

    /// The highest key of a value that is there.
    private static let infinityKey = key(.infinity)

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
