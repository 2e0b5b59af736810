//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
public import Crypto

/// The public half of a key that signs transfers.
public struct SignerKey: Hashable, Sendable {
    /// How it signs.
    public enum Algorithm: String, Hashable, Sendable {
        /// RFC 8032.
        case ed25519 = "Ed25519"
        /// ECDSA over P-256 with SHA-256; signatures are r and s, 32 bytes each, with s in the lower half.
        case es256 = "ES256"
    }

    public let algorithm: Algorithm
    /// 32 bytes of Ed25519, 65 of P-256 (X9.63).
    public let bytes: [UInt8]

    /// A key of Ed25519.
    public init(_ key: Curve25519.Signing.PublicKey) {
        algorithm = .ed25519
        bytes = Array(key.rawRepresentation)
    }

    /// A key of P-256.
    public init(_ key: P256.Signing.PublicKey) {
        algorithm = .es256
        bytes = Array(key.x963Representation)
    }

    /// What signatures name it by: the first 128 bit of a hash over kind and key, in base64url.
    public var id: String {
        let digest = CustodyDigest.of("lienquan custody key 1", Array(algorithm.rawValue.utf8) + [0] + bytes)
        return Base64URL.encode(Array(digest.bytes.prefix(16)))
    }

    /// Whether a signature of 64 bytes holds.
    public func isValid(_ signature: [UInt8], of content: [UInt8]) -> Bool {
        guard signature.count == 64 else { return false }
        switch algorithm {
        case .ed25519:
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
            return key?.isValidSignature(signature, for: content) ?? false
        case .es256:
            // Of the two forms of s that every signature has, one is taken, so that nobody can make the other of it.
            guard Self.isLow(Array(signature.suffix(32))),
                let key = try? P256.Signing.PublicKey(x963Representation: bytes),
                let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature)
            else { return false }
            return key.isValidSignature(signature, for: content)
        }
    }

    /// Half of the order of P-256, rounded down (FIPS 186-4, D.1.2.3).
    private static let half: [UInt8] = [
        0x7F, 0xFF, 0xFF, 0xFF, 0x80, 0x00, 0x00, 0x00, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xDE, 0x73,
        0x7D, 0x56, 0xD3, 0x8B, 0xCF, 0x42, 0x79, 0xDC, 0xE5, 0x61, 0x7E, 0x31, 0x92, 0xA8,
    ]

    private static func isLow(_ s: [UInt8]) -> Bool { !half.lexicographicallyPrecedes(s) }
}
