//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// What a rule found: counts, small ones left out, and hits where a second officer let them go.
///
/// That there is a small count in a week and an office tells as much as the count, so such cells are not there at all.
package struct RuleAnswerBody: Hashable, Sendable {
    /// Counts below this are not told. Ours to judge, as statistical offices do.
    package static let smallest = 5

    package struct Cell: Hashable, Sendable {
        /// The Monday it begins with, `2025-08-11`.
        package let week: String
        package let office: String
        package let count: Int64

        package init(week: String, office: String, count: Int64) {
            self.week = week
            self.office = office
            self.count = count
        }
    }

    /// More cells or lines than these are not answered.
    package static let most = 5_000

    package let rule: String
    package let cells: [Cell]
    /// How many lines of declarations were looked at.
    package let lookedAt: Int64
    /// Lines that were released; none without an officer above the contact point.
    package let hits: [RuleAnswerHit]

    package init(rule: String, cells: [Cell], lookedAt: Int64, hits: [RuleAnswerHit] = []) {
        self.rule = rule
        self.cells = cells
        self.lookedAt = lookedAt
        self.hits = hits
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("cells", cells) { cell in
            var members = MessageMembers()
            members.set("count", cell.count)
            members.set("office", cell.office)
            members.set("week", cell.week)
            return members.json
        }
        members.set("hits", hits, \.json)
        members.set("looked_at", lookedAt)
        members.set("rule", rule)
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        let rule = try fields.required("rule", fields.messageID("rule"))
        let lookedAt = try fields.required("looked_at", fields.whole("looked_at"))
        self.init(
            rule: rule,
            cells: try fields.list("cells", most: Self.most) { value, place throws(MessageFault) in
                let fields = try MessageFields(value, at: place)
                return Cell(
                    week: try fields.text("week", most: 10),
                    office: try fields.text("office", most: 32),
                    count: try fields.required("count", fields.whole("count"))
                )
            },
            lookedAt: lookedAt,
            hits: try fields.list("hits", most: Self.most) { value, place throws(MessageFault) in
                try RuleAnswerHit(MessageFields(value, at: place))
            }
        )
    }
}
