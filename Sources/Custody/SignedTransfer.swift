//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// A transfer in its place, with all its signatures.
public struct SignedTransfer: Hashable, Sendable {
    public let transfer: CustodyTransfer
    public let link: CustodySignature.Link
    /// In the order of ``CustodyTransfer/signers``.
    public let signatures: [CustodySignature]

    /// A transfer from its parts, right or wrong.
    public init(_ transfer: CustodyTransfer, link: CustodySignature.Link, signatures: [CustodySignature]) {
        self.transfer = transfer
        self.link = link
        self.signatures = signatures
    }

    /// What the next transfer is bound to: everything here, signatures too.
    public var hash: CustodyDigest { .of("lienquan custody link 1", json.canonical) }

    /// Checks that everybody who must sign did, each with a key that was certified to that officer at the time.
    ///
    /// - Parameter certificates: by ``SignerKey/id``; whether an authority vouches for them is asked elsewhere.
    /// - Throws: ``CustodyError``
    public func checkSignatures(_ certificates: [String: SignerCertificate]) throws(CustodyError) {
        let signers = transfer.signers
        guard signatures.count == signers.count else { throw .signatureMissing }
        for (place, (signature, signer)) in zip(signatures, signers).enumerated() {
            guard signature.role == signer.role else { throw .signatureMissing }
            guard let certificate = certificates[signature.keyID] else { throw .unknownKey(signature.keyID) }
            guard certificate.login == signer.party.login, certificate.name == signer.party.name else {
                throw .wrongSigner(expected: signer.party.login ?? "", found: certificate.login)
            }
            // What happened and what was signed may be minutes apart; a clock that was set back shows here.
            guard certificate.holds(at: signature.at), transfer.at <= signature.at else {
                throw .outOfDate(certificate.login)
            }
            let content = CustodySignature.content(
                of: transfer,
                as: signature.role,
                keyID: signature.keyID,
                at: signature.at,
                closing: place == signers.count - 1 ? (link, Array(signatures[..<place])) : nil
            )
            guard certificate.key.isValid(signature.bytes, of: content) else {
                throw .badSignature(certificate.login)
            }
        }
        for (earlier, later) in zip(signatures, signatures.dropFirst()) where later.at < earlier.at {
            throw .timeBackwards
        }
    }
}
