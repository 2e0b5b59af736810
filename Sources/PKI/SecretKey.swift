//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import Crypto
import Foundation
import SwiftASN1

/// A private key of one of the three kinds that are used here.
public enum SecretKey: Sendable {
    /// Signatures of nodes, officers and authorities: ECDSA over P-256.
    case p256(P256.Signing.PrivateKey)
    /// Signatures of offices: Ed25519 (RFC 8032).
    case ed25519(Curve25519.Signing.PrivateKey)
    /// Sealing for offices: X25519 (RFC 7748).
    case x25519(Curve25519.KeyAgreement.PrivateKey)

    private static let label = "PRIVATE KEY"

    /// PKCS#8 (RFC 5958; RFC 8410, section 7) in DER.
    public var pkcs8: [UInt8] {
        switch self {
        case .p256(let key): Array(key.derRepresentation)
        case .ed25519(let key): Self.head(kind: 0x70) + key.rawRepresentation
        case .x25519(let key): Self.head(kind: 0x6E) + key.rawRepresentation
        }
    }

    /// PKCS#8 in PEM, with a line feed at its end.
    public var pem: String { PEMDocument(type: Self.label, derBytes: pkcs8).pemString + "\n" }

    /// Reads what ``pkcs8`` writes, and P-256 keys as OpenSSL writes them; nil for anything else.
    public init?(pkcs8 bytes: [UInt8]) {
        if bytes.count == 48, bytes.starts(with: Self.head(kind: 0x70)) {
            guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes.suffix(32)) else { return nil }
            self = .ed25519(key)
        } else if bytes.count == 48, bytes.starts(with: Self.head(kind: 0x6E)) {
            guard let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes.suffix(32)) else {
                return nil
            }
            self = .x25519(key)
        } else {
            guard let key = try? P256.Signing.PrivateKey(derRepresentation: bytes) else { return nil }
            self = .p256(key)
        }
    }

    /// Reads PKCS#8 in PEM; nil for anything else.
    public init?(pem text: String) {
        guard let document = try? PEMDocument(pemString: text), document.discriminator == Self.label else { return nil }
        self.init(pkcs8: document.derBytes)
    }

    /// All of the DER encoding that stands before the 32 bytes of a key; the kind is the last part of 1.3.101.kind.
    private static func head(kind: UInt8) -> [UInt8] {
        [0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, kind, 0x04, 0x22, 0x04, 0x20]
    }
}
