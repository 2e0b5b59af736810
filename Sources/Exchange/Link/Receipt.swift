//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import MerkleLog

/// What a node says of its log for a partner, signed: how many leaves and their root, how far it has sent, how far it
/// has accepted. It answers every push, and cannot be taken back.
///
/// A checkpoint (C2SP tlog-checkpoint) with two further lines, `sent` and `received`.
package struct Receipt: Hashable, Sendable {
    package let checkpoint: Checkpoint
    package let sent: LinkPosition
    package let received: LinkPosition

    package init(origin: String, size: Int, root: MerkleHash, sent: LinkPosition, received: LinkPosition) {
        checkpoint = Checkpoint(
            origin: origin,
            size: size,
            root: root,
            extensions: [sent.line("sent"), received.line("received")]
        )
        self.sent = sent
        self.received = received
    }

    /// Nil for a checkpoint that is no receipt.
    package init?(_ checkpoint: Checkpoint) {
        guard checkpoint.extensions.count == 2,
            let sent = LinkPosition(checkpoint.extensions[0], "sent"),
            let received = LinkPosition(checkpoint.extensions[1], "received"),
            Int64(checkpoint.size) == sent.sequence + received.sequence
        else { return nil }
        self.checkpoint = checkpoint
        self.sent = sent
        self.received = received
    }

    /// The name of the log that a node keeps for a partner, `lienquan/VN/CN`.
    package static func origin(of node: String, for partner: String) -> String { "lienquan/\(node)/\(partner)" }
}

extension Receipt {
    /// Reads a note and checks that a node signed it.
    package init(_ note: String, origin: String, key: NoteKey) throws(ReceiptFault) {
        guard note.utf8.count <= 16_384, let signed = SignedNote(encoded: note) else { throw .notANote }
        guard !key.signatures(on: signed).isEmpty else { throw .badSignature }
        guard let checkpoint = Checkpoint(signed.text), let receipt = Receipt(checkpoint) else { throw .notAReceipt }
        guard checkpoint.origin == origin else { throw .anotherLog(checkpoint.origin) }
        self = receipt
    }
}

package enum ReceiptFault: Error, Hashable, Sendable {
    case notANote
    case badSignature
    case notAReceipt
    case anotherLog(String)
}
