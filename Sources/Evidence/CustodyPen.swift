//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Custody

/// An officer who has opened the signing key, for one act.
package struct CustodyPen: Sendable {
    package let certificate: SignerCertificate
    package let occasion: CustodyStatement.Certificate.Occasion
    /// The office as it stands in transfers.
    package let organisation: String
    private let signing: @Sendable ([UInt8]) throws -> [UInt8]

    package init(
        _ certificate: SignerCertificate,
        occasion: CustodyStatement.Certificate.Occasion,
        organisation: String,
        sign: @escaping @Sendable ([UInt8]) throws -> [UInt8]
    ) {
        self.certificate = certificate
        self.occasion = occasion
        self.organisation = organisation
        signing = sign
    }

    /// The officer in a transfer.
    package var party: CustodyParty {
        .officer(certificate.login, name: certificate.name, organisation: organisation)
    }

    /// For a store.
    var book: [String: CustodyStatement.Certificate] {
        [certificate.key.id: .init(der: certificate.der, occasion: occasion)]
    }

    func sign(
        _ transfer: CustodyTransfer,
        as role: CustodySignature.Role,
        at time: CustodyTime,
        closing: (link: CustodySignature.Link, before: [CustodySignature])?
    ) throws -> CustodySignature {
        let id = certificate.key.id
        let content = CustodySignature.content(of: transfer, as: role, keyID: id, at: time, closing: closing)
        return CustodySignature(role: role, keyID: id, at: time, bytes: try signing(content))
    }
}
