//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Bits of a message on their way from sentences to a value and back, without allocation.
///
/// Safe to hand on: it is never copied, so the memory behind `words` has one owner from `init` to `deinit`. The owner is
/// a stream, a writer of lines or a variable, reached through exclusive access only, and nobody keeps the pointer beyond a
/// call; so no two threads have it at once.
struct PayloadScratch: ~Copyable, @unchecked Sendable {
    /// Words of 64 bits, the first bit highest, zero behind `count`.
    let words: UnsafeMutablePointer<UInt64>
    var count = 0

    static let wordCount = LongBits.capacity / 64 + 2

    init() {
        words = .allocate(capacity: Self.wordCount)
        words.initialize(repeating: 0, count: Self.wordCount)
    }

    deinit { words.deallocate() }

    /// Forgets the bits.
    mutating func clear() {
        words.update(repeating: 0, count: min(Self.wordCount, count / 64 + 2))
        count = 0
    }

    /// Takes the last bits away again, as fill bits.
    @inline(__always)
    mutating func drop(_ bits: Int) {
        guard bits > 0 else { return }
        let kept = max(0, count &- bits)
        var place = kept &>> 6
        words[place] &= kept & 63 == 0 ? 0 : ~(UInt64.max &>> UInt64(kept & 63))
        place &+= 1
        while place <= count &>> 6 {
            words[place] = 0
            place &+= 1
        }
        count = kept
    }

    /// An unsigned field; bits behind the storage are zero.
    @inline(__always)
    func unsigned(_ start: Int, _ width: Int) -> UInt64 {
        PayloadWords(words).unsigned(start, width)
    }
}

extension SlotBits {
    @inline(__always)
    func copy(to scratch: inout PayloadScratch) {
        scratch.clear()
        scratch.words[0] = first
        scratch.words[1] = second
        scratch.words[2] = third
        scratch.words[3] = fourth
        scratch.count = count
    }
}

extension LongBits {
    func copy(to scratch: inout PayloadScratch) {
        scratch.clear()
        for (place, word) in words.enumerated() { scratch.words[place] = word }
        scratch.count = count
    }
}
