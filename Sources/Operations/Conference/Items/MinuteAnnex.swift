//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// A file that belongs to minutes, by its digest.
package struct MinuteAnnex: Hashable, Sendable {
    package var title: MinuteText
    package var file: FileNote

    package init(title: MinuteText, file: FileNote) {
        self.title = title
        self.file = file
    }

    var json: BookMembers {
        var members = BookMembers()
        members.set("title", title.json)
        members.set("file", file.json)
        return members
    }

    init(_ fields: BookFields) throws(BookFault) {
        title = try MinuteText(fields.fields("title"), most: 500)
        file = try FileNote(fields.fields("file"))
    }
}

/// What is known of a file without having it.
package struct FileNote: Hashable, Sendable {
    package let name: String
    package let size: Int64
    package let digest: ContentDigest

    package init(name: String, size: Int64, digest: ContentDigest) {
        self.name = name
        self.size = size
        self.digest = digest
    }

    package var json: JSONValue {
        var members = BookMembers()
        members.set("name", name)
        members.set("size", size)
        members.set("sha256", digest.hexadecimal)
        return members.json
    }

    init(_ fields: BookFields) throws(BookFault) {
        guard let size = try fields.whole("size") else { throw .missing(fields.name("size")) }
        self.size = size
        name = try fields.text("name", most: 255)
        digest = try fields.digest("sha256")
    }
}
