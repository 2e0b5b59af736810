//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON
import Customs

/// Minutes as they are signed: one canonical JSON text, the same at both sides, and its digest.
package struct MinutesDocument: Hashable, Sendable {
    package let json: JSONValue
    /// The canonical text: what the digest is over.
    package let bytes: [UInt8]
    package let digest: ContentDigest

    private init(_ json: JSONValue) {
        self.json = json
        bytes = json.canonical
        digest = ContentDigest(of: bytes)
    }

    /// Nil for a book that is not agreed.
    package init?(_ book: ConferenceBook, id: String) {
        guard book.obstacles.isEmpty, let header = book.header else { return nil }
        var members = header.members
        members.set("type", "lienquan-minutes")
        members.set("v", 1 as Int64)
        members.set("conference", id)
        let sides = book.sides.sorted()
        members.set("delegations", .array(sides.compactMap { book.delegation(of: $0)?.json.json }))
        var number: Int64 = 0
        func list(_ kind: ItemContent.Kind, _ add: (BookItem, inout BookMembers) -> Void = { _, _ in }) -> JSONValue {
            .array(
                book.items(kind).compactMap { item in
                    guard let content = item.content else { return nil }
                    var members = BookMembers(content.json)
                    members.set("id", item.id.text)
                    members.set("author", item.heads.last?.side ?? item.id.side)
                    add(item, &members)
                    return members.json
                }
            )
        }
        let paragraphs = list(.paragraph) { _, members in
            number += 1
            members.set("number", number)
        }
        members.set("paragraphs", paragraphs)
        members.set("commitments", list(.commitment))
        members.set("contact_points", list(.contact))
        members.set("annexes", list(.annex))
        let figures = list(.figure) { item, members in
            var said: [String: JSONValue] = [:]
            for (side, statement) in item.statements { said[side] = statement.statement.json.json }
            members.set("statements", .object(said))
            members.set("joint", item.isJoint(for: book.sides))
        }
        members.set("figures", figures)
        self.init(members.json)
    }

    /// Reads a document that was signed; nil for what is not its canonical text.
    package init?(_ bytes: [UInt8]) {
        guard let json = try? JSONReader.readCanonical(bytes, most: 32 << 20),
            json["type"]?.text == "lienquan-minutes", json["v"]?.whole == 1,
            let fields = try? BookFields(json, at: ""), (try? ConferenceHeader(fields)) != nil
        else { return nil }
        self.json = json
        self.bytes = bytes
        digest = ContentDigest(of: bytes)
    }

    package var conference: String { json["conference"]?.text ?? "" }

    package var header: ConferenceHeader? {
        (try? BookFields(json, at: "")).flatMap { try? ConferenceHeader($0) }
    }

    package var delegations: [Delegation] {
        (json["delegations"]?.elements ?? []).compactMap { json in
            (try? BookFields(json, at: "")).flatMap { try? Delegation($0) }
        }
    }

    /// An item as it was signed.
    package struct Item: Hashable, Sendable {
        package let id: OperationID
        package let content: ItemContent
        package let author: String
        /// Of a figure, by side.
        package let statements: [String: FigureStatement]
        package let isJoint: Bool
    }

    package func items(_ kind: ItemContent.Kind) -> [Item] {
        let name =
            switch kind {
            case .paragraph: "paragraphs"
            case .commitment: "commitments"
            case .contact: "contact_points"
            case .annex: "annexes"
            case .figure: "figures"
            case .agenda, .paper, .delegation: ""
            }
        return (json[name]?.elements ?? []).compactMap(Self.item)
    }

    private static let added: Set<String> = ["id", "author", "number", "statements", "joint"]

    private static func item(_ json: JSONValue) -> Item? {
        guard var members = json.members, let id = members["id"]?.text.flatMap(OperationID.init) else { return nil }
        // `author` of a paragraph is the side; no negotiated content has a member of that name.
        members = members.filter { !added.contains($0.key) }
        guard let content = try? ItemContent(.object(members)) else { return nil }
        var statements: [String: FigureStatement] = [:]
        for (side, value) in json["statements"]?.members ?? [:] {
            if let fields = try? BookFields(value, at: "") { statements[side] = try? FigureStatement(fields) }
        }
        return Item(
            id: id,
            content: content,
            author: json["author"]?.text ?? "",
            statements: statements,
            isJoint: json["joint"] == .bool(true)
        )
    }
}

extension BookMembers {
    init(_ json: JSONValue) {
        self.init()
        for (name, value) in json.members ?? [:] { set(name, value) }
    }
}
