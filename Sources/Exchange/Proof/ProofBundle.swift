//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON
package import MerkleLog

/// What shows a third person, without any connection, that a message was exchanged: who signed it, that both logs have
/// it, and, where the holder wants it, what was said.
package struct ProofBundle: Hashable, Sendable {
    /// What is proven of one of the two logs.
    package struct Side: Hashable, Sendable {
        package let node: String
        package let proof: LogProof
        /// Signs the log's checkpoints.
        package let logKey: NoteKey
        /// The other node's key, which cosigned.
        package let witnessKey: NoteKey

        package init(node: String, proof: LogProof, logKey: NoteKey, witnessKey: NoteKey) {
            self.node = node
            self.proof = proof
            self.logKey = logKey
            self.witnessKey = witnessKey
        }
    }

    /// The signed header of the envelope.
    package let signed: String
    /// The card of the office that signed it, with the certificate that vouches for it where the holder has it.
    package let card: OfficeKeyCard
    package let sides: [Side]
    /// What was sealed; nil where only the exchange is to be proven.
    package let content: [UInt8]?

    package init(signed: String, card: OfficeKeyCard, sides: [Side], content: [UInt8]?) {
        self.signed = signed
        self.card = card
        self.sides = sides
        self.content = content
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("card", card.json)
        members.set("card_jws", card.signedCard)
        members.set("content", content.map { Base64URL.encode($0) })
        members.set("jws", signed)
        members.set("sides", sides) { side in
            .object([
                "log_key": .string(side.logKey.encoded), "node": .string(side.node),
                "proof": .string(side.proof.encoded), "witness_key": .string(side.witnessKey.encoded),
            ])
        }
        members.set("v", 1 as Int64)
        return members.json
    }

    /// Reads what ``json`` writes; nil for anything else. Nothing is verified yet.
    package init?(_ bytes: [UInt8]) {
        guard let json = try? JSONReader.read(bytes), json["v"]?.whole == 1, let signed = json["jws"]?.text,
            var card = OfficeKeyCard(json["card"] ?? .null), let sides = json["sides"]?.elements
        else { return nil }
        self.signed = signed
        card.signedCard = json["card_jws"]?.text
        self.card = card
        self.sides = sides.compactMap { side in
            guard let node = side["node"]?.text, let proof = side["proof"]?.text.flatMap(LogProof.init(encoded:)),
                let logKey = side["log_key"]?.text.flatMap(NoteKey.init(encoded:)),
                let witnessKey = side["witness_key"]?.text.flatMap(NoteKey.init(encoded:))
            else { return nil }
            return Side(node: node, proof: proof, logKey: logKey, witnessKey: witnessKey)
        }
        guard self.sides.count == sides.count else { return nil }
        if let content = json["content"]?.text {
            guard let bytes = Base64URL.decode(content) else { return nil }
            self.content = bytes
        } else {
            content = nil
        }
    }
}

/// What a verified bundle proves, and of what it falls short.
package struct ProofFindings: Hashable, Sendable {
    package enum Fault: Hashable, Sendable {
        case notAnEnvelope
        case badSignature
        case keyNotValid
        case notInLog(node: String)
        case checkpointNotSigned(node: String)
        case checkpointNotCosigned(node: String)
        case wrongLog(node: String)
        case notAsCommitted
        case sideMissing(node: String)
    }

    package let header: EnvelopeHeader?
    package let message: JSONValue?
    package let faults: [Fault]

    package var isProven: Bool { faults.isEmpty }
}

extension ProofBundle {
    /// Checks everything that the bundle says, with nothing but what it holds. Whether its keys are those of the two
    /// administrations is for the reader to compare.
    package func verify() -> ProofFindings {
        let parts = signed.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let payload = Base64URL.decode(parts[1]),
            let json = try? JSONReader.readCanonical(payload), let header = try? EnvelopeHeader(json),
            let signature = Base64URL.decode(parts[2])
        else { return ProofFindings(header: nil, message: nil, faults: [.notAnEnvelope]) }
        var faults: [ProofFindings.Fault] = []
        let input = Array((parts[0] + "." + parts[1]).utf8)
        let verifier = try? CryptoSuites.named(header.suite).verifier(card.signingPublic)
        if verifier?.isValid(signature, of: input) != true { faults.append(.badSignature) }
        let head = Base64URL.decode(parts[0]).flatMap { try? JSONReader.readCanonical($0) }
        let isItsKey = head?["kid"]?.text == card.signingKey.text && card.suite == header.suite
        if card.office != header.from || !isItsKey || !card.isValid(at: header.sent) { faults.append(.keyNotValid) }
        let entry = Digest32.of(Array(signed.utf8))
        let nodes = [EnvelopeHeader.node(of: header.from), EnvelopeHeader.node(of: header.to)]
        for node in nodes {
            guard let side = sides.first(where: { $0.node == node }) else {
                faults.append(.sideMissing(node: node))
                continue
            }
            faults += side.faults(entry, partner: nodes.first { $0 != node } ?? node)
        }
        var message: JSONValue?
        if let content {
            let read = MessageContent(content)
            if MessageContent.commitment(to: content) == header.commitment, let read {
                message = read.message
            } else {
                faults.append(.notAsCommitted)
            }
        }
        return ProofFindings(header: header, message: message, faults: faults)
    }
}

extension ProofBundle.Side {
    fileprivate func faults(_ entry: Digest32, partner: String) -> [ProofFindings.Fault] {
        var faults: [ProofFindings.Fault] = []
        if proof.checkpoint.origin != Receipt.origin(of: node, for: partner) { faults.append(.wrongLog(node: node)) }
        if !proof.proves(entry.bytes) { faults.append(.notInLog(node: node)) }
        if logKey.signatures(on: proof.note).isEmpty { faults.append(.checkpointNotSigned(node: node)) }
        if witnessKey.signatures(on: proof.note).isEmpty { faults.append(.checkpointNotCosigned(node: node)) }
        return faults
    }
}
