//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a text is not read as a JWS, or its signature does not hold.
public enum JWSError: Error, Hashable, Sendable {
    /// Not three parts of base64url without padding.
    case notCompact
    /// The header is not the JSON that RFC 7515 wants, or names a member twice.
    case headerUnreadable
    /// `alg` is missing or names what is not used here.
    case unknownAlgorithm
    /// `crit` asks for something that is not understood.
    case criticalHeader
    /// `alg` is not what the key is for.
    case wrongKey
    /// The signature is none of this key over this content.
    case wrongSignature
    /// The cryptography failed, which is a fault of the machine.
    case unsignable

    /// What happened, in English.
    public var message: String {
        switch self {
        case .notCompact: "not a signature in JWS compact form"
        case .headerUnreadable: "the header of the signature cannot be read"
        case .unknownAlgorithm: "the signature's algorithm is not accepted; use EdDSA, Ed25519 or ES256"
        case .criticalHeader: "the signature asks for an extension that is not known here"
        case .wrongKey: "the signature's algorithm is not that of the key"
        case .wrongSignature: "the signature does not hold"
        case .unsignable: "signing failed"
        }
    }
}

extension JWSError: CustomStringConvertible {
    public var description: String { message }
}
