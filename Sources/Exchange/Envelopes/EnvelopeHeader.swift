//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// What an office signs when it sends: who to whom, which place in the sequence, and what is sealed.
///
/// Whoever carries an envelope reads this and nothing else. It is canonical JSON (RFC 8785) and the payload of a JWS.
package struct EnvelopeHeader: Hashable, Sendable {
    /// The version of the format that this program writes.
    package static let version: Int64 = 1

    /// UUIDv7 in lower case.
    package let id: String
    /// The code of the sending office; what stands before its first hyphen is the node.
    package let from: String
    package let to: String
    package let suite: String
    /// The key of the receiving office that it is sealed to.
    package let sealedTo: KeyID
    /// From 1, without gaps in each direction between two nodes.
    package let sequence: Int64
    /// The hash of the envelope before it, zeros for the first.
    package let previous: Digest32
    package let sent: Timestamp
    /// Over the content with its salt, so that what was said can be proven and cannot be guessed.
    package let commitment: Digest32
    /// Over the encapsulated key and the ciphertext.
    package let digest: Digest32

    package init(
        id: String,
        from: String,
        to: String,
        suite: String,
        sealedTo: KeyID,
        sequence: Int64,
        previous: Digest32,
        sent: Timestamp,
        commitment: Digest32,
        digest: Digest32
    ) {
        self.id = id
        self.from = from
        self.to = to
        self.suite = suite
        self.sealedTo = sealedTo
        self.sequence = sequence
        self.previous = previous
        self.sent = sent
        self.commitment = commitment
        self.digest = digest
    }

    /// The node of an office: what stands before the first hyphen of its code.
    package static func node(of office: String) -> String { String(office.prefix { $0 != "-" }) }

    package var json: JSONValue {
        .object([
            "commitment": commitment.json, "digest": digest.json, "from": .string(from), "id": .string(id),
            "prev": previous.json, "seal_key": .string(sealedTo.text), "sent": .string(sent.text),
            "seq": .number(Double(sequence)), "suite": .string(suite), "to": .string(to),
            "v": .number(Double(Self.version)),
        ])
    }

    /// Reads a header.
    /// - Throws: ``EnvelopeFault``
    package init(_ json: JSONValue) throws(EnvelopeFault) {
        guard let members = json.members else { throw .notAnEnvelope }
        guard let version = members["v"]?.whole else { throw .field("v") }
        guard version == Self.version else { throw .unknownVersion(version) }
        func text(_ name: String, most: Int) throws(EnvelopeFault) -> String {
            guard let text = members[name]?.text, !text.isEmpty, text.utf8.count <= most else { throw .field(name) }
            return text
        }
        func digest(_ name: String) throws(EnvelopeFault) -> Digest32 {
            guard let digest = Digest32(text: try text(name, most: 43)) else { throw .field(name) }
            return digest
        }
        func office(_ name: String) throws(EnvelopeFault) -> String {
            let code = try text(name, most: 32)
            guard OfficeCode.isValid(code) else { throw .field(name) }
            return code
        }
        id = try text("id", most: 36)
        guard MessageID.isValid(id) else { throw .field("id") }
        from = try office("from")
        to = try office("to")
        suite = try text("suite", most: 16)
        guard let key = KeyID(try text("seal_key", most: 22)) else { throw .field("seal_key") }
        sealedTo = key
        guard let sequence = members["seq"]?.whole, sequence > 0 else { throw .field("seq") }
        self.sequence = sequence
        previous = try digest("prev")
        guard let sent = Timestamp(try text("sent", most: 24)) else { throw .field("sent") }
        self.sent = sent
        commitment = try digest("commitment")
        self.digest = try digest("digest")
        guard members.count == 11 else { throw .unknownFields }
    }
}
