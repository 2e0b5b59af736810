//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Exchange
import Search

/// Messages as they are found, in both directions: by all they say, for officers of the office they belong to.
struct MessageSearch: SearchSource {
    let desk: ContactDesk
    let drafts: any DraftStore
    let releaseRules: any ReleaseRuleStore
    /// Seconds east of UTC in which days begin.
    let dayOffset: Int64

    /// What a message says, in the order in which a page names it.
    private static let members = [
        "subject", "text", "reference", "purpose", "facts", "body", "legal_basis", "attachments", "sign_off",
    ]
    /// Members that are no text of anybody.
    private static let silent: Set<String> = ["lang", "sha256", "size", "media_type"]

    var kind: SearchKind { .message }

    func scope(of reader: SearchReader) -> SearchScope { reader.office.map { .offices([$0]) } ?? .all }

    func record(_ id: String, for reader: SearchReader) async throws -> SearchRecord? {
        let person = OfficerDesk.Person(login: reader.login, name: reader.name, office: reader.office)
        let desk = OfficerDesk(desk, drafts: drafts, releaseRules: releaseRules, person: person)
        let read: ContactDesk.Read
        do {
            read = try await desk.read(id)
        } catch is DeskError {
            // Another office's, taken back, past its last day, or under a key that is not here.
            return nil
        }
        let subject = read.message.subject
        let own = subject?.translations.keys.first { Language(tag: $0) == reader.language }
        let tag = subject.map { Language(tag: $0.language) == reader.language ? $0.language : own ?? $0.language }
        return SearchRecord(
            document: document(of: read),
            title: tag.flatMap { subject?[$0] },
            titleTag: tag,
            label: read.message.type.rawValue,
            otherOffice: read.letter.otherOffice,
            time: read.letter.sent.seconds,
            showsText: false
        )
    }

    /// A message for the index; nil where its content can't be opened now.
    func document(_ id: String) async throws -> SearchDocument? {
        do {
            let read = try await desk.read(id)
            return read.letter.standing == .revoked ? nil : document(of: read)
        } catch is DeskError {
            return nil
        }
    }

    private func document(of read: ContactDesk.Read) -> SearchDocument {
        var fields: [SearchDocument.Field] = []
        for member in Self.members {
            guard let value = read.raw[member] else { continue }
            for text in Self.texts(of: value) { fields.append(.init(member, text)) }
        }
        return SearchDocument(
            .message,
            id: read.letter.id,
            offices: [read.letter.office],
            day: (read.letter.sent.seconds + dayOffset) / 86_400,
            protection: .nominal,
            fields: fields
        )
    }

    private static func texts(of value: JSONValue) -> [String] {
        switch value {
        case .string(let text): [text]
        case .array(let elements): elements.flatMap(texts)
        case .object(let members):
            members.sorted { $0.key < $1.key }.flatMap { silent.contains($0.key) ? [] : texts(of: $0.value) }
        case .null, .bool, .number: []
        }
    }
}
