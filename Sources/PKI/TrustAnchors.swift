//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SwiftASN1
public import X509

/// The pinned authorities of one partner: one, or several while a new one takes over.
public struct TrustAnchors: Hashable, Sendable {
    /// Whose certificates they sign.
    public let authorities: [Certificate]

    /// Takes certificates of authorities.
    ///
    /// - Throws: ``PeerRefusal/malformed(_:)`` for none, and for one that is no authority of its own.
    public init(_ authorities: [Certificate]) throws(PeerRefusal) {
        guard !authorities.isEmpty else { throw .malformed("no authority") }
        for authority in authorities {
            guard case .isCertificateAuthority? = try? authority.extensions.basicConstraints,
                let usage = try? authority.extensions.keyUsage, usage.keyCertSign, usage.cRLSign,
                !authority.keyIdentifier.isEmpty, authority.subject == authority.issuer,
                authority.publicKey.isValidSignature(authority.signature, for: authority)
            else { throw .malformed("not the certificate of an authority") }
        }
        self.authorities = authorities
    }

    /// Reads certificates in PEM.
    ///
    /// - Throws: ``PeerRefusal/malformed(_:)``
    public init(pem text: String) throws(PeerRefusal) {
        var authorities: [Certificate] = []
        do {
            for document in try PEMDocument.parseMultiple(pemString: text) {
                authorities.append(try Certificate(pemDocument: document))
            }
        } catch {
            throw .malformed("\(error)")
        }
        try self.init(authorities)
    }
}
