//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension ContactDesk {
    /// Sends a message from an office to its paired office.
    ///
    /// It is signed, sealed, in the log and on the disk when this returns.
    /// - Parameters:
    ///   - id: given beforehand where a draft has one, so that sending twice sends once.
    ///   - actor: the officer, for the journal.
    /// - Throws: ``DeskError``, ``ExchangeStoreError``
    @discardableResult
    package func send(
        _ message: Message,
        from: String,
        to: String,
        id: String? = nil,
        by actor: String
    ) async throws -> Envelope {
        let time = now()
        do {
            // As the other side will read it: what it could not read does not go.
            _ = try Message(message.json)
        } catch {
            throw DeskError.incomplete(error)
        }
        guard isPaired(from, to, time) else { throw DeskError.notPaired(from: from, to: to) }
        guard let generation = await keys.keys(of: from)?.current(at: time) else { throw DeskError.noOwnKeys(from) }
        let partner = try await partner(EnvelopeHeader.node(of: to))
        guard let card = partner.card(of: to, at: time) else { throw DeskError.noCard(to) }
        let id = id ?? MessageID.make(at: time)
        if let known = try await store.letter(id), known.direction == .sent,
            let envelope = try await store.envelope(id)
        {
            return envelope
        }
        let thread = try await thread(of: message, id: id, from: from, to: to)
        if try await answersMeasure(message), message.signOff?.endorsedBy == nil { throw DeskError.needsEndorsement }
        let letter = try letter(message, id: id, thread: thread, from: generation, to: card, at: time)
        let sent = try await store.send([letter], to: partner.node, by: actor, sign: Self.sign([from: generation]))
        return sent[0]
    }

    /// Whether a message agrees to what needs an officer above the contact point on both sides: watching, controlled
    /// delivery. A refusal needs none.
    func answersMeasure(_ message: Message) async throws -> Bool {
        guard case .reply(let reply) = message.body, let request = message.inReplyTo,
            reply.answers.contains(where: { $0.outcome == .answered || $0.outcome == .partly })
        else { return false }
        return try await read(request).message.needsEndorsement
    }

    /// The exchange of letters that a message belongs to; checks that it comes in turn.
    private func thread(of message: Message, id: String, from: String, to: String) async throws -> String {
        guard let earlier = message.inReplyTo ?? message.replaces else { return id }
        guard let letter = try await store.letter(earlier) else { throw DeskError.unknownMessage(earlier) }
        guard letter.office == from, letter.otherOffice == to else { throw DeskError.outOfTurn(earlier) }
        switch message.type {
        case .reply, .refusal:
            guard letter.direction == .received, letter.facts.type == .request || letter.facts.type == .rule else {
                throw DeskError.outOfTurn(earlier)
            }
        case .ruleAnswer:
            guard letter.direction == .received, letter.facts.type == .rule,
                letter.standing == .open || letter.standing == .partlyAnswered
            else { throw DeskError.outOfTurn(earlier) }
        case .feedback:
            guard letter.facts.type != .feedback else { throw DeskError.outOfTurn(earlier) }
        default: break
        }
        if message.replaces != nil, letter.direction != .sent { throw DeskError.outOfTurn(earlier) }
        return letter.facts.thread
    }
}
