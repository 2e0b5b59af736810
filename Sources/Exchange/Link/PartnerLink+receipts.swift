//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import MerkleLog

extension PartnerLink {
    /// Takes a receipt of the partner's.
    ///
    /// - Parameter before: how we stood when we asked, where the receipt answers a question: an answer may not know
    ///   less than what had been confirmed before. Nil for a receipt that came by itself and may be older.
    /// - Throws: ``ReceiptFault``, ``ExchangeStoreError/contradiction(_:)``; the alarm is raised before.
    @discardableResult
    package func settle(_ note: String, before: LinkStanding?) async throws -> Receipt {
        let partner = try await partner()
        let receipt = try Receipt(
            note,
            origin: Receipt.origin(of: partnerNode, for: node),
            key: partner.logKey
        )
        let time = now()
        do {
            if let before { try Self.requireProgress(receipt, since: before) }
            let standing = try await store.standing(of: partnerNode)
            guard receipt.received.sequence <= standing.sent.sequence else {
                throw ExchangeStoreError.contradiction(
                    LinkAlarm(.fork, "accepted \(receipt.received.sequence) of \(standing.sent.sequence) that we sent")
                )
            }
            try await store.confirm(receipt.received, by: partnerNode, at: time)
        } catch let ExchangeStoreError.contradiction(alarm) {
            try await store.raise(alarm, about: partnerNode, at: time)
            throw ExchangeStoreError.contradiction(alarm)
        }
        remember(receipt, note)
        return receipt
    }

    private static func requireProgress(_ receipt: Receipt, since before: LinkStanding) throws {
        guard receipt.received.sequence >= before.confirmed.sequence else {
            throw ExchangeStoreError.contradiction(
                LinkAlarm(
                    .rollback,
                    "had confirmed \(before.confirmed.sequence), now \(receipt.received.sequence)"
                )
            )
        }
        guard receipt.sent.sequence >= before.received.sequence else {
            throw ExchangeStoreError.contradiction(
                LinkAlarm(.rollback, "had sent \(before.received.sequence), now \(receipt.sent.sequence)")
            )
        }
    }

    private func remember(_ receipt: Receipt, _ note: String) {
        if receipt.checkpoint == verified { return }
        if let last = candidates.last, last.receipt.checkpoint.size >= receipt.checkpoint.size {
            // An older one says nothing new; one of the same size must say the same, which the audit finds out.
            if last.receipt.checkpoint == receipt.checkpoint { return }
            if last.receipt.checkpoint.size > receipt.checkpoint.size { return }
        }
        candidates.append((receipt, note))
        if candidates.count > 64 { candidates.remove(at: candidates.count / 2) }
    }

    /// Rebuilds the partner's log as far as its receipts go and compares.
    ///
    /// - Parameter fetch: gets entries of the partner's log.
    /// - Returns: our cosignature on the newest receipt that agrees, to be sent to the partner; nil where none is new.
    /// - Throws: ``ExchangeStoreError/contradiction(_:)``; the alarm is raised before.
    package func audit(fetch: (Range<Int>) async throws -> [Digest32]) async throws -> String? {
        guard let newest = candidates.last else { return nil }
        let time = now()
        do {
            var log = try await store.witnessed(of: partnerNode)
            while log.size < newest.receipt.checkpoint.size {
                let wanted = log.size..<min(newest.receipt.checkpoint.size, log.size + 4_096)
                let entries = try await fetch(wanted)
                let grown = try await store.witness(
                    Array(entries.prefix(wanted.count)),
                    of: partnerNode,
                    from: log.size
                )
                if grown.size < wanted.upperBound {
                    try await notice(stallAt: grown.size, time)
                    log = grown
                    break
                }
                stalledSince = nil
                log = grown
            }
            return try await verify(upTo: log.size, time)
        } catch let ExchangeStoreError.contradiction(alarm) {
            try await store.raise(alarm, about: partnerNode, at: time)
            throw ExchangeStoreError.contradiction(alarm)
        }
    }

    /// A leaf that we do not know may still be on its way to us; not for ever.
    private func notice(stallAt place: Int, _ time: Timestamp) async throws {
        let since = stalledSince ?? time
        stalledSince = since
        guard time.milliseconds - since.milliseconds > 600_000 else { return }
        throw ExchangeStoreError.contradiction(
            LinkAlarm(.foreignLeaf, "leaf \(place) is of no message of ours or theirs")
        )
    }

    /// Compares every receipt that lies within what was rebuilt.
    private func verify(upTo size: Int, _ time: Timestamp) async throws -> String? {
        var cosigned: String?
        let ready = candidates.filter { $0.receipt.checkpoint.size <= size }
        for (receipt, note) in ready {
            let checkpoint = receipt.checkpoint
            let root = try await store.witnessedRoot(of: partnerNode, size: checkpoint.size)
            guard root == checkpoint.root else {
                throw ExchangeStoreError.contradiction(
                    LinkAlarm(.fork, "root of \(checkpoint.size): rebuilt \(root), signed \(checkpoint.root)")
                )
            }
            verified = checkpoint
            guard receipt == ready.last?.receipt, var signed = SignedNote(encoded: note) else { continue }
            signed.add(try witnessSigner.sign(signed.text, time: time.seconds))
            try await store.keepCheckpoint(signed.encoded, of: partnerNode, size: checkpoint.size, at: time)
            cosigned = signed.encoded
        }
        candidates.removeAll { $0.receipt.checkpoint.size <= size }
        return cosigned
    }

    /// Keeps our own receipt as the partner cosigned it.
    /// - Throws: ``ReceiptFault``; ``ExchangeStoreError/contradiction(_:)`` where it is not of our log.
    package func takeCosigned(_ note: String) async throws {
        let partner = try await partner()
        let receipt = try Receipt(note, origin: Receipt.origin(of: node, for: partnerNode), key: logSigner.key)
        guard let signed = SignedNote(encoded: note), !partner.witnessKey.signatures(on: signed).isEmpty else {
            throw ReceiptFault.badSignature
        }
        try await store.keepCosigned(note, by: partnerNode, size: receipt.checkpoint.size, at: now())
    }
}
