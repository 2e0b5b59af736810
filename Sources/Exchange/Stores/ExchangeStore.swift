//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where the exchange stays. Every call that changes something is one transaction, durable when it returns.
package protocol ExchangeStore: Sendable {
    func partners() async throws -> [Partner]
    /// Adds or changes a partner; its positions stay, and a link that an alarm halted stays halted.
    func save(_ partner: Partner, by actor: String) async throws
    /// Changes a partner as it is kept at that moment.
    /// - Parameter change: says whether it changed anything.
    /// - Returns: what `change` said.
    /// - Throws: ``ExchangeStoreError/unknownPartner(_:)``
    func change(
        partner: String,
        by actor: String,
        _ change: @escaping @Sendable (inout Partner) -> Bool
    ) async throws -> Bool

    /// - Throws: ``ExchangeStoreError/unknownPartner(_:)``
    func standing(of partner: String) async throws -> LinkStanding

    /// Puts letters into the sequence, signs them, appends them to the log.
    /// - Parameter sign: makes the envelope of a draft at its place.
    func send(
        _ letters: [OutgoingLetter],
        to partner: String,
        by actor: String,
        sign: @escaping @Sendable (SealedDraft, LinkPosition) throws -> Envelope
    ) async throws -> [Envelope]

    /// The next envelopes to push, in order: as many as there are, up to a number and a size; at least one.
    func outbox(of partner: String, after sequence: Int64, limit: Int, mostBytes: Int) async throws
        -> [OutgoingLine]

    /// Notes that the partner has accepted all up to a place. A place that was passed before changes nothing: answers
    /// may overtake one another.
    /// - Throws: ``ExchangeStoreError/contradiction(_:)`` where what we sent there has another hash.
    func confirm(_ position: LinkPosition, by partner: String, at time: Timestamp) async throws

    /// Accepts what is next in the sequence; what was there before is compared.
    /// - Throws: ``ExchangeStoreError/contradiction(_:)``
    func accept(_ envelopes: [Envelope], from partner: String, at time: Timestamp) async throws -> Acceptance

    /// The sequence of the first envelope that was accepted at a time or later; nil where there is none. Reads all rows
    /// of the partner.
    func firstAccepted(from partner: String, since time: Timestamp) async throws -> Int64?

    /// Accepted envelopes for some offices that are not opened yet, in order.
    func unopened(from partner: String, for offices: Set<String>, limit: Int) async throws -> [Envelope]

    /// Keeps letters that were opened, with what they do, and sends answers of the machine (acknowledgements) in the
    /// same transaction.
    /// - Returns: ids that were there before and so did nothing again.
    func keep(
        _ letters: [OpenedLetter],
        unreadable: [UnreadableLetter],
        from partner: String,
        at time: Timestamp,
        answers: [OutgoingLetter],
        sign: @escaping @Sendable (SealedDraft, LinkPosition) throws -> Envelope
    ) async throws -> Set<String>

    func letter(_ id: String) async throws -> StoredLetter?
    func letters(_ filter: LetterFilter) async throws -> [StoredLetter]
    /// Nil also where its content was deleted.
    func envelope(_ id: String) async throws -> Envelope?
    /// The signed header of a message's envelope, which stays when the content goes.
    func signedHeader(of id: String) async throws -> String?
    /// Marks as read by an officer; false where it was before.
    func markRead(_ id: String, by actor: String, at time: Timestamp) async throws -> Bool
    /// Writes down that an officer had what messages say before their eyes, once a day for each message.
    func markSeen(_ ids: [String], by actor: String, at time: Timestamp) async throws
    /// Notes that what received messages ask of the machine was done.
    func markApplied(_ ids: [String], at time: Timestamp) async throws
    func grants(for message: String) async throws -> [HandlingGrant]

    /// Requests that wait for an answer until a time, here and at the partner, the first due first.
    func waiting(dueUntil time: Timestamp) async throws -> [WaitingLetter]
    /// Writes down that offices are told; one of a message and stage that was there before changes nothing.
    /// - Returns: those that are new.
    func note(_ reminders: [DueReminder]) async throws -> [DueReminder]
    /// The first first.
    func reminders(of message: String) async throws -> [DueReminder]

    /// Remembers by which messages entries came to stand on a watch-list.
    func note(watch entries: [(entry: String, message: String)], on list: String) async throws
    /// The message by which an entry came to stand on a watch-list.
    func watchMessage(of entry: String, on list: String) async throws -> String?

    /// Writes down that a partner's rule is run; running one again costs nothing of the quota.
    /// - Throws: ``TravellingRuleError/quota(_:)``, ``TravellingRuleError/purposeQuota(_:)``
    func note(_ run: RuleRun, most: Int, mostForPurpose: Int, since: Timestamp) async throws

    /// Files that travel beside a message.
    func attachments(of message: String) async throws -> [StoredAttachment]
    /// Whether a file travels with a message that went to a partner and was not taken back.
    func isAttachment(_ id: String, sentTo partner: String) async throws -> Bool
    /// Files that a partner announced and that are not here yet, with their messages.
    func wantedAttachments(from partner: String, for offices: Set<String>, limit: Int) async throws -> [(
        id: String, message: String
    )]
    /// Files of messages to a partner, by the messages' numbers.
    func sentAttachments(to partner: String, in sequences: ClosedRange<Int64>) async throws -> [String]
    /// Notes that a file came, or that it was not what the message says.
    /// - Returns: whether anybody still waited for it.
    func settle(attachment id: String, isWhole: Bool) async throws -> Bool
    /// Files whose messages are over, and that are not deleted yet.
    func overdueAttachments(limit: Int) async throws -> [String]
    func markDeleted(attachment id: String, at time: Timestamp) async throws
    /// Those among some files that a message or a draft speaks of.
    func knownAttachments(among ids: [String]) async throws -> Set<String>

    /// Writes down that a copy of a received message was made, so that it can be found when the message is taken back.
    func note(_ copy: LetterCopy, of message: String) async throws
    /// The oldest first.
    func copies(of message: String) async throws -> [LetterCopy]
    /// Deletes the contents of messages whose last day is before a day; what stands in the logs stays.
    /// - Returns: how many.
    func purge(before day: Int64, at time: Timestamp) async throws -> Int

    /// What was sent in a span of time and confirmed by its receiver, both ways.
    func exchanged(with partner: String, from start: Timestamp, until end: Timestamp) async throws
        -> [ExchangeStatement.Line]

    func raise(_ alarm: LinkAlarm, about partner: String, at time: Timestamp) async throws
    func alarms(of partner: String?, limit: Int) async throws -> [StoredAlarm]
    /// An officer looked at what happened; a link that was halted goes on when the last such alarm is settled.
    func settle(alarm: String, by actor: String, note: String) async throws
}
