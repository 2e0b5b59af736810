//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Custody

/// A key by which an officer signs at the desk, sealed under the officer's password, with its certificate.
///
/// Nobody signs without the password: not who looks after the node, nor who copies its database. The public half and
/// the certificate stay when the key is retired, so what was signed can always be checked.
package struct OfficerSigningKey: Sendable, Hashable {
    /// ``SignerKey/id``.
    package let id: String
    package let officerID: String
    /// In DER.
    package let certificate: [UInt8]
    package let occasion: CustodyStatement.Certificate.Occasion
    /// Seconds since 1970.
    package let madeAt: Int64
    /// PKCS#8 under the password, as ``WrappedKey`` writes it; nil once it is retired.
    package var wrapped: String?

    package init(
        id: String,
        officerID: String,
        certificate: [UInt8],
        occasion: CustodyStatement.Certificate.Occasion,
        madeAt: Int64,
        wrapped: String?
    ) {
        self.id = id
        self.officerID = officerID
        self.certificate = certificate
        self.occasion = occasion
        self.madeAt = madeAt
        self.wrapped = wrapped
    }
}
