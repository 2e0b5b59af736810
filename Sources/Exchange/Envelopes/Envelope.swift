//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

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
        guard signed.utf8.count <= 4_096 else { throw .tooLong }
        guard sealed.ciphertext.count <= Self.mostSealed, sealed.encapsulated.count <= 4_096 else { throw .tooLong }
        let parts = signed.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let head = Base64URL.decode(parts[0]), let payload = Base64URL.decode(parts[1]),
            let key = (try? JSONReader.readCanonical(head))?["kid"]?.text.flatMap(KeyID.init(_:)),
            // Exactly what this format writes: no other algorithm, no further header can be slipped in.
            Self.protected(key) == parts[0]
        else { throw .notAnEnvelope }
        guard let json = try? JSONReader.readCanonical(payload) else { throw .notAnEnvelope }
        header = try EnvelopeHeader(json)
        guard Self.digest(of: sealed) == header.digest else { throw .changedContent }
        signedBy = key
        self.signed = signed
        self.sealed = sealed
    }

    /// Whether the signature is this key's.
    package func isSigned(by verifier: any SignatureVerifier) -> Bool {
        guard let dot = signed.utf8.lastIndex(of: UInt8(ascii: ".")),
            let signature = Base64URL.decode(signed[signed.index(after: dot)...])
        else { return false }
        return verifier.isValid(signature, of: Array(signed.utf8[..<dot]))
    }

    /// The protected header of the JWS.
    private static func protected(_ key: KeyID) -> String {
        let header: JSONValue = .object([
            "alg": "EdDSA", "kid": .string(key.text), "typ": "lienquan-envelope+jws",
        ])
        return Base64URL.encode(header.canonical)
    }

    package static func digest(of sealed: SealedBytes) -> Digest32 {
        .of(sealed.encapsulated, sealed.ciphertext)
    }
}

extension Envelope {
    /// One line of a push or a bundle.
    package var json: JSONValue {
        .object([
            "ct": .string(Base64URL.encode(sealed.ciphertext)), "enc": .string(Base64URL.encode(sealed.encapsulated)),
            "jws": .string(signed),
        ])
    }

    /// Reads what ``json`` writes, in canonical form.
    package init(line: [UInt8]) throws(EnvelopeFault) {
        guard line.count <= Self.mostLine else { throw .tooLong }
        guard let members = (try? JSONReader.readCanonical(line, most: Self.mostLine))?.members, members.count == 3,
            let signed = members["jws"]?.text, let ciphertext = members["ct"]?.text.flatMap({ Base64URL.decode($0) }),
            let encapsulated = members["enc"]?.text.flatMap({ Base64URL.decode($0) })
        else { throw .notAnEnvelope }
        try self.init(
            signed: signed,
            sealed: SealedBytes(encapsulated: encapsulated, ciphertext: ciphertext)
        )
    }

    /// No line is longer: the content in base64, the key and the signed header.
    package static let mostLine = mostSealed / 3 * 4 + 16_384
}
