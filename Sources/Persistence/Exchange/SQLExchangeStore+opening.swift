//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
package import Exchange
import Journal

extension SQLExchangeStore {
    package func keep(
        _ letters: [OpenedLetter],
        unreadable: [UnreadableLetter],
        from partner: String,
        at time: Timestamp,
        answers: [OutgoingLetter],
        sign: @escaping @Sendable (SealedDraft, LinkPosition) throws -> Envelope
    ) async throws -> Set<String> {
        let now = storage.now()
        return try await storage.write { connection in
            var position = try PartnerPosition.read(partner, in: connection, locking: true)
            var repeated: Set<String> = []
            var new: [String] = []
            for letter in letters {
                let header = letter.header
                // Somebody else may have opened it meanwhile.
                guard try Self.mark(header.sequence, "opened", partner, in: connection) else { continue }
                let isNew = try LetterTable.insert(
                    header,
                    letter.facts,
                    letter.kept,
                    .received,
                    partner: partner,
                    at: time.milliseconds,
                    in: connection
                )
                if isNew {
                    if letter.facts.type != .acknowledgement { new.append(header.id) }
                    for effect in letter.effects {
                        let parties = LetterParties(partner: partner, own: header.to, other: header.from)
                        try Self.apply(effect, of: letter, parties, in: connection)
                    }
                } else {
                    repeated.insert(header.id)
                    try Self.mark(header.sequence, "repeated", from: "opened", partner, in: connection)
                    let alarm = LinkAlarm(.repeatedMessage, "\(header.id) again as \(header.sequence)")
                    try Self.raise(alarm, partner, at: time, in: connection)
                }
                position.opened = max(position.opened, header.sequence)
            }
            for letter in unreadable {
                guard try Self.mark(letter.sequence, "unreadable", partner, in: connection) else { continue }
                let alarm = LinkAlarm(.unreadable, "\(letter.id): \(letter.reason)")
                try Self.raise(alarm, partner, at: time, in: connection)
                position.opened = max(position.opened, letter.sequence)
            }
            if !answers.isEmpty { _ = try Self.append(answers, &position, sign: sign, in: connection) }
            try position.save(in: connection)
            let detail = JournalDetail.object([
                "opened": .integer(Int64(letters.count)), "unreadable": .integer(Int64(unreadable.count)),
                "through": .integer(position.opened), "answers": .integer(Int64(answers.count)),
            ])
            try Self.journal("exchange.opened", partner, detail, by: Self.machine, at: now, in: connection)
            try Self.noteOpened(new, in: connection)
            return repeated
        }
    }

    /// Moves an envelope from one state to another.
    /// - Returns: false where it is not in that state.
    @discardableResult
    private static func mark(
        _ sequence: Int64,
        _ state: String,
        from earlier: String = "closed",
        _ partner: String,
        in connection: any SQLConnection
    ) throws -> Bool {
        try connection.execute(
            """
            UPDATE exchange_envelope SET state = ?
            WHERE partner = ? AND direction = 'received' AND sequence = ? AND state = ?
            """,
            [.text(state), .text(partner), .integer(sequence), .text(earlier)]
        ) == 1
    }

    /// What a message does to others. Only messages between the same two nodes are touched, and only its
    /// originator's own where it takes something back.
    private static func apply(
        _ effect: LetterEffect,
        of letter: OpenedLetter,
        _ parties: LetterParties,
        in connection: any SQLConnection
    ) throws {
        func setStanding(
            _ standing: StoredLetter.Standing,
            _ id: String,
            _ direction: StoredLetter.Direction?,
            unless kept: [StoredLetter.Standing] = []
        ) throws {
            try Self.setStanding(standing, id, direction, parties, unless: kept, in: connection)
        }
        switch effect {
        case .acknowledge(let item) where item.state == .unreadable:
            try setStanding(.unreadable, item.message, .sent)
        case .acknowledge(let item):
            let column =
                switch item.state {
                case .read: "read_at"
                case .applied: "applied_at"
                case .delivered, .unreadable: "opened_at"
                }
            try connection.execute(
                """
                UPDATE exchange_letter SET \(column) = ?
                WHERE id = ? AND direction = 'sent' AND \(column) IS NULL
                """ + LetterParties.condition,
                [.integer(item.at.milliseconds), .text(item.message)] + parties.values
            )
        case .revoke(let message):
            try setStanding(.revoked, message, .received)
            try Self.retire(attachmentsOf: message, in: connection)
        case .replace(let message): try setStanding(.replaced, message, .received)
        case .reply(let request, let isFinal):
            try setStanding(isFinal ? .answered : .partlyAnswered, request, .sent, unless: [.closed])
        case .refuse(let request): try setStanding(.refused, request, .sent, unless: [.closed])
        case .close(let message): try setStanding(.closed, message, nil)
        case .grant(let permission):
            // Only the originator may allow it, and only for what it sent.
            try connection.execute(
                """
                INSERT INTO exchange_grant (message_id, permission_id, acts, until_day)
                SELECT id, ?, ?, ? FROM exchange_letter WHERE id = ? AND direction = 'received'
                """ + LetterParties.condition + " ON CONFLICT (message_id, permission_id) DO NOTHING",
                [
                    .text(letter.id), .text(permission.grant.acts.map(\.rawValue).sorted().joined(separator: " ")),
                    .optional(permission.grant.until?.daysSince1970), .text(permission.message),
                ] + parties.values
            )
        }
    }

    /// What a message that we send does on our own side: a request that was answered waits no more.
    static func applyOwn(_ effect: LetterEffect, _ parties: LetterParties, in connection: any SQLConnection) throws {
        switch effect {
        case .reply(let request, let isFinal):
            let standing = isFinal ? StoredLetter.Standing.answered : .partlyAnswered
            try setStanding(standing, request, .received, parties, unless: [.closed], in: connection)
        case .refuse(let request):
            try setStanding(.refused, request, .received, parties, unless: [.closed], in: connection)
        case .close(let message): try setStanding(.closed, message, nil, parties, in: connection)
        case .revoke(let message): try setStanding(.revoked, message, .sent, parties, in: connection)
        case .replace(let message): try setStanding(.replaced, message, .sent, parties, in: connection)
        case .acknowledge, .grant: break
        }
    }

    private static func setStanding(
        _ standing: StoredLetter.Standing,
        _ id: String,
        _ direction: StoredLetter.Direction?,
        _ parties: LetterParties,
        unless kept: [StoredLetter.Standing] = [],
        in connection: any SQLConnection
    ) throws {
        let final = ([.revoked, .purged] + kept).map { "'\($0.rawValue)'" }.joined(separator: ", ")
        try connection.execute(
            """
            UPDATE exchange_letter SET standing = ? WHERE id = ? AND standing NOT IN (\(final))
            """ + (direction.map { " AND direction = '\($0.rawValue)'" } ?? "") + LetterParties.condition,
            [.text(standing.rawValue), .text(id)] + parties.values
        )
    }
}

/// Between whom a message goes. What it does reaches only messages between the same two offices: no other office of the
/// partner may answer, allow or take back in another's name.
struct LetterParties {
    let partner: String
    let own: String
    let other: String

    static let condition = " AND partner = ? AND own_office = ? AND (from_office = ? OR to_office = ?)"

    var values: [SQLValue] { [.text(partner), .text(own), .text(other), .text(other)] }
}
