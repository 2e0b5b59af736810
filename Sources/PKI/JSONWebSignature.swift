//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Crypto
public import X509

/// A JWS in compact form (RFC 7515, section 7.1): header, payload and signature, each in base64url.
///
/// Reading says nothing about the signature; take ``payload`` for true only after ``verify(by:)``.
public struct JSONWebSignature: Hashable, Sendable {
    public let header: JWSHeader
    public let payload: [UInt8]
    let signature: [UInt8]
    private let signingInput: [UInt8]

    /// Longer texts are refused unread: 32 MiB.
    static let longest = 32 << 20

    /// Reads the compact form strictly.
    ///
    /// - Throws: ``JWSError``
    public init(compact text: some Collection<UInt8>) throws(JWSError) {
        guard text.count <= Self.longest else { throw .notCompact }
        let parts = text.split(separator: UInt8(ascii: "."), maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 3, let head = Base64URL.decode(parts[0]), let payload = Base64URL.decode(parts[1]),
            let signature = Base64URL.decode(parts[2])
        else { throw .notCompact }
        header = try JWSHeader(json: head)
        guard signature.count == 64 else { throw .wrongSignature }
        self.payload = payload
        self.signature = signature
        signingInput = Array(parts[0]) + [UInt8(ascii: ".")] + Array(parts[1])
    }

    /// Reads the compact form strictly.
    ///
    /// - Throws: ``JWSError``
    public init(compact text: String) throws(JWSError) {
        try self.init(compact: Array(text.utf8))
    }

    /// Signs a payload.
    ///
    /// - Throws: ``JWSError/wrongKey`` where the key is not one for the header's algorithm.
    public init(payload: [UInt8], header: JWSHeader, key: SecretKey) throws(JWSError) {
        let input = Base64URL.encode(header.json) + "." + Base64URL.encode(payload)
        signingInput = Array(input.utf8)
        self.header = header
        self.payload = payload
        do {
            switch (header.algorithm, key) {
            case (.edDSA, .ed25519(let key)), (.ed25519, .ed25519(let key)):
                signature = Array(try key.signature(for: signingInput))
            case (.es256, .p256(let key)):
                signature = Array(try key.signature(for: signingInput).rawRepresentation)
            default: throw JWSError.wrongKey
            }
        } catch let error as JWSError {
            throw error
        } catch {
            throw .unsignable
        }
    }

    /// The compact form.
    public var compact: String {
        String(decoding: signingInput, as: UTF8.self) + "." + Base64URL.encode(signature)
    }

    /// Checks the signature.
    ///
    /// - Throws: ``JWSError/wrongKey``, ``JWSError/wrongSignature``
    public func verify(by key: Certificate.PublicKey) throws(JWSError) {
        let holds: Bool
        switch header.algorithm {
        case .edDSA, .ed25519:
            guard let key = Curve25519.Signing.PublicKey(key) else { throw .wrongKey }
            holds = key.isValidSignature(signature, for: signingInput)
        case .es256:
            guard let key = P256.Signing.PublicKey(key) else { throw .wrongKey }
            guard let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature) else {
                throw .wrongSignature
            }
            holds = key.isValidSignature(signature, for: signingInput)
        }
        guard holds else { throw .wrongSignature }
    }
}
