//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What came in and what became of it.
public struct StreamStatistics: Hashable, Sendable {
    /// Why something was not read.
    public enum Refusal: Int, CaseIterable, Sendable {
        /// A line longer than the limit.
        case overlongLine
        /// The sum at the end is another.
        case checksum
        /// Fields are missing or are no numbers.
        case malformed
        /// A character that stands for no six bits.
        case illegalCharacter
        /// Fill bits above 5 or more than there are.
        case fillBits
        /// A part number above the number of parts, or none.
        case fragmentNumber
        /// The same part once more.
        case fragmentRepeated
        /// Parts that were given up because a new message took their number.
        case fragmentReplaced
        /// Parts that were given up because the others did not come.
        case fragmentExpired
        /// Parts that were given up to make room.
        case fragmentEvicted
        /// More bits than any message has.
        case overlongMessage
        /// None of the 27 types.
        case messageType
        /// A length that its type does not have.
        case messageLength
        /// A tag block that can't be read or whose sum is wrong; its sentence is read without it.
        case tagBlock
    }

    /// Lines that are not empty.
    public internal(set) var lines: UInt64 = 0
    /// Sentences `VDM` and `VDO` that were read.
    public internal(set) var sentences: UInt64 = 0
    /// Sentences of another kind, such as GNSS.
    public internal(set) var otherSentences: UInt64 = 0
    /// Lines that begin with `#`.
    public internal(set) var comments: UInt64 = 0
    /// Lines without any sentence.
    public internal(set) var junkLines: UInt64 = 0
    /// Sentences without a checksum, which are read.
    public internal(set) var unsummed: UInt64 = 0
    /// Messages handed over.
    public internal(set) var messages: UInt64 = 0

    private var counts = [UInt64](repeating: 0, count: Refusal.allCases.count)

    /// Nothing yet.
    public init() {}

    /// How often something was refused for a reason.
    public subscript(refusal: Refusal) -> UInt64 { counts[refusal.rawValue] }

    /// All refusals.
    public var refused: UInt64 { counts.reduce(0, +) }

    mutating func count(_ refusal: Refusal, _ times: Int = 1) { counts[refusal.rawValue] += UInt64(times) }
}
