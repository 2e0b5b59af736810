//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
package import Customs

/// One item of the agenda: when, what, and which side speaks.
package struct AgendaItem: Hashable, Sendable {
    package var title: MinuteText
    package var day: CalendarDate
    /// `09:00`, by the clock of the place.
    package var from: String
    package var to: String
    /// A country, or `both`.
    package var speaker: String

    package init(title: MinuteText, day: CalendarDate, from: String, to: String, speaker: String) {
        self.title = title
        self.day = day
        self.from = from
        self.to = to
        self.speaker = speaker
    }

    /// Whether a text is a time of day, `09:00`.
    package static func isTime(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = Int(text.prefix(2)),
            let minute = Int(text.suffix(2))
        else { return false }
        return (0..<24).contains(hour) && (0..<60).contains(minute) && bytes[0] >= 0x30 && bytes[3] >= 0x30
    }

    var json: BookMembers {
        var members = BookMembers()
        members.set("title", title.json)
        members.set("day", day)
        members.set("from", from)
        members.set("to", to)
        members.set("speaker", speaker)
        return members
    }

    init(_ fields: BookFields) throws(BookFault) {
        title = try MinuteText(fields.fields("title"), most: 1_000)
        day = try fields.date("day")
        from = try fields.text("from", most: 5)
        to = try fields.text("to", most: 5)
        guard Self.isTime(from) else { throw .wrong(fields.name("from")) }
        guard Self.isTime(to), from < to else { throw .wrong(fields.name("to")) }
        speaker = try fields.text("speaker", most: 4)
        guard speaker == MinuteCommitment.both || OperationID.isSide(speaker) else {
            throw .wrong(fields.name("speaker"))
        }
    }
}
