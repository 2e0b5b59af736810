//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

extension ContactDesk {
    /// A message as an officer reads it.
    package struct Read: Sendable {
        package let letter: StoredLetter
        package let message: Message
        /// Of an unknown type or a later version: shown as it is.
        package let raw: JSONValue
    }

    /// Opens a kept message; marks nothing.
    /// - Throws: ``DeskError``
    package func read(_ id: String) async throws -> Read {
        guard let letter = try await store.letter(id) else { throw DeskError.unknownMessage(id) }
        guard let kept = letter.kept else { throw DeskError.purged(id) }
        guard let bytes = await keys.keys(of: letter.office)?.open(kept, id: id), let content = MessageContent(bytes)
        else { throw DeskError.closed(id) }
        do {
            return Read(letter: letter, message: try Message(content.message), raw: content.message)
        } catch {
            throw DeskError.incomplete(error)
        }
    }

    /// Notes that an officer read a received message, and tells its originator.
    package func markRead(_ id: String, by actor: String) async throws {
        let time = now()
        guard let letter = try await store.letter(id) else { throw DeskError.unknownMessage(id) }
        guard letter.direction == .received, try await store.markRead(id, by: actor, at: time) else { return }
        guard let generation = await keys.keys(of: letter.to)?.current(at: time),
            let card = try await partner(letter.partner).card(of: letter.from, at: time)
        else { return }
        let item = AcknowledgementItem(message: id, state: .read, at: time)
        let answer = MessageID.make(at: time)
        let outgoing = try self.letter(
            Message(.acknowledgement, body: .acknowledgement([item])),
            id: answer,
            thread: answer,
            from: generation,
            to: card,
            at: time
        )
        _ = try await store.send(
            [outgoing],
            to: letter.partner,
            by: actor,
            sign: Self.sign([letter.to: generation])
        )
    }

    /// What stands in the way of an act on a message; nothing where it is allowed.
    package func blocks(_ act: HandlingAct, on id: String, for office: String?) async throws -> [HandlingBlock] {
        let read = try await read(id)
        if let office, office != read.letter.office { return [.office] }
        return try await blocks(on: read)[act] ?? []
    }

    /// What stands in the way of each act on a message.
    func blocks(on read: Read) async throws -> [HandlingAct: [HandlingBlock]] {
        guard read.letter.direction == .received else { return [:] }
        let isRevoked = read.letter.standing == .revoked
        guard let handling = read.message.heldTo ?? (isRevoked ? .strictest : nil) else { return [:] }
        let grants = try await store.grants(for: read.letter.id)
        var all: [HandlingAct: [HandlingBlock]] = [:]
        for act in HandlingAct.allCases {
            all[act] = HandlingPolicy.blocks(
                act,
                under: handling,
                grants: grants,
                today: today,
                isRevoked: isRevoked
            )
        }
        return all
    }
}
