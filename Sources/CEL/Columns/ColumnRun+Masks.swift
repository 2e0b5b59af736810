//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension ColumnRun {
    typealias Mask = UnsafeMutablePointer<UInt64>

    func fill(_ trues: Mask, _ falses: Mask, _ isTrue: Bool, _ isFalse: Bool) {
        for word in 0..<words {
            trues[word] = isTrue ? .max : 0
            falses[word] = isFalse ? .max : 0
        }
    }

    func copy(_ source: Mask, _ target: Mask) {
        for word in 0..<words { target[word] = source[word] }
    }

    /// `&&`: true where all are, false where one is. `||` is the same with the masks changed over.
    ///
    /// Stops when every row of the chunk is decided by an operand.
    func join(_ operands: [Int], _ all: Mask, _ any: Mask, isOr: Bool = false) {
        for word in 0..<words {
            all[word] = .max
            any[word] = 0
        }
        for operand in operands {
            compute(operand)
            let operandAll = isOr ? falses(operand) : trues(operand)
            let operandAny = isOr ? trues(operand) : falses(operand)
            var open: UInt64 = 0
            for word in 0..<words {
                all[word] &= operandAll[word]
                any[word] |= operandAny[word]
                open |= ~any[word] & rowMask(word)
            }
            if open == 0 { return }
        }
    }

    func choose(_ condition: Int, _ whenTrue: Int, _ whenFalse: Int, _ trues: Mask, _ falses: Mask) {
        compute(condition)
        compute(whenTrue)
        compute(whenFalse)
        let (yes, no) = (self.trues(condition), self.falses(condition))
        for word in 0..<words {
            trues[word] = (yes[word] & self.trues(whenTrue)[word]) | (no[word] & self.trues(whenFalse)[word])
            falses[word] = (yes[word] & self.falses(whenTrue)[word]) | (no[word] & self.falses(whenFalse)[word])
        }
    }

    /// The rows of a column that have a value, in a word of the chunk.
    @inline(__always)
    func valid(_ column: Int, _ word: Int) -> UInt64 {
        buffers[column].validity.map { $0[start / 64 + word] } ?? .max
    }

    func presence(_ column: Int, _ trues: Mask, _ falses: Mask) {
        for word in 0..<words {
            trues[word] = valid(column, word)
            falses[word] = ~trues[word]
        }
    }

    func flag(_ column: Int, _ trues: Mask, _ falses: Mask) {
        guard case .bool(let values) = buffers[column].values else { return fill(trues, falses, false, false) }
        ColumnKernels.test(values + start, count, flags) { $0 }
        ColumnKernels.pack(flags, bit: 0, words, trues)
        for word in 0..<words {
            falses[word] = ~trues[word] & valid(column, word)
            trues[word] &= valid(column, word)
        }
    }

    func text(_ place: Int, _ column: Int, _ trues: Mask, _ falses: Mask) {
        guard let table = textTable(place), case .codes(let codes) = buffers[column].values else {
            return fill(trues, falses, false, false)
        }
        table.entries.withUnsafeBufferPointer { entries in
            guard let base = entries.baseAddress else { return }
            ColumnKernels.gather(codes + start, base, count, flags)
        }
        ColumnKernels.pack(flags, bit: 0, words, trues)
        if table.isTotal {
            for word in 0..<words { falses[word] = ~trues[word] }
        } else {
            ColumnKernels.pack(flags, bit: 1, words, falses)
        }
        guard buffers[column].validity != nil else { return }
        let missingTrue: UInt64 = table.missing == true ? .max : 0
        let missingFalse: UInt64 = table.missing == false ? .max : 0
        for word in 0..<words {
            let valid = valid(column, word)
            trues[word] = (trues[word] & valid) | (missingTrue & ~valid)
            falses[word] = (falses[word] & valid) | (missingFalse & ~valid)
        }
    }

    func sameText(_ place: Int, _ first: Int, _ second: Int, _ trues: Mask, _ falses: Mask) {
        guard let identities = textIdentities(place), case .codes(let left) = buffers[first].values,
            case .codes(let right) = buffers[second].values
        else { return fill(trues, falses, false, false) }
        identities.first.withUnsafeBufferPointer { one in
            identities.second.withUnsafeBufferPointer { other in
                for row in start..<start + count {
                    flags[row - start] = one[Int(left[row])] == other[Int(right[row])] ? 1 : 0
                }
            }
        }
        ColumnKernels.pack(flags, bit: 0, words, trues)
        for word in 0..<words {
            let valid = valid(first, word) & valid(second, word)
            falses[word] = ~trues[word] & valid
            trues[word] &= valid
        }
    }

    /// A condition that only the row evaluator knows.
    func rowByRow(_ predicate: Int, _ trues: Mask, _ falses: Mask) {
        let predicate = rules.predicates[predicate]
        fill(trues, falses, false, false)
        for row in 0..<count {
            let bit: UInt64 = 1 << UInt64(row & 63)
            switch predicate.truth(ColumnRow(columns: columnsByName, row: start + row)) {
            case true?: trues[row >> 6] |= bit
            case false?: falses[row >> 6] |= bit
            case nil: continue
            }
        }
    }
}
