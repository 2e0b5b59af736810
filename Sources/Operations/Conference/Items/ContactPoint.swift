//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON
package import Customs

/// Who answers for an office on a post: telephone, hours, languages, and from when to when.
package struct ContactPoint: Hashable, Sendable {
    package var office: String
    /// What the post is called; with the office it is what the register is kept by.
    package var post: String
    package var officer: String
    package var phone: String
    package var email: String
    package var languages: [String]
    /// In words: `24/7`, `07:30–17:00 (UTC+7)`.
    package var hours: String
    package var validFrom: CalendarDate
    /// The last day; nil for one that holds until another comes.
    package var validUntil: CalendarDate?

    package init(
        office: String,
        post: String,
        officer: String,
        phone: String = "",
        email: String = "",
        languages: [String] = [],
        hours: String = "",
        validFrom: CalendarDate,
        validUntil: CalendarDate? = nil
    ) {
        self.office = office
        self.post = post.asWritten
        self.officer = officer.asWritten
        self.phone = phone.asWritten
        self.email = email.asWritten
        self.languages = languages
        self.hours = hours.asWritten
        self.validFrom = validFrom
        self.validUntil = validUntil
    }

    package var validity: ValidityPeriod { ValidityPeriod(from: validFrom, to: validUntil) }

    package var json: JSONValue { members.json }

    var members: BookMembers {
        var members = BookMembers()
        members.set("office", office)
        members.set("post", post)
        members.set("officer", officer)
        for (name, text) in [("phone", phone), ("email", email), ("hours", hours)] where !text.isEmpty {
            members.set(name, text)
        }
        members.set("languages", languages)
        members.set("valid_from", validFrom)
        members.set("valid_until", validUntil)
        return members
    }

    init(_ fields: BookFields) throws(BookFault) {
        office = try fields.text("office", most: 32)
        post = try fields.text("post", most: 200)
        officer = try fields.text("officer", most: 200)
        phone = try fields.optionalText("phone", most: 100) ?? ""
        email = try fields.optionalText("email", most: 200) ?? ""
        languages = try fields.texts("languages", most: 10, longest: 35)
        hours = try fields.optionalText("hours", most: 200) ?? ""
        validFrom = try fields.date("valid_from")
        validUntil = try fields.optionalDate("valid_until")
        if let validUntil, validUntil < validFrom { throw .wrong(fields.name("valid_until")) }
    }
}
