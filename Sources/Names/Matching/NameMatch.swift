//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How near two names are, and why.
public struct NameMatch: Sendable, Hashable {
    /// A part of the comparison; pages make a sentence of it in the reader's language.
    public enum Feature: Sendable, Hashable {
        /// The words are the same, marks and all.
        case same
        /// Words that are the same or near, of how many.
        case words(matched: Int, of: Int)
        /// Syllables with the same letters and other tones.
        case tones(Int)
        /// Characters found by their reading: `vietnamese`, `mandarin`, `cantonese` or `exonym`.
        case characters(reading: String, matched: Int, of: Int)
        /// Pieces of a company's name found by translation or sound.
        case translated(matched: Int, of: Int)
        /// The same legal form, or two that differ.
        case form(String, String)
        /// One of them is a branch or an office of the other.
        case branch
    }

    /// 0…1; from ``NameMatcher/threshold`` on the names are taken for the same.
    public let score: Double
    /// In order of weight.
    public let features: [Feature]
    /// Whether every word or character of the shorter name stands in the longer, or one of as many words is misspelled by
    /// one letter and has four or more: so much that they may be the same person.
    public let isWhole: Bool
    /// For ordering: ``score``, or more where one error in a word explains what is missing.
    let rank: Double
}
