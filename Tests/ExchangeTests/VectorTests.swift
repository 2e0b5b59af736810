//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Crypto
import Exchange
import Foundation
import MerkleLog
import TestSupport
import Testing

/// What another country's node must come to, byte for byte: `Vectors/exchange-1.json`.
///
/// `LIENQUAN_WRITE_VECTORS=1 swift test --filter VectorTests` writes the file anew, with new keys.
@Suite("Vectors of the protocol")
struct VectorTests {
    private static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "Vectors/exchange-1.json")

    private static func bytes(_ json: JSONValue?) throws -> [UInt8] {
        try #require(json?.text.flatMap { Base64URL.decode($0) })
    }

    private func file() throws -> JSONValue {
        if ProcessInfo.processInfo.environment["LIENQUAN_WRITE_VECTORS"] != nil { try Self.write() }
        return try JSONReader.read(Array(Data(contentsOf: Self.url)))
    }

    @Test("keys, contents, envelopes, the sequence and the log are as the vectors say")
    func agree() throws {
        let all = try file()
        let sender = try CurveSuite.signer(Self.bytes(all["sender"]?["sign_secret"]))
        let opener = try CurveSuite.opener(Self.bytes(all["receiver"]?["seal_secret"]))
        let card = try #require(OfficeKeyCard(all["sender"]?["card"] ?? .null))
        #expect(card.signingPublic == sender.publicKey)
        #expect(card.signingKey.text == all["sender"]?["sign_key_id"]?.text)
        #expect(card.sealingKey.text == all["sender"]?["seal_key_id"]?.text)
        var position = LinkPosition.start
        var tree = MerkleTree()
        for vector in try #require(all["envelopes"]?.elements) {
            let line = Array(try #require(vector["line"]?.text).utf8)
            let envelope = try Envelope(line: line)
            #expect(envelope.line == line)
            #expect(envelope.isSigned(by: try CurveSuite.verifier(sender.publicKey)))
            #expect(envelope.header.json.canonical == Array(try #require(vector["header"]?.text).utf8))
            #expect(envelope.header.previous == position.head)
            #expect(envelope.header.sequence == position.sequence + 1)
            let content = try envelope.open(with: opener)
            #expect(content.bytes == Array(try #require(vector["content"]?.text).utf8))
            #expect(content.commitment.text == vector["commitment"]?.text)
            #expect(try Message(content.message).json.canonical == content.message.canonical)
            // Ed25519 is deterministic: the same header, the same signature.
            #expect(try Envelope(envelope.header, envelope.sealed, by: sender).signed == envelope.signed)
            #expect(envelope.hash.text == vector["hash"]?.text)
            position = LinkPosition(after: envelope)
            tree.append(.leaf(envelope.hash.bytes))
            #expect(tree.root.base64 == vector["root_after"]?.text)
        }
        let note = try #require(all["receipt"]?.text)
        let logKey = try #require(all["log_key"]?.text.flatMap(NoteKey.init(encoded:)))
        let receipt = try Receipt(note, origin: "lienquan/VN/CN", key: logKey)
        #expect(receipt.sent == position)
        #expect(receipt.checkpoint.root == tree.root)
        let witnessKey = try #require(all["witness_key"]?.text.flatMap(NoteKey.init(encoded:)))
        let cosigned = try #require(all["cosigned"]?.text.flatMap(SignedNote.init(encoded:)))
        #expect(witnessKey.signatures(on: cosigned).count == 1)
        let bundle = try ExchangeBundle(Array(try #require(all["bundle"]?.text).utf8), key: logKey)
        #expect(bundle.lines.count == 3)
    }

    private static func write() throws {
        let time = Timestamp(seconds: 1_754_877_600)
        func secrets(_ office: String) throws -> (OfficeSecrets, OfficeKeys.Generation) {
            let secrets = CurveSuite.makeKeys()
            let generation = try OfficeKeys.Generation(
                secrets,
                office: office,
                validFrom: ExchangeSide.validFrom,
                validUntil: ExchangeSide.validUntil
            )
            return (secrets, generation)
        }
        let (senderSecrets, sender) = try secrets("VN-VI")
        let (receiverSecrets, receiver) = try secrets("CN-7200")
        let messages: [Message] = [
            SampleMessages.alert(), SampleMessages.request(due: Timestamp(seconds: 1_755_000_000)),
            Message(
                .acknowledgement,
                body: .acknowledgement([
                    AcknowledgementItem(
                        message: "0198a64e-3500-7e79-87d1-11c5ae8b3f61",
                        state: .delivered,
                        at: time
                    )
                ])
            ),
        ]
        var position = LinkPosition.start
        var tree = MerkleTree()
        var lines: [OutgoingLine] = []
        var vectors: [JSONValue] = []
        for (number, message) in messages.enumerated() {
            let content = MessageContent(message.json, salt: [UInt8](repeating: UInt8(number + 1), count: 32))
            let draft = try SealedDraft(
                content,
                id: MessageID.make(at: time),
                from: "VN-VI",
                to: receiver.card,
                sent: time,
                sealer: CurveSuite.sealer(receiver.card.sealingPublic)
            )
            let envelope = try draft.envelope(
                sequence: position.sequence + 1,
                previous: position.head,
                signer: sender.signer
            )
            position = LinkPosition(after: envelope)
            tree.append(.leaf(envelope.hash.bytes))
            lines.append(OutgoingLine(sequence: position.sequence, bytes: envelope.line))
            func text(_ bytes: [UInt8]) -> JSONValue { .string(String(decoding: bytes, as: UTF8.self)) }
            vectors.append(
                .object([
                    "commitment": .string(content.commitment.text), "content": text(content.bytes),
                    "hash": .string(envelope.hash.text), "header": text(envelope.header.json.canonical),
                    "line": text(envelope.line), "root_after": .string(tree.root.base64),
                ])
            )
        }
        let logSigner = try #require(
            NoteSigner(name: "lienquan/VN/CN", kind: .note, secret: Curve25519.Signing.PrivateKey())
        )
        let witness = try #require(
            NoteSigner(name: "lienquan/CN/witness", kind: .cosignature, secret: Curve25519.Signing.PrivateKey())
        )
        let receipt = Receipt(
            origin: "lienquan/VN/CN",
            size: 3,
            root: tree.root,
            sent: position,
            received: .start
        )
        var note = SignedNote(receipt.checkpoint.text)
        note.add(try logSigner.sign(note.text))
        var cosigned = note
        cosigned.add(try witness.sign(note.text, time: time.seconds))
        let bundle = try ExchangeBundle.encode(lines, from: "VN", to: "CN", receipt: note.encoded, signer: logSigner)
        func office(_ secrets: OfficeSecrets, _ generation: OfficeKeys.Generation) -> JSONValue {
            .object([
                "card": generation.card.json, "seal_key_id": .string(generation.card.sealingKey.text),
                "seal_secret": .string(Base64URL.encode(secrets.sealing)),
                "sign_key_id": .string(generation.card.signingKey.text),
                "sign_secret": .string(Base64URL.encode(secrets.signing)),
            ])
        }
        let all: JSONValue = .object([
            "bundle": .string(String(decoding: bundle, as: UTF8.self)), "cosigned": .string(cosigned.encoded),
            "envelopes": .array(vectors), "log_key": .string(logSigner.key.encoded),
            "receipt": .string(note.encoded), "receiver": office(receiverSecrets, receiver),
            "sender": office(senderSecrets, sender), "witness_key": .string(witness.key.encoded),
        ])
        let object = try JSONSerialization.jsonObject(with: Data(all.canonical))
        let pretty = try JSONSerialization.data(
            withJSONObject: object,
            options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        )
        try pretty.write(to: url)
    }
}
