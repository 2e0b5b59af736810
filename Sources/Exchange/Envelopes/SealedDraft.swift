//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// A message that is sealed and only lacks its place in the sequence and the signature.
package struct SealedDraft: Hashable, Sendable {
    package let id: String
    package let from: String
    package let to: String
    package let suite: String
    package let sealedTo: KeyID
    package let sent: Timestamp
    package let commitment: Digest32
    package let sealed: SealedBytes

    /// Seals a content to an office.
    package init(
        _ content: MessageContent,
        id: String,
        from: String,
        to card: OfficeKeyCard,
        sent: Timestamp,
        sealer: any MessageSealer
    ) throws(SuiteError) {
        self.id = id
        self.from = from
        self.sent = sent
        to = card.office
        suite = card.suite
        sealedTo = card.sealingKey
        commitment = content.commitment
        sealed = try sealer.seal(
            content.bytes,
            info: Self.info(card.suite),
            bound: Self.bound(id: id, from: from, to: card.office, suite: card.suite)
        )
    }

    /// Puts it into the sequence.
    package func envelope(
        sequence: Int64,
        previous: Digest32,
        signer: any MessageSigner
    ) throws(SuiteError) -> Envelope {
        let header = EnvelopeHeader(
            id: id,
            from: from,
            to: to,
            suite: suite,
            sealedTo: sealedTo,
            sequence: sequence,
            previous: previous,
            sent: sent,
            commitment: commitment,
            digest: Envelope.digest(of: sealed)
        )
        return try Envelope(header, sealed, by: signer)
    }

    static func info(_ suite: String) -> [UInt8] { Array("lienquan seal 1 \(suite)".utf8) }

    /// What must be the same when it is opened: an envelope opens under no other name.
    static func bound(id: String, from: String, to: String, suite: String) -> [UInt8] {
        JSONValue.object(["from": .string(from), "id": .string(id), "suite": .string(suite), "to": .string(to)])
            .canonical
    }
}

extension Envelope {
    /// Opens what is sealed.
    /// - Throws: ``OpeningFault``
    package func open(with opener: any SealOpener) throws(OpeningFault) -> MessageContent {
        let bytes: [UInt8]
        do {
            bytes = try opener.open(
                sealed,
                info: SealedDraft.info(header.suite),
                bound: SealedDraft.bound(id: header.id, from: header.from, to: header.to, suite: header.suite)
            )
        } catch {
            throw .notForThisKey
        }
        guard MessageContent.commitment(to: bytes) == header.commitment else { throw .notAsCommitted }
        guard let content = MessageContent(bytes) else { throw .notAMessage }
        return content
    }
}

/// Why an accepted envelope does not open.
package enum OpeningFault: String, Error, Hashable, Sendable {
    case notForThisKey
    /// It opens, but is not what the signed header commits to.
    case notAsCommitted
    case notAMessage
}
