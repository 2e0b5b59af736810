//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// An entry of a watch-list: who or what to look out for, and why.
package struct Lookout: Hashable, Sendable {
    /// Unique in its list, as its source numbers it or by its place.
    package let id: String
    package let subject: LookoutSubject
    /// The name or number, then further ones for the same person or thing, in any script.
    package let texts: [String]
    package let category: LookoutCategory
    package let action: SuggestedAction
    /// Why, in the words and language of the source.
    package let reason: String
    package let valid: ValidityPeriod

    package init(
        id: String,
        subject: LookoutSubject,
        texts: [String],
        category: LookoutCategory,
        action: SuggestedAction,
        reason: String,
        valid: ValidityPeriod
    ) {
        self.id = id
        self.subject = subject
        self.texts = texts
        self.category = category
        self.action = action
        self.reason = reason
        self.valid = valid
    }

    package var name: String { texts.first ?? "" }
}
