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
    /// Alerts at sea about the vessel of the line, days before its lodging with what it did; nil where nobody watches.
    package let seaAlerts: [SeaAlert]?

    package struct SeaAlert: Hashable, Sendable {
        package let sign: VesselPast.Sign
        package let daysAgo: Double

        package init(_ sign: VesselPast.Sign, daysAgo: Double) {
            self.sign = sign
            self.daysAgo = daysAgo
        }
    }

    package init(
        hits: Bool,
        note: String,
        line: [DeclarationField: String],
        past: [[DeclarationField: String]] = [],
        now: Int64? = nil,
        seaAlerts: [SeaAlert]? = nil
    ) {
        self.hits = hits
        self.note = note
        self.line = line
        self.past = past
        self.now = now
        self.seaAlerts = seaAlerts
    }
}
