//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// An entry that shares pieces with a name.
struct NameCandidate: Sendable {
    let entry: UInt32
    /// What they share is worth.
    var weight: UInt16
    /// The same against what both are worth.
    var share: Float
}

extension [NameCandidate] {
    /// Adds a weight to the candidates that are among entries; both are in order.
    mutating func add(_ weight: UInt16, where entries: Slice<UnsafeBufferPointer<UInt32>>) {
        var from = entries.startIndex
        for place in indices {
            let wanted = self[place].entry
            // Steps that double, then halves.
            var step = 1
            while from + step < entries.endIndex, entries[from + step] < wanted { step *= 2 }
            var low = from + step / 2
            var high = Swift.min(from + step, entries.endIndex)
            while low < high {
                let middle = (low + high) / 2
                if entries[middle] < wanted { low = middle + 1 } else { high = middle }
            }
            guard low < entries.endIndex else { return }
            if entries[low] == wanted { self[place].weight &+= weight }
            from = low
        }
    }
}
