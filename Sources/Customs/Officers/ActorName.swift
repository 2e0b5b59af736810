//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Who did something, as journals and records name it: a login, or a login that acted for another officer.
///
/// Written `lan`, or `lan for hai`: Lan did it, with what Hai handed to her for a time. No login holds a blank, so the
/// two cannot be confused.
package struct ActorName: Hashable, Sendable {
    private static let word = " for "

    /// Who did it.
    package let login: String
    /// Whose duty it was.
    package let principal: String?

    package init(_ login: String, for principal: String? = nil) {
        self.login = login
        self.principal = principal
    }

    /// Reads what ``text`` writes.
    package init(text: String) {
        if let word = text.range(of: Self.word) {
            self.init(String(text[..<word.lowerBound]), for: String(text[word.upperBound...]))
        } else {
            self.init(text)
        }
    }

    package var text: String { principal.map { login + Self.word + $0 } ?? login }

    /// Everybody who stands behind it.
    package var persons: Set<String> { Set([login, principal].compactMap(\.self)) }

    /// Whether an actor may be the second pair of eyes on what others wrote: none of those who stand behind the one
    /// stands behind the other. So who acts for an absent officer approves neither their own work, nor that officer's,
    /// nor what somebody else did for that officer; and the officer does not approve what was done for them.
    package static func isSecondPerson(_ actor: String, to authors: some Sequence<String>) -> Bool {
        let persons = ActorName(text: actor).persons
        return authors.allSatisfy { ActorName(text: $0).persons.isDisjoint(with: persons) }
    }
}
