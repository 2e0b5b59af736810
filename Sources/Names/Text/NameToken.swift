//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A word of a name: where its letters lie among those of the name, and hashes to compare it by.
struct NameToken: Hashable, Sendable {
    /// Longer words are cut.
    static let longest = 64

    let start: UInt16
    /// At most ``longest`` bytes.
    let length: UInt8
    let kind: WordKind
    /// Of the small Latin letters and digits without marks.
    let letters: UInt64
    /// Of the word as written, in small letters and normalisation form C; equal words have equal tones.
    let toned: UInt64
    /// A bit for every letter and digit that occurs.
    let occurring: UInt64

    var count: Int { Int(length) }
    var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
    /// Whether a letter of the word as written carries a mark.
    var isMarked: Bool { toned != letters }
    /// How much the word counts.
    var weight: Double { WordWeights.weight(count, kind) }
}

/// What a word is good for in telling names apart.
enum WordKind: UInt8, Sendable {
    /// A name, or part of one.
    case name
    /// "of", "bin", "thi".
    case particle
    /// "Trading", "Đầu tư".
    case general
    /// "bin", "ibn": what follows is the father.
    case descent
}
