//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// Who comes for a side. Only that side writes it.
package struct Delegation: Hashable, Sendable {
    package var side: String
    /// The name of the administration in both languages.
    package var administration: MinuteText
    /// Who signs, by the name that the account has.
    package var head: String
    package var headPost: MinuteText
    /// A line each: name and post.
    package var members: [String]
    package var offices: [String]

    package init(
        side: String,
        administration: MinuteText,
        head: String,
        headPost: MinuteText,
        members: [String] = [],
        offices: [String] = []
    ) {
        self.side = side
        self.administration = administration
        self.head = head.asWritten
        self.headPost = headPost
        self.members = members.map(\.asWritten)
        self.offices = offices
    }

    var json: BookMembers {
        var all = BookMembers()
        all.set("side", side)
        all.set("administration", administration.json)
        all.set("head", head)
        all.set("head_post", headPost.json)
        all.set("members", members)
        all.set("offices", offices)
        return all
    }

    init(_ fields: BookFields) throws(BookFault) {
        side = try fields.side("side")
        administration = try MinuteText(fields.fields("administration"), most: 500)
        head = try fields.text("head", most: 200)
        headPost = try MinuteText(fields.fields("head_post"), most: 500)
        members = try fields.texts("members", most: 100)
        offices = try fields.texts("offices", most: 60, longest: 32)
    }
}
