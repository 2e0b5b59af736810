//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// A number that a condition compares with, with its date and where it comes from.
package struct RuleThreshold: Hashable, Sendable {
    package let name: String
    package let value: RuleValue
    package let since: CalendarDate
    /// A law, a notice, a publication, or the word judgement.
    package let source: String

    package init(name: String, value: RuleValue, since: CalendarDate, source: String) {
        self.name = name
        self.value = value
        self.since = since
        self.source = source
    }
}
