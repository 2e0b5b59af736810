//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import MerkleLog

/// What a node does with what comes from one partner, whichever way it came: over the link or on a disk.
package actor PartnerLink {
    package nonisolated let node: String
    package nonisolated let partnerNode: String
    let store: any ExchangeStore & WitnessStore
    let logSigner: NoteSigner
    let witnessSigner: NoteSigner
    private let isPaired: @Sendable (_ from: String, _ to: String, _ at: Timestamp) -> Bool
    package nonisolated let now: @Sendable () -> Timestamp
    /// Checks with the partner's present cards; made anew when these change.
    private var check: (partner: Partner, check: EnvelopeCheck)?
    /// Receipts of the partner whose roots are not verified yet, the newest last.
    var candidates: [(receipt: Receipt, note: String)] = []
    /// The newest that agreed.
    var verified: Checkpoint?
    /// The number of an envelope that was signed by a key we do not know.
    private var unknownKeyAt: Int64?
    /// Since when a leaf of the partner's log is one we do not know.
    var stalledSince: Timestamp?

    /// The size of the newest log of the partner's that is not verified yet.
    package var candidateSize: Int? { candidates.last?.receipt.checkpoint.size }

    /// - Parameters:
    ///   - logSigner: signs our receipts.
    ///   - witnessSigner: cosigns the partner's.
    package init(
        node: String,
        partner: String,
        store: any ExchangeStore & WitnessStore,
        logSigner: NoteSigner,
        witnessSigner: NoteSigner,
        isPaired: @escaping @Sendable (_ from: String, _ to: String, _ at: Timestamp) -> Bool,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.node = node
        partnerNode = partner
        self.store = store
        self.logSigner = logSigner
        self.witnessSigner = witnessSigner
        self.isPaired = isPaired
        self.now = now
    }

    /// The partner as it is kept now.
    func partner() async throws -> Partner {
        guard let partner = try await store.partners().first(where: { $0.node == partnerNode }) else {
            throw ExchangeStoreError.unknownPartner(partnerNode)
        }
        return partner
    }

    private func envelopeCheck() async throws -> EnvelopeCheck {
        let partner = try await partner()
        guard partner.state == .active else { throw ExchangeStoreError.notActive(partnerNode, partner.state) }
        if let check, check.partner == partner { return check.check }
        let made = EnvelopeCheck(node: node, partner: partner, isPaired: isPaired)
        check = (partner, made)
        return made
    }

    /// How we stand, signed.
    package func standing() async throws -> LinkAnswer {
        try answer(await store.standing(of: partnerNode))
    }

    private func answer(_ standing: LinkStanding, refused: LinkAnswer.Refused? = nil) throws -> LinkAnswer {
        let receipt = standing.receipt(node: node, partner: partnerNode)
        var note = SignedNote(receipt.checkpoint.text)
        note.add(try logSigner.sign(note.text))
        return LinkAnswer(receipt: note.encoded, refused: refused)
    }

    /// Accepts the lines of a push, as far as they may be accepted, and says how we stand then.
    /// - Throws: ``ExchangeStoreError``; the alarm is raised before.
    package func take(_ lines: [[UInt8]]) async throws -> LinkAnswer {
        let check = try await envelopeCheck()
        let time = now()
        let (envelopes, fault) = await Self.read(lines, check, now: time)
        do {
            let acceptance = try await store.accept(envelopes, from: partnerNode, at: time)
            let next = acceptance.standing.received.sequence + 1
            var refused: LinkAnswer.Refused?
            if let fault {
                refused = LinkAnswer.Refused(sequence: next, fault: fault.word)
                if isWorthAnAlarm(fault, at: next) {
                    try await store.raise(
                        LinkAlarm(.refusedEnvelope, "\(next): \(fault.word)"),
                        about: partnerNode,
                        at: time
                    )
                }
            } else if case .gap(let wanted, _) = acceptance.refusal {
                refused = LinkAnswer.Refused(sequence: wanted, fault: "gap")
            }
            let ahead = envelopes.map(\.header.sent.milliseconds).max() ?? 0
            if ahead > time.milliseconds + EnvelopeCheck.tellAhead {
                let hours = (ahead - time.milliseconds) / 3_600_000
                try await store.raise(LinkAlarm(.clock, "ahead by \(hours) h"), about: partnerNode, at: time)
            }
            return try answer(acceptance.standing, refused: refused)
        } catch let ExchangeStoreError.contradiction(alarm) {
            try await store.raise(alarm, about: partnerNode, at: time)
            throw ExchangeStoreError.contradiction(alarm)
        }
    }

    /// An office may have renewed its keys a moment ago: the partner is told, hands their cards and pushes again. Only
    /// when the same envelope comes with the unknown key once more is it for a person.
    private func isWorthAnAlarm(_ fault: EnvelopeFault, at sequence: Int64) -> Bool {
        guard case .unknownKey = fault else { return true }
        defer { unknownKeyAt = sequence }
        return unknownKeyAt == sequence
    }

    /// Reads and checks lines in parallel, up to the first that may not be accepted.
    private static func read(
        _ lines: [[UInt8]],
        _ check: EnvelopeCheck,
        now: Timestamp
    ) async -> ([Envelope], EnvelopeFault?) {
        let pieces = lines.count < 16 ? 1 : 4
        let size = max((lines.count + pieces - 1) / pieces, 1)
        let parts = await withTaskGroup(of: (Int, [Envelope], EnvelopeFault?).self) { group in
            for start in stride(from: 0, to: lines.count, by: size) {
                let slice = lines[start..<min(start + size, lines.count)]
                group.addTask {
                    var envelopes: [Envelope] = []
                    for line in slice {
                        do throws(EnvelopeFault) {
                            let envelope = try Envelope(line: line)
                            try check.check(envelope, now: now)
                            envelopes.append(envelope)
                        } catch {
                            return (start, envelopes, error)
                        }
                    }
                    return (start, envelopes, nil)
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        var envelopes: [Envelope] = []
        for (_, some, fault) in parts.sorted(by: { $0.0 < $1.0 }) {
            envelopes += some
            if let fault { return (envelopes, fault) }
        }
        return (envelopes, nil)
    }
}
