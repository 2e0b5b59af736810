//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How a JWS is signed. No others exist here, "none" least of all.
public enum JWSAlgorithm: String, Hashable, Sendable {
    /// Ed25519 by its older name (RFC 8037, section 3.1).
    case edDSA = "EdDSA"
    /// Ed25519 by its full name (RFC 9864, section 2.2).
    case ed25519 = "Ed25519"
    /// ECDSA over P-256 with SHA-256 (RFC 7518, section 3.4).
    case es256 = "ES256"
}
