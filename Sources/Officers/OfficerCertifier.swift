//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Vouches for the keys of officers: the authority of the node.
package protocol OfficerCertifier: Sendable {
    /// Certifies that a key signs for an officer.
    ///
    /// - Parameters:
    ///   - title: what the officer is.
    ///   - key: 32 bytes of Ed25519.
    /// - Returns: a certificate in DER.
    /// - Throws: ``SigningError/authorityClosed``
    func certify(login: String, name: String, title: String, key: [UInt8]) async throws -> [UInt8]
}

package enum SigningError: Error, Hashable, Sendable {
    /// The authority's key cannot be used: none was made, or it is wrapped and nobody gave its passphrase.
    case authorityClosed
    /// A name that no certificate can hold.
    case unwritableName(String)
    /// What was certified is not what was asked for.
    case wrongCertificate
}
