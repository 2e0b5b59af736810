//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One factor of a score, with what was seen and what it was compared with.
///
/// A reason holds no sentence: ``ReasonSentence`` says it in Vietnamese, Chinese or English.
package struct Reason: Sendable, Hashable, Codable {
    /// The key of the sentence, such as `price.below.peers` (see `Resources/Locales/*/reasons.json`).
    package let code: String
    /// How much it moved the score, in log-odds; above 0 speaks for inspection.
    package let weight: Double
    /// What fills the sentence, by name: numbers in plain decimal, codes as received.
    package let facts: ReasonFacts

    package init(code: String, weight: Double, facts: ReasonFacts = [:]) {
        self.code = code
        self.weight = weight
        self.facts = facts
    }
}
