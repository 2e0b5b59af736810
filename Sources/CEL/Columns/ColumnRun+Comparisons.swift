//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension ColumnRun {
    func compare(
        _ comparison: ComparisonOperation,
        _ left: Int,
        _ right: Int,
        _ predicate: Int,
        _ trues: Mask,
        _ falses: Mask
    ) {
        let first = numbers(left)
        let second = numbers(right)
        if escaped[left] || escaped[right] { return rowByRow(predicate, trues, falses) }
        if rules.lanes[left] == .double {
            ColumnKernels.compare(comparison, first.doubles, second.doubles, count, flags)
        } else {
            ColumnKernels.compare(comparison, first.ints, second.ints, count, flags)
        }
        settle(first.validity, second.validity, trues, falses)
    }

    func compare(
        _ comparison: ComparisonOperation,
        _ left: Int,
        _ constant: NumericConstant,
        _ predicate: Int,
        _ trues: Mask,
        _ falses: Mask
    ) {
        let first = numbers(left)
        if escaped[left] { return rowByRow(predicate, trues, falses) }
        switch constant {
        case .double(let number): ColumnKernels.compare(comparison, first.doubles, number, count, flags)
        case .int(let number), .decimal(let number, _):
            ColumnKernels.compare(comparison, first.ints, number, count, flags)
        }
        settle(first.validity, nil, trues, falses)
    }

    func member(
        _ number: Int,
        _ constants: [NumericConstant],
        _ predicate: Int,
        _ trues: Mask,
        _ falses: Mask
    ) {
        let numbers = numbers(number)
        if escaped[number] { return rowByRow(predicate, trues, falses) }
        flags.update(repeating: 0, count: Self.chunkRows)
        for constant in constants {
            switch constant {
            case .double(let value): for row in 0..<count { flags[row] |= numbers.doubles[row] == value ? 1 : 0 }
            case .int(let value), .decimal(let value, _):
                for row in 0..<count { flags[row] |= numbers.ints[row] == value ? 1 : 0 }
            }
        }
        settle(numbers.validity, nil, trues, falses)
    }

    /// Turns the flags into masks: true or false only where the numbers are there.
    private func settle(
        _ first: UnsafePointer<UInt64>?,
        _ second: UnsafePointer<UInt64>?,
        _ trues: Mask,
        _ falses: Mask
    ) {
        ColumnKernels.pack(flags, bit: 0, words, trues)
        for word in 0..<words {
            let valid = (first.map { $0[word] } ?? .max) & (second.map { $0[word] } ?? .max)
            falses[word] = ~trues[word] & valid
            trues[word] &= valid
        }
    }
}
