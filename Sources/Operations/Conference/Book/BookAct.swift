//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// What somebody did to the book of a conference.
package enum BookAct: Hashable, Sendable {
    case header(ConferenceHeader)
    /// Adds an item, or proposes another wording of it, or its end.
    case write(ItemWriting)
    case move(item: OperationID, place: PlaceKey)
    /// Agrees to one version of an item, word by word.
    case agree(item: OperationID, version: OperationID, digest: ContentDigest)
    case withdraw(item: OperationID)
    case comment(item: OperationID, text: String)
    /// States a figure as it was defined when it was stated.
    case state(item: OperationID, digest: ContentDigest, FigureStatement)
    /// Says how far a commitment has come.
    case progress(item: OperationID, CommitmentProgress)
    /// Takes the own signature back: the id of its message.
    case retract(signature: String)

    package enum Name: String, CaseIterable, Hashable, Sendable {
        case header
        case write
        case move
        case agree
        case withdraw
        case comment
        case state
        case progress
        case retract
    }

    package var name: Name {
        switch self {
        case .header: .header
        case .write: .write
        case .move: .move
        case .agree: .agree
        case .withdraw: .withdraw
        case .comment: .comment
        case .state: .state
        case .progress: .progress
        case .retract: .retract
        }
    }

    /// Whether it may change what would be signed; the rest goes on after signing.
    package var touchesMinutes: Bool {
        switch self {
        case .comment, .progress, .retract: false
        default: true
        }
    }

    /// The item it is about; nil for a new one and for the book as a whole.
    package var item: OperationID? {
        switch self {
        case .header, .retract: nil
        case .write(let writing): writing.item
        case .move(let item, _), .agree(let item, _, _), .withdraw(let item), .comment(let item, _),
            .state(let item, _, _), .progress(let item, _):
            item
        }
    }

    var members: BookMembers {
        var members = BookMembers()
        members.set("act", name.rawValue)
        members.set("item", item?.text)
        switch self {
        case .header(let header): members.set("header", header.json)
        case .write(let writing):
            members.set("bases", writing.bases.map(\.text))
            members.set("content", writing.content?.json)
            members.set("place", writing.place?.text)
        case .move(_, let place): members.set("place", place.text)
        case .agree(_, let version, let digest):
            members.set("version", version.text)
            members.set("sha256", digest.hexadecimal)
        case .withdraw: break
        case .comment(_, let text): members.set("text", text)
        case .state(_, let digest, let statement):
            members.set("sha256", digest.hexadecimal)
            members.set("statement", statement.json.json)
        case .progress(_, let progress): members.set("progress", progress.json)
        case .retract(let signature): members.set("signature", signature)
        }
        return members
    }

    init(_ fields: BookFields) throws(BookFault) {
        func item() throws(BookFault) -> OperationID { try fields.operation("item") }
        switch try fields.choice("act", Name.self) {
        case .header: self = .header(try ConferenceHeader(fields.fields("header")))
        case .write: self = .write(try ItemWriting(fields))
        case .move: self = .move(item: try item(), place: try Self.place(fields))
        case .agree:
            let (version, digest) = (try fields.operation("version"), try fields.digest("sha256"))
            self = .agree(item: try item(), version: version, digest: digest)
        case .withdraw: self = .withdraw(item: try item())
        case .comment: self = .comment(item: try item(), text: try fields.text("text", most: 4_000))
        case .state:
            let statement = try FigureStatement(fields.fields("statement"))
            self = .state(item: try item(), digest: try fields.digest("sha256"), statement)
        case .progress:
            self = .progress(item: try item(), try CommitmentProgress(fields.fields("progress")))
        case .retract: self = .retract(signature: try fields.text("signature", most: 36))
        }
    }

    static func place(_ fields: BookFields) throws(BookFault) -> PlaceKey {
        guard let key = PlaceKey(try fields.text("place", most: PlaceKey.longest)) else {
            throw .wrong(fields.name("place"))
        }
        return key
    }
}

/// A new item, another wording of one, or its end.
package struct ItemWriting: Hashable, Sendable {
    /// Nil for a new item, which is then called as the operation.
    package var item: OperationID?
    /// The versions that the author had before the eyes; what another wrote meanwhile stays beside this one.
    package var bases: [OperationID]
    /// Nil proposes that it goes.
    package var content: ItemContent?
    /// Of a new item.
    package var place: PlaceKey?

    package init(item: OperationID?, bases: [OperationID], content: ItemContent?, place: PlaceKey? = nil) {
        self.item = item
        self.bases = bases
        self.content = content
        self.place = place
    }

    init(_ fields: BookFields) throws(BookFault) {
        item = fields.has("item") ? try fields.operation("item") : nil
        bases = try fields.list("bases", most: 50) { value, place throws(BookFault) in
            guard let id = value.text.flatMap(OperationID.init) else { throw .wrong(place) }
            return id
        }
        content = if let json = fields["content"] { try ItemContent(json) } else { nil }
        place = fields.has("place") ? try BookAct.place(fields) : nil
        if item == nil {
            guard content != nil else { throw .missing(fields.name("content")) }
            guard place != nil else { throw .missing(fields.name("place")) }
        }
    }
}

/// How far a commitment has come, by the words of one side.
package struct CommitmentProgress: Hashable, Sendable {
    package enum State: String, CaseIterable, Hashable, Sendable {
        case open
        case underway
        case done
        case late
        case dropped
    }

    package let state: State
    package let note: String
    /// What shows it, by its digest.
    package let evidence: ContentDigest?

    package init(_ state: State, note: String = "", evidence: ContentDigest? = nil) {
        self.state = state
        self.note = note.asWritten
        self.evidence = evidence
    }

    var json: JSONValue {
        var members = BookMembers()
        members.set("state", state.rawValue)
        if !note.isEmpty { members.set("note", note) }
        members.set("evidence", evidence?.hexadecimal)
        return members.json
    }

    init(_ fields: BookFields) throws(BookFault) {
        state = try fields.choice("state", State.self)
        note = try fields.optionalText("note", most: 4_000) ?? ""
        evidence = fields.has("evidence") ? try fields.digest("evidence") : nil
    }
}
