//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON
package import Customs

/// What a conference is: which one of which series, where and when, in which languages.
package struct ConferenceHeader: Hashable, Sendable {
    /// The series, such as the yearly conference or "two countries, four agencies".
    package var forum: MinuteText
    /// 17 for the seventeenth.
    package var number: Int64
    package var place: MinuteText
    package var from: CalendarDate
    package var to: CalendarDate
    /// Languages of the conference.
    package var languages: [Language]

    package init(
        forum: MinuteText,
        number: Int64,
        place: MinuteText,
        from: CalendarDate,
        to: CalendarDate,
        languages: [Language] = [.vi, .zh]
    ) {
        self.forum = forum
        self.number = number
        self.place = place
        self.from = from
        self.to = to
        self.languages = languages
    }

    var members: BookMembers {
        var members = BookMembers()
        members.set("forum", forum.json)
        members.set("number", number)
        members.set("place", place.json)
        members.set("from", from)
        members.set("to", to)
        members.set("languages", languages.map(\.rawValue))
        return members
    }

    package var json: JSONValue { members.json }

    init(_ fields: BookFields) throws(BookFault) {
        forum = try MinuteText(fields.fields("forum"), most: 500)
        guard let number = try fields.whole("number"), (1...9_999).contains(number) else {
            throw .wrong(fields.name("number"))
        }
        self.number = number
        place = try MinuteText(fields.fields("place"), most: 500)
        from = try fields.date("from")
        to = try fields.date("to")
        guard from <= to else { throw .wrong(fields.name("to")) }
        languages = try fields.list("languages", most: 3) { value, place throws(BookFault) in
            guard let language = value.text.flatMap(Language.init(rawValue:)) else { throw .wrong(place) }
            return language
        }
        guard languages.contains(.vi), languages.contains(.zh) else { throw .missing(fields.name("languages")) }
    }
}
