//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A value that reads an identifier of one scheme and says what it thinks of it.
///
/// Reading asks for the form only: a number with a wrong check digit is read and flagged, never refused.
package protocol CheckedIdentifier: Hashable, Sendable, CustomStringConvertible {
    static var kind: IdentifierKind { get }
    /// Reads an identifier in any usual spelling; nil when it hasn't the form of the scheme.
    init?(_ text: String)
    /// The text as the scheme writes it, without separators; for a text of another form, as near as can be.
    static func normalised(_ text: String) -> String
    /// What there is to say of a text; costs a sentence in three languages, so ask for rows that are shown.
    static func verdict(on text: String) -> IdentifierVerdict
}

extension CheckedIdentifier {
    package static func normalised(_ text: String) -> String { IdentifierText.normalised(text) }

    static func draft(_ text: String) -> VerdictDraft {
        VerdictDraft(kind, given: text, normalised: normalised(text))
    }
}
