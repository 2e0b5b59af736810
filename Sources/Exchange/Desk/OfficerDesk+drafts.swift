//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON
import Customs

extension OfficerDesk {
    /// A draft with what it says.
    package struct OpenDraft: Hashable, Sendable {
        package let draft: ExchangeDraft
        package let content: DraftContent
    }

    /// Drafts of the officer's offices, the newest first.
    package func drafts() async throws -> [ExchangeDraft] { try await draftStore.drafts(of: offices) }

    /// - Throws: ``DeskError/unknownDraft(_:)`` also for a draft of another office.
    package func draft(_ id: String) async throws -> OpenDraft {
        guard let draft = try await draftStore.draft(id), sees(draft.from) else { throw DeskError.unknownDraft(id) }
        if try await desk.store.letter(id) != nil {
            // It went, and the node stopped before it was taken out.
            try await draftStore.remove(id, isSent: true, by: person.login)
            throw DeskError.unknownDraft(id)
        }
        guard let bytes = await desk.keys.keys(of: draft.from)?.open(draft.kept, id: id),
            let content = DraftContent(bytes)
        else { throw DeskError.closed(id) }
        return OpenDraft(draft: draft, content: content)
    }

    /// Keeps a draft; one that waited for agreement waits no more when it is changed.
    /// - Parameters:
    ///   - id: of the draft that this is a new version of; its files stay with it.
    ///   - adding: files that were sealed for it.
    ///   - removing: the id of a file that does not go with it any more.
    ///   - new: the id that a new draft is to have.
    @discardableResult
    package func keep(
        _ content: DraftContent,
        type: MessageType,
        _ pair: OfficePair,
        id: String?,
        adding: [AttachmentNote] = [],
        removing: String? = nil,
        new: String? = nil
    ) async throws -> ExchangeDraft {
        let time = desk.now()
        guard sees(pair.from) else { throw DeskError.noOwnKeys(pair.from) }
        guard let generation = await desk.keys.keys(of: pair.from)?.current(at: time) else {
            throw DeskError.noOwnKeys(pair.from)
        }
        var files: [AttachmentNote] = []
        if let id { files = try await draft(id).content.attachments.filter { $0.id != removing } }
        files += adding
        guard files.count <= Message.mostAttachments else {
            throw DeskError.incomplete(.tooMany("attachments", most: Message.mostAttachments))
        }
        let id = id ?? new ?? MessageID.make(at: time)
        var message = content.message.map(provisional)
        message?.attachments = files
        let content = DraftContent(form: content.form, message: message, attachments: files)
        let kept: [UInt8]
        do {
            kept = try generation.keeper.close(content.bytes, id: id)
        } catch {
            throw DeskError.suite(error)
        }
        let draft = ExchangeDraft(
            id: id,
            from: pair.from,
            to: pair.to,
            type: type,
            author: person.login,
            authorName: person.name,
            changed: time,
            kept: kept,
            files: files.map(\.id)
        )
        try await draftStore.save(draft, by: person.login)
        return draft
    }

    /// A message as it would go if the officer let it go now: what is missing then is missing in what was written.
    package func provisional(_ message: Message) -> Message {
        var message = message
        message.signOff = SignOff(
            draftedBy: person.name,
            approvedBy: person.name,
            approvedAt: desk.now(),
            endorsedBy: message.needsEndorsement ? "–" : nil
        )
        return message
    }

    /// Everything that keeps a message from being sent, the sign-off apart.
    package func faults(of message: Message) -> [MessageFault] {
        let message = provisional(message)
        let missing = message.missing
        guard missing.isEmpty else { return missing.map { .missing($0) } }
        do {
            _ = try Message(message.json)
            return []
        } catch {
            return [error]
        }
    }

    /// Sends a message that a program made, under the officer's name: who approves it is not for the program to say.
    /// - Throws: ``DeskError``, ``MessageFault``
    package func send(_ content: JSONValue, _ pair: OfficePair) async throws -> String {
        guard sees(pair.from) else { throw DeskError.noOwnKeys(pair.from) }
        guard var members = content.members else { throw MessageFault.wrong("message", expected: "object") }
        let time = desk.now()
        var draftedBy = person.name
        if let named = members["sign_off"]?["drafted_by"]?.text { draftedBy = named }
        let signOff = SignOff(draftedBy: draftedBy, approvedBy: person.name, approvedAt: time)
        // Whoever should agree does so at a page, by an own name.
        members["sign_off"] = signOff.json
        let message = try Self.message(.object(members))
        try await requireNoBook(message)
        if let subject = message.subjectOfItsBody {
            guard try await letter(subject.id).direction == subject.direction else {
                throw DeskError.outOfTurn(subject.id)
            }
        }
        // What the originator did not allow is not disclosed by a program either.
        if case .disclosure(let body) = message.body {
            _ = try await copy(body.message, to: .disclosed, target: body.name)
        }
        return try await desk.send(message, from: pair.from, to: pair.to, by: person.login).header.id
    }

    /// - Throws: ``DeskError/outOfTurn(_:)`` for what only the book of a conference sends, and for what would take a
    ///   signature of its minutes back.
    func requireNoBook(_ message: Message) async throws {
        if let conference = message.conference { throw DeskError.outOfTurn(conference) }
        var earlier = message.replaces
        if case .revocation(let id, _) = message.body { earlier = id }
        guard let earlier, let letter = try await desk.store.letter(earlier) else { return }
        guard [.minute, .minuteDraft].contains(letter.facts.type), letter.direction == .sent else { return }
        if try await desk.read(earlier).message.conference != nil { throw DeskError.outOfTurn(earlier) }
    }

    private static func message(_ json: JSONValue) throws -> Message {
        do {
            return try Message(json)
        } catch {
            if error.place == "sign_off.endorsed_by" { throw DeskError.needsEndorsement }
            throw error
        }
    }

    /// Lets a draft go under the officer's name.
    /// - Parameter version: when the draft that the officer saw was changed last.
    /// - Throws: ``DeskError/needsEndorsement`` where another officer must agree first.
    @discardableResult
    package func send(draft id: String, version: Timestamp) async throws -> Envelope {
        let (open, message) = try await complete(id, version)
        guard try await !needsEndorsement(message) else { throw DeskError.needsEndorsement }
        return try await release(open, message, endorsedBy: nil)
    }

    /// Whether an officer above the contact point must agree before a message goes.
    package func needsEndorsement(_ message: Message) async throws -> Bool {
        if message.needsEndorsement { return true }
        return try await desk.answersMeasure(message)
    }

    /// Puts a draft before an officer above the contact point.
    package func submit(draft id: String, version: Timestamp) async throws {
        var draft = try await complete(id, version).0.draft
        draft.state = .waiting
        try await draftStore.save(draft, by: person.login)
    }

    /// Agrees to what a draft of another officer asks, and lets it go.
    /// - Throws: ``DeskError/sameOfficer``
    @discardableResult
    package func endorse(draft id: String, version: Timestamp) async throws -> Envelope {
        let (open, message) = try await complete(id, version)
        guard ActorName.isSecondPerson(person.login, to: [open.draft.author]) else { throw DeskError.sameOfficer }
        guard open.draft.state == .waiting else { throw DeskError.changedMeanwhile(id) }
        return try await release(open, message, endorsedBy: person.name)
    }

    /// - Returns: the ids of files that nobody needs any more.
    package func discard(draft id: String) async throws -> [String] {
        let files = try await draft(id).draft.files
        try await draftStore.remove(id, isSent: false, by: person.login)
        return files
    }

    private func complete(_ id: String, _ version: Timestamp) async throws -> (OpenDraft, Message) {
        let open = try await draft(id)
        guard open.draft.changed == version else { throw DeskError.changedMeanwhile(id) }
        guard let message = open.content.message else { throw DeskError.incomplete(.missing("subject")) }
        try await requireNoBook(message)
        return (open, message)
    }

    private func release(_ open: OpenDraft, _ message: Message, endorsedBy: String?) async throws -> Envelope {
        var message = message
        message.signOff = SignOff(
            draftedBy: open.draft.authorName,
            approvedBy: endorsedBy == nil ? person.name : open.draft.authorName,
            approvedAt: desk.now(),
            endorsedBy: endorsedBy
        )
        let envelope = try await desk.send(
            message,
            from: open.draft.from,
            to: open.draft.to,
            id: open.draft.id,
            by: person.login
        )
        try await draftStore.remove(open.draft.id, isSent: true, by: person.login)
        return envelope
    }
}

extension Message {
    /// The message that this one permits, takes back or tells of, and who must have sent it.
    fileprivate var subjectOfItsBody: (id: String, direction: StoredLetter.Direction)? {
        switch body {
        case .permission(let body): (body.message, .sent)
        case .revocation(let id, _): (id, .sent)
        case .disclosure(let body): (body.message, .received)
        default: nil
        }
    }
}
