//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a check says of one identifier: it flags, it never refuses, and the text stays as it was given.
package struct IdentifierVerdict: Hashable, Sendable {
    package let kind: IdentifierKind
    /// The text as received.
    package let given: String
    /// The text as the scheme writes it: half-width, upper case, without blanks, dots and dashes.
    package let normalised: String
    package let status: IdentifierStatus
    /// What an officer is told: what was expected, what was found, what the identifier says.
    package let sentence: Trilingual

    package init(
        kind: IdentifierKind,
        given: String,
        normalised: String,
        status: IdentifierStatus,
        sentence: Trilingual
    ) {
        self.kind = kind
        self.given = given
        self.normalised = normalised
        self.status = status
        self.sentence = sentence
    }

    /// Whether an officer should look at it.
    package var isFlagged: Bool { status.isFlagged }
}
