//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Whether an envelope of a partner may be accepted: signed by a key of the office it names, between offices that are
/// paired, not from the future. Needs no secret key.
package struct EnvelopeCheck: Sendable {
    /// How far a partner's clock may be ahead. A clock that is wrong by a day stops no message; it raises an alarm.
    package static let mostAhead: Int64 = 26 * 3_600_000
    /// A clock that is further ahead is told.
    package static let tellAhead: Int64 = 5 * 60_000

    private let node: String
    private let partner: Partner
    private let isPaired: @Sendable (_ from: String, _ to: String, _ at: Timestamp) -> Bool
    private let keys: [KeyID: (card: OfficeKeyCard, verifier: any SignatureVerifier)]

    /// - Parameters:
    ///   - node: the own node.
    ///   - isPaired: whether an office may write to another at a time.
    package init(
        node: String,
        partner: Partner,
        isPaired: @escaping @Sendable (_ from: String, _ to: String, _ at: Timestamp) -> Bool
    ) {
        self.node = node
        self.partner = partner
        self.isPaired = isPaired
        var keys: [KeyID: (card: OfficeKeyCard, verifier: any SignatureVerifier)] = [:]
        for card in partner.cards {
            guard let verifier = try? CryptoSuites.named(card.suite).verifier(card.signingPublic) else { continue }
            keys[card.signingKey] = (card, verifier)
        }
        self.keys = keys
    }

    /// - Throws: ``EnvelopeFault``
    package func check(_ envelope: Envelope, now: Timestamp) throws(EnvelopeFault) {
        let header = envelope.header
        guard (try? CryptoSuites.named(header.suite)) != nil else { throw .unknownSuite(header.suite) }
        guard EnvelopeHeader.node(of: header.from) == partner.node else { throw .wrongNode(header.from) }
        guard EnvelopeHeader.node(of: header.to) == node else { throw .wrongNode(header.to) }
        guard let key = keys[envelope.signedBy] else { throw .unknownKey(envelope.signedBy.text) }
        guard key.card.office == header.from, key.card.isValid(at: header.sent) else {
            throw .keyNotValid(envelope.signedBy.text)
        }
        guard envelope.isSigned(by: key.verifier) else { throw .badSignature }
        guard header.sent.milliseconds <= now.milliseconds + Self.mostAhead else { throw .fromTheFuture(header.sent) }
        guard isPaired(header.from, header.to, header.sent) else {
            throw .notPaired(from: header.from, to: header.to)
        }
    }
}
