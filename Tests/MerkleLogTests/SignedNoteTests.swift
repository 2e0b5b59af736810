//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//
import Crypto
import MerkleLog
import Testing

@Suite("Signed notes and checkpoints")
struct SignedNoteTests {
    private static let secret = try? Curve25519.Signing.PrivateKey(rawRepresentation: Array(1...32) as [UInt8])

    private func signer(_ name: String = "vn.customs/log", _ kind: NoteKey.Kind = .note) throws -> NoteSigner {
        let secret = try #require(Self.secret)
        return try #require(NoteSigner(name: name, kind: kind, secret: secret))
    }

    @Test("a note that others signed is verified")
    func foreign() throws {
        let key = try #require(NoteKey(encoded: "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
        let text =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
        let line =
            "\u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
        let note = try #require(SignedNote(encoded: text + "\n" + line))
        #expect(note.text == text)
        #expect(note.encoded == text + "\n" + line)
        #expect(key.signatures(on: note).count == 1)
        let other = try #require(SignedNote(encoded: text.replacing("answer", with: "anSwer") + "\n" + line))
        #expect(key.signatures(on: other).isEmpty)
    }

    @Test("a checkpoint is signed by its log and cosigned by a witness, who says when")
    func cosigned() throws {
        let root = MerkleHash.leaf("entry".utf8)
        let checkpoint = Checkpoint(origin: "vn.customs/log", size: 42, root: root)
        let (log, witness) = (try signer(), try signer("cn.customs/witness", .cosignature))
        var note = SignedNote(checkpoint.text)
        note.add(try log.sign(note.text))
        note.add(try witness.sign(note.text, time: 1_780_000_000))
        let read = try #require(SignedNote(encoded: note.encoded))
        #expect(read == note)
        #expect(Checkpoint(read.text) == checkpoint)
        #expect(log.key.signatures(on: read).map(\.time) == [nil])
        #expect(witness.key.signatures(on: read).map(\.time) == [1_780_000_000])
        #expect(try signer("vn.customs/other").key.signatures(on: read).isEmpty)
        #expect(try signer("cn.customs/witness").key.signatures(on: read).isEmpty, "another kind of key is another key")
    }

    @Test("no bit of a signed checkpoint can be changed")
    func bits() throws {
        let log = try signer()
        var note = SignedNote(Checkpoint(origin: "a", size: 7, root: .empty).text)
        note.add(try log.sign(note.text))
        let bytes = Array(note.encoded.utf8)
        for bit in 0..<bytes.count * 8 {
            var changed = bytes
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            guard let text = String(validating: changed, as: UTF8.self), let read = SignedNote(encoded: text) else {
                continue
            }
            #expect(log.key.signatures(on: read).isEmpty, "bit \(bit)")
        }
    }

    @Test(
        "what is no note",
        arguments: [
            "", "\n", "text\n", "text\n\n", "text\n\n\u{2014} a\n", "text\n\n\u{2014} a AAAA\n",
            "text\n\n- a AAAAAAA=\n",
            "text\n\n\u{2014} a AAAAAAAA", "text\n\n\u{2014} a+b AAAAAAAA\n", "te\u{1}xt\n\n\u{2014} a AAAAAAAA\n",
            "text\n\n\u{2014} a AAAAAAAA\n\n", "text\n\n\u{2014}  AAAAAAAA\n", "text\n\n\u{2014} a AAAAAAAB=\n",
        ]
    )
    func bad(text: String) {
        #expect(SignedNote(encoded: text) == nil)
    }

    @Test(
        "what is no checkpoint",
        arguments: [
            "", "a\n1\n", "a\n1\nAAAA\n", "a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
            "a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
            "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
            "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n",
            "a\n99999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        ]
    )
    func badCheckpoint(text: String) {
        #expect(Checkpoint(text) == nil)
    }

    @Test("keys are handed on with an id that is theirs")
    func keys() throws {
        let key = try signer().key
        #expect(NoteKey(encoded: key.encoded) == key)
        #expect(NoteKey(encoded: key.encoded.replacing("vn.", with: "cn.")) == nil)
        #expect(NoteKey(name: "a b", kind: .note, publicKey: key.publicKey) == nil)
        #expect(NoteKey(name: "a", kind: .note, publicKey: [1, 2]) == nil)
        #expect(NoteKey(encoded: "") == nil)
    }
}
