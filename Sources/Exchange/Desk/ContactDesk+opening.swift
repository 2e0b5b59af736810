//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

extension ContactDesk {
    /// What a round of opening did.
    package struct Opened: Sendable {
        package var letters: [(id: String, type: MessageType)] = []
        /// Own offices that have something new, an acknowledgement too.
        package var offices: Set<String> = []
        package var unreadable = 0
        /// Whether answers were put into the outbox.
        package var hasAnswers = false
        /// Whether there may be more.
        package var isMore = false
    }

    /// Opens accepted envelopes of a partner for the offices whose keys are here, and acknowledges them.
    ///
    /// - Parameter limit: at most so many in one transaction.
    package func open(from node: String, limit: Int = 256) async throws -> Opened {
        let offices = await keys.offices()
        let envelopes = try await store.unopened(from: node, for: offices, limit: limit)
        guard !envelopes.isEmpty else { return Opened() }
        let time = now()
        let partner = try await partner(node)
        var rings: [String: OfficeKeys] = [:]
        for office in offices { rings[office] = await keys.keys(of: office) }

        let attempts = await Self.openAll(envelopes, rings, at: time)
        var letters: [OpenedLetter] = []
        var unreadable: [UnreadableLetter] = []
        var items: [Route: [AcknowledgementItem]] = [:]
        for (envelope, attempt) in zip(envelopes, attempts) {
            let header = envelope.header
            var state = AcknowledgementItem.State.delivered
            switch attempt {
            case .success(let letter):
                letters.append(try await threaded(letter))
                if !letter.facts.type.isAcknowledged { continue }
            case .failure(let fault):
                unreadable.append(UnreadableLetter(sequence: header.sequence, id: header.id, reason: fault.reason))
                state = .unreadable
            }
            let route = Route(from: header.to, to: header.from)
            items[route, default: []].append(AcknowledgementItem(message: header.id, state: state, at: time))
            if case .success(let letter) = attempt, letter.isDoneAtOnce {
                items[route, default: []].append(AcknowledgementItem(message: header.id, state: .applied, at: time))
            }
        }
        var generations: [String: OfficeKeys.Generation] = [:]
        var answers: [OutgoingLetter] = []
        for (route, items) in items.sorted(by: { $0.key < $1.key }) {
            guard let generation = rings[route.from]?.current(at: time), let card = partner.card(of: route.to, at: time)
            else { continue }
            generations[route.from] = generation
            let message = Message(.acknowledgement, body: .acknowledgement(items))
            let id = MessageID.make(at: time)
            answers.append(try letter(message, id: id, thread: id, from: generation, to: card, at: time))
        }
        _ = try await store.keep(
            letters,
            unreadable: unreadable,
            from: node,
            at: time,
            answers: answers,
            sign: Self.sign(generations)
        )
        return Opened(
            letters: letters.map { ($0.id, $0.facts.type) },
            offices: Set(envelopes.map(\.header.to)),
            unreadable: unreadable.count,
            hasAnswers: !answers.isEmpty,
            isMore: envelopes.count == limit
        )
    }

    private struct Route: Hashable, Comparable {
        let from: String
        let to: String

        static func < (a: Self, b: Self) -> Bool { (a.from, a.to) < (b.from, b.to) }
    }

    /// Why an envelope is no message.
    struct Unreadable: Error {
        let reason: String
    }

    /// Opens in parallel, in the order of the envelopes.
    private static func openAll(
        _ envelopes: [Envelope],
        _ rings: [String: OfficeKeys],
        at time: Timestamp
    ) async -> [Result<OpenedLetter, Unreadable>] {
        let pieces = envelopes.count < 16 ? 1 : 4
        let size = (envelopes.count + pieces - 1) / pieces
        return await withTaskGroup(of: (Int, [Result<OpenedLetter, Unreadable>]).self) { group in
            for start in stride(from: 0, to: envelopes.count, by: size) {
                let slice = envelopes[start..<min(start + size, envelopes.count)]
                group.addTask { (start, slice.map { open($0, rings, at: time) }) }
            }
            return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
    }

    private static func open(
        _ envelope: Envelope,
        _ rings: [String: OfficeKeys],
        at time: Timestamp
    ) -> Result<OpenedLetter, Unreadable> {
        let header = envelope.header
        guard let ring = rings[header.to], let opener = ring.opener(for: header.sealedTo) else {
            return .failure(Unreadable(reason: OpeningFault.notForThisKey.rawValue))
        }
        do {
            let content = try envelope.open(with: opener)
            let message = try Message(content.message)
            guard let generation = ring.generations.first else { throw OpeningFault.notForThisKey }
            return .success(
                OpenedLetter(
                    header,
                    LetterFacts(message, thread: header.id),
                    kept: try generation.keeper.close(content.bytes, id: header.id),
                    effects: effects(of: message)
                )
            )
        } catch let fault as MessageFault {
            return .failure(Unreadable(reason: "\(fault)"))
        } catch let fault as OpeningFault {
            return .failure(Unreadable(reason: fault.rawValue))
        } catch {
            return .failure(Unreadable(reason: "\(error)"))
        }
    }

    /// A letter under the thread it belongs to here.
    private func threaded(_ letter: OpenedLetter) async throws -> OpenedLetter {
        guard let earlier = letter.facts.inReplyTo ?? letter.facts.replaces,
            let known = try await store.letter(earlier)
        else { return letter }
        var letter = letter
        letter.facts.thread = known.facts.thread
        return letter
    }

    /// What a message does to others.
    static func effects(of message: Message) -> [LetterEffect] {
        var effects: [LetterEffect] = []
        if let replaced = message.replaces { effects.append(.replace(message: replaced)) }
        switch message.body {
        case .acknowledgement(let items): effects += items.map { .acknowledge($0) }
        case .revocation(let revoked, _): effects.append(.revoke(message: revoked))
        case .permission(let permission): effects.append(.grant(permission))
        case .reply(let reply):
            if let request = message.inReplyTo { effects.append(.reply(to: request, isFinal: reply.isFinal)) }
        case .ruleAnswer:
            if let rule = message.inReplyTo { effects.append(.reply(to: rule, isFinal: true)) }
        case .refusal:
            if let request = message.inReplyTo { effects.append(.refuse(request)) }
        case .feedback:
            if let subject = message.inReplyTo { effects.append(.close(subject)) }
        default: break
        }
        return effects
    }
}
