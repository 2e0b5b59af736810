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

/// What the pieces of a query are worth, by their numbers.
struct PieceWorth {
    /// Number and weight, the number counted from 1; 0 for an empty place. Half of the places are empty at least.
    private var slots: [UInt64]

    init(_ pieces: [(number: Int, weight: UInt16)]) {
        var size = 64
        while size < 2 * pieces.count { size *= 2 }
        slots = Array(repeating: 0, count: size)
        for piece in pieces {
            var slot = Self.start(UInt32(piece.number)) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt64(piece.number + 1) << 16 | UInt64(piece.weight)
        }
    }

    /// What an entry shares with the query, by its pieces.
    func sum(of numbers: ArraySlice<UInt32>) -> UInt16 {
        var sum: UInt16 = 0
        let mask = slots.count - 1
        for number in numbers {
            var slot = Self.start(number) & mask
            while slots[slot] != 0 {
                if slots[slot] >> 16 == UInt64(number) + 1 {
                    sum &+= UInt16(truncatingIfNeeded: slots[slot])
                    break
                }
                slot = (slot + 1) & mask
            }
        }
        return sum
    }

    @inline(__always)
    private static func start(_ number: UInt32) -> Int { Int((number &* 0x9E37_79B1) >> 16) }
}
