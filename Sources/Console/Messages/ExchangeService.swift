//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange
package import Lookouts

/// What the console asks of the node about messages between offices.
package protocol ExchangeService: Sendable {
    /// The own country, such as `VN`.
    var node: String { get }
    var desk: ContactDesk { get }
    var drafts: any DraftStore { get }
    var releaseRules: any ReleaseRuleStore { get }
    var dueTerms: DueTerms { get }
    /// Where sealed files lie.
    var attachments: AttachmentShelf { get }

    /// What waits to be sent goes at once, and whoever watches the desk of an office is told.
    func sent(from office: String)
    /// Proves that a message was exchanged.
    /// - Throws: ``ProofError``
    func proof(of message: StoredLetter, withContent: Bool) async throws -> ProofBundle
    /// Runs a rule that a partner sent on our own data.
    /// - Parameter withHits: whether the answer names the lines.
    /// - Throws: ``TravellingRuleError``
    func answer(rule id: String, by officer: OfficerDesk.Person, withHits: Bool) async throws -> Message
    /// The message by which a partner asked to look for what a hit names; nil where no partner did.
    func watch(behind hit: LookoutHit.Key) async throws -> ContactDesk.Read?
    /// Something new at some offices, as it comes; ends when the node stops.
    func news() -> AsyncStream<ExchangeNews>
    /// How the line to a partner is now.
    func line(to partner: String) async -> PartnerLine

    /// Fingerprints of the own keys.
    func ownKeys() async -> [OwnKey]
    /// Reads what another administration hands over; trusts nothing yet.
    /// - Throws: ``ExchangeRefusal``
    func invitation(_ text: String) throws -> InvitationNote
    /// Trusts the node that an invitation speaks for.
    /// - Throws: ``ExchangeRefusal``
    func accept(invitation text: String, by officer: String) async throws
}

/// Offices whose desks have something new.
package struct ExchangeNews: Sendable, Hashable {
    /// Nil where it may be any.
    package let offices: Set<String>?

    package init(offices: Set<String>?) {
        self.offices = offices
    }
}

/// How the line to a partner is.
package struct PartnerLine: Sendable, Hashable {
    package enum State: Sendable, Hashable {
        case connecting
        case connected
        case broken(reason: String)
        case refused(reason: String)
        case stopped
        /// Only the partner calls, or bundles travel.
        case passive
    }

    package let state: State
    package let lastContact: Timestamp?
    /// Up to which entry both logs are known to agree, and since when.
    package let agreedSize: Int?
    package let agreedAt: Timestamp?

    package init(
        state: State = .connecting,
        lastContact: Timestamp? = nil,
        agreedSize: Int? = nil,
        agreedAt: Timestamp? = nil
    ) {
        self.state = state
        self.lastContact = lastContact
        self.agreedSize = agreedSize
        self.agreedAt = agreedAt
    }
}

/// A key of the own node as another administration may compare it.
package struct OwnKey: Sendable, Hashable {
    package enum Kind: String, CaseIterable, Sendable, Hashable {
        case authority
        case link
        case office
    }

    package let kind: Kind
    /// The office, empty for others.
    package let office: String
    package let fingerprint: String
    package let validUntil: Timestamp

    package init(kind: Kind, office: String = "", fingerprint: String, validUntil: Timestamp) {
        self.kind = kind
        self.office = office
        self.fingerprint = fingerprint
        self.validUntil = validUntil
    }
}

/// What an invitation says of itself, before anybody trusts it.
package struct InvitationNote: Sendable, Hashable {
    package let node: String
    package let address: String
    package let offices: Int
    package let validUntil: Timestamp
    /// In groups of digits, as people read it to one another.
    package let fingerprint: String

    package init(node: String, address: String, offices: Int, validUntil: Timestamp, fingerprint: String) {
        self.node = node
        self.address = address
        self.offices = offices
        self.validUntil = validUntil
        self.fingerprint = fingerprint
    }
}

/// Why the exchange does not do what is asked.
package enum ExchangeRefusal: String, Error, CaseIterable, Sendable, Hashable {
    /// The node has no keys for the exchange yet.
    case missing
    case notAnInvitation = "not-an-invitation"
    case changedInvitation = "changed-invitation"
    case foreignInvitation = "foreign-invitation"
    case ownInvitation = "own-invitation"
    case oldInvitation = "old-invitation"
    case untrustedCard = "untrusted-card"
    case otherFingerprint = "other-fingerprint"
}
