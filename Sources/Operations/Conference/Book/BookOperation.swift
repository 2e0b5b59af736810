//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// One thing that somebody did to the book. It never changes; the book is what all operations together say.
package struct BookOperation: Hashable, Sendable, Identifiable {
    package let id: OperationID
    /// Milliseconds since 1970.
    package let at: Int64
    /// The name of the officer.
    package let author: String
    package let act: BookAct

    package init(id: OperationID, at: Int64, author: String, act: BookAct) {
        self.id = id
        self.at = at
        self.author = author
        self.act = act
    }

    package var json: JSONValue {
        var members = act.members
        members.set("id", id.text)
        members.set("at", at)
        members.set("author", author)
        return members.json
    }

    /// Two operations with one id and two digests are a contradiction.
    package var digest: ContentDigest { ContentDigest(of: json) }

    /// Reads what ``json`` writes, and nothing that it would not write.
    /// - Throws: ``BookFault``
    package init(_ json: JSONValue) throws(BookFault) {
        let fields = try BookFields(json, at: "")
        id = try fields.operation("id")
        guard let at = try fields.whole("at") else { throw .missing("at") }
        self.at = at
        author = try fields.text("author", most: 200)
        act = try BookAct(fields)
        guard self.json == json else { throw .wrong("operation") }
        try requireOwnership()
    }

    /// - Throws: ``BookFault/notTheirs(_:)`` for what only the other side may write.
    package func requireOwnership() throws(BookFault) {
        if case .write(let writing) = act, let owner = writing.content?.owner, owner != id.side {
            throw .notTheirs("content.side")
        }
    }
}
