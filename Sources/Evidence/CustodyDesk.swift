//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Custody

/// What officers do with evidence: take it, hand it on, sign for it, refuse it.
package struct CustodyDesk: Sendable {
    package let store: any CustodyStore
    /// By the clock of the node, with its offset.
    let now: @Sendable () -> CustodyTime
    /// Two who write at the same moment: the second tries again so many times.
    private static let attempts = 3

    package init(store: any CustodyStore, now: @escaping @Sendable () -> CustodyTime) {
        self.store = store
        self.now = now
    }

    /// Takes things and files as evidence; with a witness it waits for the other signature.
    ///
    /// - Parameter id: made with the form, so that a form that is sent twice takes once.
    /// - Returns: whether it stands in the chain already.
    /// - Throws: ``CustodyError``, ``EvidenceError`` or an error of the store.
    @discardableResult
    package func take(
        _ drafts: [EvidenceDraft],
        for caseNumber: String,
        id: String,
        witness: CustodyParty? = nil,
        note: String = "",
        by pen: CustodyPen
    ) async throws -> Bool {
        guard let first = drafts.first else { throw EvidenceError.nothing }
        return try await retrying {
            let record = try await store.record(of: caseNumber)
            let number = record.nextItemNumber
            let items = drafts.enumerated().map { $1.item(String(number + $0), by: pen.party) }
            let transfer = CustodyTransfer(
                id: id,
                caseNumber: caseNumber,
                reason: .taken,
                from: nil,
                to: pen.party,
                witness: witness,
                lines: items.map { .init(item: $0.id, digest: $0.digest, last: nil, found: .unsealed) },
                at: now(),
                place: first.place,
                note: note
            )
            return try await begin(transfer, items: items, in: record, by: pen)
        }
    }

    /// Prepares and signs that items go from hand to hand; the other side, or a witness, signs later.
    ///
    /// - Returns: whether it stands in the chain already.
    /// - Throws: ``CustodyError``, ``EvidenceError`` or an error of the store.
    @discardableResult
    package func handOver(_ wish: HandOver, for caseNumber: String, by pen: CustodyPen) async throws -> Bool {
        guard !wish.lines.isEmpty else { throw EvidenceError.nothing }
        return try await retrying {
            let record = try await store.record(of: caseNumber)
            let chain = try record.chain()
            // The form came a second time: it is done, or waits.
            if chain.has(wish.id) || record.pending.contains(where: { $0.transfer.id == wish.id }) { return false }
            var lines: [CustodyTransfer.Line] = []
            for line in wish.lines {
                guard let standing = chain[line.item] else { throw EvidenceError.unknown(line.item) }
                if record.waiting(with: line.item) != nil { throw EvidenceError.waiting(item: line.item) }
                lines.append(
                    .init(
                        item: line.item,
                        digest: standing.item.digest,
                        last: standing.last,
                        found: line.found,
                        newSeals: line.newSeals
                    )
                )
            }
            // What comes back from outside is signed for by the officer who takes it.
            let isTakenBack = wish.reason == .returned && wish.other?.login == nil
            let transfer = CustodyTransfer(
                id: wish.id,
                caseNumber: caseNumber,
                reason: wish.reason,
                from: isTakenBack ? wish.other : pen.party,
                to: isTakenBack ? pen.party : wish.other,
                witness: wish.witness,
                lines: lines,
                at: now(),
                place: wish.place,
                note: wish.note
            )
            return try await begin(transfer, items: [], in: record, by: pen)
        }
    }

    /// Signs a prepared transfer, which so becomes part of the chain.
    ///
    /// - Throws: ``CustodyError``, ``EvidenceError`` or an error of the store.
    package func sign(_ id: String, of caseNumber: String, by pen: CustodyPen) async throws {
        try await retrying {
            let record = try await store.record(of: caseNumber)
            let pending = try waiting(id, in: record)
            guard pending.awaits == pen.certificate.login else { throw EvidenceError.notAwaited }
            guard let role = pending.transfer.signers.last?.role else { throw EvidenceError.notAwaited }
            let chain = try record.chain()
            let closing = (link: chain.next, before: [pending.first])
            let last = try pen.sign(pending.transfer, as: role, at: now(), closing: closing)
            let signed = SignedTransfer(pending.transfer, link: chain.next, signatures: [pending.first, last])
            try await close(signed, items: pending.items, in: record, chain, by: pen)
        }
    }

    /// Says no to a prepared transfer.
    package func refuse(_ id: String, of caseNumber: String, reason: String, by login: String) async throws {
        guard !reason.isEmpty else { throw EvidenceError.reasonMissing }
        let pending = try waiting(id, in: try await store.record(of: caseNumber))
        guard pending.awaits == login else { throw EvidenceError.notAwaited }
        try await store.settle(id, of: caseNumber, as: .refused, remark: reason, by: login)
    }

    /// Takes back what one prepared.
    package func withdraw(_ id: String, of caseNumber: String, by login: String) async throws {
        let pending = try waiting(id, in: try await store.record(of: caseNumber))
        guard pending.preparedBy == login else { throw EvidenceError.notAwaited }
        try await store.settle(id, of: caseNumber, as: .withdrawn, remark: "", by: login)
    }

    private func waiting(_ id: String, in record: CustodyRecord) throws(EvidenceError) -> PendingTransfer {
        guard let pending = record.pending.first(where: { $0.transfer.id == id }) else { throw .unknown(id) }
        guard pending.state == .waiting else { throw .settled }
        return pending
    }

    /// The first signature, and the only one where nobody else signs.
    func begin(
        _ transfer: CustodyTransfer,
        items: [EvidenceItem],
        in record: CustodyRecord,
        by pen: CustodyPen
    ) async throws -> Bool {
        let chain = try record.chain()
        if chain.has(transfer.id) { return true }
        if record.pending.contains(where: { $0.transfer.id == transfer.id }) { return false }
        try chain.check(transfer, items: Dictionary(items.map { ($0.id, $0) }) { first, _ in first })
        let signers = transfer.signers
        guard let first = signers.first, first.party.login == pen.certificate.login else {
            throw EvidenceError.notAwaited
        }
        guard signers.count > 1 else {
            let only = try pen.sign(transfer, as: first.role, at: now(), closing: (chain.next, []))
            let signed = SignedTransfer(transfer, link: chain.next, signatures: [only])
            try await close(signed, items: items, in: record, chain, by: pen)
            return true
        }
        let signature = try pen.sign(transfer, as: first.role, at: now(), closing: nil)
        try await store.prepare(
            PendingTransfer(transfer: transfer, items: items, first: signature),
            certificates: pen.book,
            by: pen.certificate.login
        )
        return false
    }

    /// Checks all that the verifier of a bundle will check, then keeps it.
    private func close(
        _ signed: SignedTransfer,
        items: [EvidenceItem],
        in record: CustodyRecord,
        _ chain: CustodyChain,
        by pen: CustodyPen
    ) async throws {
        var chain = chain
        var certificates: [String: SignerCertificate] = [:]
        for (id, entry) in record.certificates { certificates[id] = SignerCertificate(der: entry.der) }
        certificates[pen.certificate.key.id] = pen.certificate
        try signed.checkSignatures(certificates)
        try chain.append(signed, items: Dictionary(items.map { ($0.id, $0) }) { first, _ in first })
        try await store.append(signed, items: items, certificates: pen.book, by: pen.certificate.login)
    }

    func retrying<Value>(_ body: () async throws -> Value) async throws -> Value {
        for _ in 1..<Self.attempts {
            do { return try await body() } catch EvidenceError.changedMeanwhile {}
        }
        return try await body()
    }
}
