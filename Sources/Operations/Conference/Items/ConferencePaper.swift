//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
package import Customs

/// A paper that a side reads, on a theme; its file by digest.
package struct ConferencePaper: Hashable, Sendable {
    package var title: MinuteText
    package var theme: SmugglingTheme
    package var side: String
    package var author: String
    package var file: FileNote?

    package init(title: MinuteText, theme: SmugglingTheme, side: String, author: String, file: FileNote? = nil) {
        self.title = title
        self.theme = theme
        self.side = side
        self.author = author.asWritten
        self.file = file
    }

    var json: BookMembers {
        var members = BookMembers()
        members.set("title", title.json)
        members.set("theme", theme.rawValue)
        members.set("side", side)
        if !author.isEmpty { members.set("author", author) }
        members.set("file", file?.json)
        return members
    }

    init(_ fields: BookFields) throws(BookFault) {
        title = try MinuteText(fields.fields("title"), most: 1_000)
        theme = try fields.choice("theme", SmugglingTheme.self)
        side = try fields.side("side")
        author = try fields.optionalText("author", most: 300) ?? ""
        file = if let file = try fields.optionalFields("file") { try FileNote(file) } else { nil }
    }
}
