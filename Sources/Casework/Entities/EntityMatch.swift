//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Two entities of different cases that may be the same person or thing. An officer says whether they are, and may
/// take it back.
package struct EntityMatch: Hashable, Sendable, Codable {
    package enum State: String, CaseIterable, Hashable, Sendable, Codable {
        case proposed
        case confirmed
        case rejected
    }

    /// The ids, the smaller first.
    package let first: String
    package let second: String
    package let kind: EntityKind
    /// 0…1.
    package let score: Double
    /// What the two have in common, as keys of the catalogue.
    package let reasons: [String]
    package internal(set) var state: State
    /// Who said so, and when.
    package internal(set) var by: CasePerson?
    package internal(set) var at: Int64?

    /// - Returns: nil for an entity with itself.
    package init?(_ a: String, _ b: String, kind: EntityKind, score: Double, reasons: [String]) {
        guard a != b else { return nil }
        first = min(a, b)
        second = max(a, b)
        self.kind = kind
        self.score = score
        self.reasons = reasons
        state = .proposed
    }

    /// As it was kept.
    package init(
        stored first: String,
        _ second: String,
        kind: EntityKind,
        score: Double,
        reasons: [String],
        state: State,
        by: CasePerson?,
        at: Int64?
    ) {
        self.first = first
        self.second = second
        self.kind = kind
        self.score = score
        self.reasons = reasons
        self.state = state
        self.by = by
        self.at = at
    }

    /// Says whether they are the same, or, with ``State/proposed``, takes back what was said.
    package mutating func judge(_ state: State, by person: CasePerson, at now: Int64) {
        self.state = state
        by = person
        at = now
    }
}
