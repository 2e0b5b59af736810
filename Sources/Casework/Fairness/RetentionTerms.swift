//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// How long who somebody was is kept after a case ended.
package struct RetentionTerms: Hashable, Sendable, Codable {
    /// Days after the end, by how it ended.
    package var days: [CaseOutcome: Int]

    /// Cleared parties go after a month, in which the clearance may still be challenged; administrative cases after
    /// two years, since a repeated violation is judged by them; criminal ones after ten. Judgement, to be set by law.
    package static let usual = RetentionTerms(days: [
        .cleared: 30, .sanctioned: 730, .ownerless: 365, .transferred: 730, .prosecuted: 3_650,
    ])

    package init(days: [CaseOutcome: Int]) {
        self.days = days
    }

    /// The day from which names are gone; nil while the case is open.
    package func purgeDay(_ outcome: CaseOutcome, closedOn day: CalendarDate) -> CalendarDate? {
        // What was merged is kept as long as the case it went into.
        guard outcome != .merged else { return nil }
        return day.adding(days: days[outcome] ?? Self.usual.days[outcome] ?? 3_650)
    }
}

extension CaseOutcome: CodingKeyRepresentable {}
