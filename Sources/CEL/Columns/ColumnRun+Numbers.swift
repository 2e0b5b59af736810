//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension ColumnRun {
    /// The numbers of a step in the chunk, and which of them are there; nil = all.
    struct Numbers {
        let values: UnsafeRawPointer
        let validity: UnsafePointer<UInt64>?

        var ints: UnsafePointer<Int64> { values.assumingMemoryBound(to: Int64.self) }
        var doubles: UnsafePointer<Double> { values.assumingMemoryBound(to: Double.self) }
    }

    /// Computes a number step for the chunk unless it is.
    func numbers(_ place: Int) -> Numbers {
        let own = numbers + place * Self.chunkRows * 8
        let validity = numberValidity + place * Self.chunkWords
        switch rules.numerics[place] {
        case .column(let column):
            let valid = buffers[column].validity.map { $0 + start / 64 }
            switch buffers[column].values {
            case .double(let values): return Numbers(values: UnsafeRawPointer(values + start), validity: valid)
            case .int(let values): return Numbers(values: UnsafeRawPointer(values + start), validity: valid)
            case .bool, .codes, .none: return Numbers(values: UnsafeRawPointer(own), validity: valid)
            }
        default:
            break
        }
        guard numericChunks[place] != chunk else { return Numbers(values: UnsafeRawPointer(own), validity: validity) }
        numericChunks[place] = chunk
        escaped[place] = false
        switch rules.numerics[place] {
        case .column:
            break
        case .constant(let constant):
            fill(own, constant)
            for word in 0..<words { validity[word] = .max }
        case .double(let operand):
            let source = numbers(operand)
            let power = ExactDecimal.doublePowers[rules.lanes[operand].scale]
            let target = own.assumingMemoryBound(to: Double.self)
            if power == 1 {
                for row in 0..<count { target[row] = Double(source.ints[row]) }
            } else {
                for row in 0..<count { target[row] = Double(source.ints[row]) / power }
            }
            inherit(validity, [operand], [source], place)
        case .negated(let operand):
            let source = numbers(operand)
            negate(own, source, isDouble: rules.lanes[operand] == .double)
            finish(place, validity, [operand], [source])
        case .rescaled(let operand, let scale):
            let source = numbers(operand)
            let factor = Int64(ExactDecimal.powers[scale - rules.lanes[operand].scale])
            let target = own.assumingMemoryBound(to: Int64.self)
            for row in 0..<count {
                let product = source.ints[row].multipliedReportingOverflow(by: factor)
                target[row] = product.partialValue
                flags[row] = product.overflow ? 0 : 1
            }
            finish(place, validity, [operand], [source])
        case .arithmetic(let operation, let left, let right):
            let sources = [numbers(left), numbers(right)]
            if rules.lanes[place] == .double {
                double(operation, sources[0].doubles, sources[1].doubles, own.assumingMemoryBound(to: Double.self))
            } else {
                integer(operation, sources[0].ints, sources[1].ints, own.assumingMemoryBound(to: Int64.self))
            }
            let isTotal = rules.lanes[place] == .double && operation != .divide
            if isTotal {
                inherit(validity, [left, right], sources, place)
            } else {
                finish(place, validity, [left, right], sources)
            }
        }
        return Numbers(values: UnsafeRawPointer(own), validity: validity)
    }

    private func fill(_ target: UnsafeMutableRawPointer, _ constant: NumericConstant) {
        switch constant {
        case .double(let value):
            target.assumingMemoryBound(to: Double.self).update(repeating: value, count: Self.chunkRows)
        case .int(let value), .decimal(let value, _):
            target.assumingMemoryBound(to: Int64.self).update(repeating: value, count: Self.chunkRows)
        }
    }

    private func negate(_ target: UnsafeMutableRawPointer, _ source: Numbers, isDouble: Bool) {
        if isDouble {
            let target = target.assumingMemoryBound(to: Double.self)
            for row in 0..<count {
                target[row] = -source.doubles[row]
                flags[row] = 1
            }
        } else {
            let target = target.assumingMemoryBound(to: Int64.self)
            for row in 0..<count {
                target[row] = 0 &- source.ints[row]
                flags[row] = source.ints[row] == .min ? 0 : 1
            }
        }
    }

    private func double(
        _ operation: ArithmeticOperation,
        _ left: UnsafePointer<Double>,
        _ right: UnsafePointer<Double>,
        _ target: UnsafeMutablePointer<Double>
    ) {
        switch operation {
        case .add: ColumnKernels.double(left, right, target, count) { $0 + $1 }
        case .subtract: ColumnKernels.double(left, right, target, count) { $0 - $1 }
        case .multiply: ColumnKernels.double(left, right, target, count) { $0 * $1 }
        case .divide, .remainder:
            ColumnKernels.double(left, right, target, count) { $0 / $1 }
            ColumnKernels.test(right, count, flags) { $0 != 0 }
        }
    }

    private func integer(
        _ operation: ArithmeticOperation,
        _ left: UnsafePointer<Int64>,
        _ right: UnsafePointer<Int64>,
        _ target: UnsafeMutablePointer<Int64>
    ) {
        switch operation {
        case .add: ColumnKernels.integer(left, right, target, flags, count) { $0.addingReportingOverflow($1) }
        case .subtract: ColumnKernels.integer(left, right, target, flags, count) { $0.subtractingReportingOverflow($1) }
        case .multiply:
            ColumnKernels.integer(left, right, target, flags, count) { $0.multipliedReportingOverflow(by: $1) }
        case .divide: ColumnKernels.integer(left, right, target, flags, count) { $0.dividedReportingOverflow(by: $1) }
        case .remainder:
            ColumnKernels.integer(left, right, target, flags, count) { $0.remainderReportingOverflow(dividingBy: $1) }
        }
    }

    /// Rows have a number where all operands have one.
    private func inherit(_ validity: Mask, _ operands: [Int], _ sources: [Numbers], _ place: Int) {
        for word in 0..<words {
            var valid = UInt64.max
            for source in sources { valid &= source.validity.map { $0[word] } ?? .max }
            validity[word] = valid
        }
        for operand in operands where escaped[operand] { escaped[place] = true }
    }

    /// Rows have a number where all operands have one and the kernel's flag is set. A decimal that left 64 bits has a
    /// number all the same, but not here: the chunk is left to the row evaluator.
    private func finish(_ place: Int, _ validity: Mask, _ operands: [Int], _ sources: [Numbers]) {
        inherit(validity, operands, sources, place)
        var isOverflown = false
        for word in 0..<words {
            var fits: UInt64 = 0
            withUnsafeMutablePointer(to: &fits) { ColumnKernels.pack(flags + word * 64, bit: 0, 1, $0) }
            if validity[word] & rowMask(word) & ~fits != 0 { isOverflown = true }
            validity[word] &= fits
        }
        if isOverflown, case .decimal = rules.lanes[place] { escaped[place] = true }
    }
}
