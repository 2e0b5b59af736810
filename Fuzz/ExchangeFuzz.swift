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

typealias FuzzTarget = ExchangeFuzz

/// Feeds what a partner sends to its readers: lines of a push (envelope), opened contents (message), files from a disk,
/// proofs, notes and answers (bundle). Whatever is read must be written as it came.
enum ExchangeFuzz {
    static let kind = ProcessInfo.processInfo.environment["INTAKE_FUZZ"] ?? "envelope"
    static let path = "/dev/shm/intake-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    static let key = NoteSigner(name: "lienquan/VN/CN", kind: .note, secret: Curve25519.Signing.PrivateKey())?.key

    static func run(_ bytes: UnsafeRawBufferPointer) {
        switch kind {
        case "message": message(Array(bytes))
        case "bundle": files(Array(bytes))
        default: envelope(Array(bytes))
        }
    }

    private static func envelope(_ bytes: [UInt8]) {
        guard let envelope = try? Envelope(line: bytes) else { return }
        precondition(envelope.line == bytes)
        precondition(envelope.header.sequence > 0 && Envelope.digest(of: envelope.sealed) == envelope.header.digest)
    }

    private static func message(_ bytes: [UInt8]) {
        if let content = MessageContent(bytes) { precondition(content.bytes == bytes) }
        guard let json = try? JSONReader.read(bytes), let message = try? Message(json) else { return }
        let again = try? Message(message.json)
        precondition(again == message && again?.json.canonical == message.json.canonical)
    }

    private static func files(_ bytes: [UInt8]) {
        guard let key else { return }
        // Nobody has the key, so nothing that is read may count as signed.
        precondition((try? ExchangeBundle(bytes, key: key)) == nil)
        if let proof = ProofBundle(bytes) {
            _ = proof.verify()
            precondition(ProofBundle(proof.json.canonical) == proof)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        precondition((try? Receipt(text, origin: "lienquan/VN/CN", key: key)) == nil)
        if let proof = LogProof(encoded: text) { precondition(LogProof(encoded: proof.encoded) == proof) }
        if let answer = LinkAnswer(bytes) { precondition(LinkAnswer(answer.json.canonical) == answer) }
        _ = LogTile(path: text)
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
    ExchangeFuzz.run(UnsafeRawBufferPointer(start: start, count: count))
    return 0
}
