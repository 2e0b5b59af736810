//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON
package import Customs

/// A rule that travels: the other side reads it, runs it on data of its own, and answers.
package struct RuleBody: Hashable, Sendable {
    /// A rule file, see the rules' own documentation.
    package let rule: String
    /// The period of lodging that is asked about.
    package let period: ValidityPeriod
    /// The last day on which it may be run.
    package let expires: CalendarDate
    /// Whether hits themselves are asked for, and not counts alone.
    package let asksForHits: Bool

    package init(rule: String, period: ValidityPeriod, expires: CalendarDate, asksForHits: Bool = false) {
        self.rule = rule
        self.period = period
        self.expires = expires
        self.asksForHits = asksForHits
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("expires", expires.iso8601)
        members.set("from", period.from?.iso8601)
        members.set("hits", .bool(asksForHits))
        members.set("rule", rule)
        members.set("to", period.to?.iso8601)
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        let expires = try fields.required("expires", fields.date("expires"))
        self.init(
            rule: try fields.text("rule", most: 64 << 10),
            period: ValidityPeriod(from: try fields.date("from"), to: try fields.date("to")),
            expires: expires,
            asksForHits: try fields.flag("hits") ?? false
        )
    }
}
