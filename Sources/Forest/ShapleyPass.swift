//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One pass of explanation over at most 256 quantised rows.
struct ShapleyPass {
    let bytes: UnsafePointer<Int8>
    let rows: Int
    /// Features + 1.
    let width: Int
    /// Row-major rows × width.
    let sums: UnsafeMutablePointer<Double>
    let rule: ShapleyRule

    /// Adds what all groups give, group by group so that a table stays in the cache while the rows pass.
    func add(_ groups: [ShapleyGroup], _ contents: ShapleyTables.Contents?, patterns: UnsafeMutablePointer<UInt8>) {
        for (index, group) in groups.enumerated() {
            markPatterns(group, patterns)
            let place = contents?.places[index] ?? -1
            if let contents, place >= 0 {
                look(up: contents.numbers.span, place, group.features.span, patterns)
            } else {
                compute(group, patterns)
            }
        }
    }

    /// Writes each row's pattern of conditions met.
    private func markPatterns(_ group: ShapleyGroup, _ patterns: UnsafeMutablePointer<UInt8>) {
        let patterns = UnsafeMutableRawPointer(patterns)
        for (bit, tests) in group.bits.enumerated() {
            let flag = SIMD16<UInt8>(repeating: 1 << UInt8(bit))
            let first = ByteSplit(tests[0].code, bytes)
            let firstFlip = SIMD16<UInt8>(repeating: tests[0].right ? 0 : 0xFF)
            var row = 0
            while row < rows {
                var met = first.goesRight(row) ^ firstFlip
                for test in tests.dropFirst() {
                    met &= ByteSplit(test.code, bytes).goesRight(row) ^ SIMD16(repeating: test.right ? 0 : 0xFF)
                }
                let before =
                    bit == 0
                    ? SIMD16<UInt8>(repeating: 0) : patterns.load(fromByteOffset: row, as: SIMD16<UInt8>.self)
                patterns.storeBytes(of: before | (met & flag), toByteOffset: row, as: SIMD16<UInt8>.self)
                row &+= 16
            }
        }
    }

    private func look(
        up numbers: Span<Float>,
        _ place: Int,
        _ features: Span<Int>,
        _ patterns: UnsafePointer<UInt8>
    ) {
        for row in 0..<rows {
            let entry = place &+ Int(patterns[row]) &* ShapleyTables.slots
            let target = sums + row &* width
            for slot in 0..<features.count {
                target[features[unchecked: slot]] += Double(numbers[unchecked: entry &+ slot])
            }
        }
    }

    private func compute(_ group: ShapleyGroup, _ patterns: UnsafePointer<UInt8>) {
        var steps = [ShapleyRule.Step](repeating: .init(), count: ShapleyTables.slots)
        var results = [Double](repeating: 0, count: ShapleyTables.slots)
        for row in 0..<rows {
            group.contributions(of: patterns[row], rule, &steps, into: &results)
            for (slot, feature) in group.features.enumerated() { sums[row * width + feature] += results[slot] }
        }
    }

    /// Adds what one leaf on a long way gives.
    func add(_ leaf: ShapleyLongLeaf) {
        var steps = leaf.passages.map { ShapleyRule.Step(share: $0.share) }
        for row in 0..<rows {
            for (index, passage) in leaf.passages.enumerated() {
                let passed = passage.tests.allSatisfy { test in
                    let byte = bytes[Int(test.code & ~0xFF) + row]
                    return (byte > Int8(truncatingIfNeeded: test.code)) == test.right
                }
                steps[index].passes = passed ? 1 : 0
            }
            rule.apply(&steps, count: steps.count, value: leaf.value)
            for (index, passage) in leaf.passages.enumerated() {
                sums[row * width + passage.feature] += steps[index].gain
            }
        }
    }
}
