//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// A line that a rule must hit, or must miss, with the lines that were lodged before it.
package struct RuleExample: Hashable, Sendable {
    package let hits: Bool
    /// Why, in the words of the rule's author.
    package let note: String
    package let line: [DeclarationField: String]
    package let past: [[DeclarationField: String]]
    /// The moment of judging; the moment of lodging where the example does not say.
    package let now: Int64?

    package init(
        hits: Bool,
        note: String,
        line: [DeclarationField: String],
        past: [[DeclarationField: String]] = [],
        now: Int64? = nil
    ) {
        self.hits = hits
        self.note = note
        self.line = line
        self.past = past
        self.now = now
    }
}
