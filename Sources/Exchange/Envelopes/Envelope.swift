//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// A message on its way: a signed header and what is sealed. The same bytes travel over the link and on a disk.
package struct Envelope: Hashable, Sendable {
    package let header: EnvelopeHeader
    /// The key that signed.
    package let signedBy: KeyID
    /// The JWS in compact form (RFC 7515, section 7.1), header included.
    package let signed: String
    package let sealed: SealedBytes

    /// The longest sealed content; what is longer goes as an attachment.
    package static let mostSealed = 1 << 20

    /// The name by which logs and the next envelope know it: SHA-256 over the JWS.
    package var hash: Digest32 { .of(Array(signed.utf8)) }

    /// Signs a header.
    package init(_ header: EnvelopeHeader, _ sealed: SealedBytes, by signer: any MessageSigner) throws(SuiteError) {
        let key = KeyID(.signing, suite: header.suite, publicKey: signer.publicKey)
        let input = Self.protected(key) + "." + Base64URL.encode(header.json.canonical)
        let signature = try signer.sign(Array(input.utf8))
        self.header = header
        self.sealed = sealed
        signedBy = key
        signed = input + "." + Base64URL.encode(signature)
    }

    /// Reads the two parts an envelope is kept in. The signature is not checked here, see ``isSigned(by:)``.
    package init(signed: String, sealed: SealedBytes) throws(EnvelopeFault) {
        try self.init(signed: Array(signed.utf8), sealed: sealed)
    }

    /// As ``init(signed:sealed:)-(String,_)``, from bytes.
    init(signed: [UInt8], sealed: SealedBytes) throws(EnvelopeFault) {
        guard signed.count <= 4_096 else { throw .tooLong }
        guard sealed.ciphertext.count <= Self.mostSealed, sealed.encapsulated.count <= 4_096 else { throw .tooLong }
        let parts = signed.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 3, let key = Self.key(inProtected: parts[0]),
            let payload = Base64URL.decode(parts[1]), Base64URL.decode(parts[2]) != nil,
            let json = try? JSONReader.readCanonical(payload)
        else { throw .notAnEnvelope }
        header = try EnvelopeHeader(json)
        guard Self.digest(of: sealed) == header.digest else { throw .changedContent }
        signedBy = key
        self.signed = String(decoding: signed, as: UTF8.self)
        self.sealed = sealed
    }

    /// Whether the signature is this key's.
    package func isSigned(by verifier: any SignatureVerifier) -> Bool {
        let bytes = Array(signed.utf8)
        guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")),
            let signature = Base64URL.decode(bytes[(dot + 1)...])
        else { return false }
        return verifier.isValid(signature, of: Array(bytes[..<dot]))
    }

    /// The key that signed a header in JWS; nil for what is no such header.
    package static func signingKey(of signed: String) -> KeyID? {
        key(inProtected: Array(signed.utf8).prefix { $0 != UInt8(ascii: ".") })
    }

    private static let protectedHead = Array("{\"alg\":\"EdDSA\",\"kid\":\"".utf8)
    private static let protectedTail = Array("\",\"typ\":\"lienquan-envelope+jws\"}".utf8)

    /// The protected header of the JWS.
    private static func protected(_ key: KeyID) -> String {
        Base64URL.encode(protectedHead + Array(key.text.utf8) + protectedTail)
    }

    /// Reads exactly what ``protected(_:)`` writes: no other algorithm, no further header can be slipped in.
    private static func key(inProtected text: ArraySlice<UInt8>) -> KeyID? {
        guard let bytes = Base64URL.decode(text), bytes.starts(with: protectedHead),
            bytes.count == protectedHead.count + 22 + protectedTail.count,
            bytes.suffix(protectedTail.count).elementsEqual(protectedTail)
        else { return nil }
        return KeyID(String(decoding: bytes[protectedHead.count..<protectedHead.count + 22], as: UTF8.self))
    }

    package static func digest(of sealed: SealedBytes) -> Digest32 {
        .of(sealed.encapsulated, sealed.ciphertext)
    }
}
