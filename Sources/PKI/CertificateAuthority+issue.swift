//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import Foundation
import SwiftASN1
public import X509

extension CertificateAuthority {
    /// Signs a certificate; it never outlives the authority's own.
    ///
    /// - Throws: ``PKIError/authorityNotValid``
    public func issue(_ order: CertificateOrder, now: Date) throws(PKIError) -> Certificate {
        guard now >= certificate.notValidBefore, now < certificate.notValidAfter else { throw .authorityNotValid }
        let begin = max(now.addingTimeInterval(-Self.backDating).wholeSecond, certificate.notValidBefore)
        let end = min(now.addingTimeInterval(order.lifetime).wholeSecond, certificate.notValidAfter)
        do {
            return try Certificate(
                version: .v3,
                serialNumber: Self.freshSerial(),
                publicKey: order.publicKey,
                notValidBefore: begin,
                notValidAfter: end,
                issuer: certificate.subject,
                subject: DistinguishedName {
                    OrganizationName("LienQuan")
                    OrganizationalUnitName(order.holder.kind)
                    CommonName(order.holder.name)
                },
                extensions: extensions(of: order),
                issuerPrivateKey: key
            )
        } catch {
            throw .cryptography("\(error)")
        }
    }

    private func extensions(of order: CertificateOrder) throws -> Certificate.Extensions {
        var names: [GeneralName] = [.uniformResourceIdentifier(order.holder.urn)]
        names += order.dnsNames.map { .dnsName($0) }
        names += order.addresses.map { .ipAddress(ASN1OctetString(contentBytes: $0[...])) }
        var extensions = try Certificate.Extensions {
            Critical(BasicConstraints.notCertificateAuthority)
            SubjectKeyIdentifier(hash: order.publicKey)
            AuthorityKeyIdentifier(keyIdentifier: certificate.keyIdentifier[...])
            SubjectAlternativeNames(names)
        }
        switch order.holder {
        case .node:
            try extensions.append(Critical(KeyUsage(digitalSignature: true)).makeCertificateExtension())
            try extensions.append(ExtendedKeyUsage([.clientAuth, .serverAuth]).makeCertificateExtension())
        case .office:
            let usage = KeyUsage(digitalSignature: true, nonRepudiation: true)
            try extensions.append(Critical(usage).makeCertificateExtension())
        case .officer:
            try extensions.append(Critical(KeyUsage(digitalSignature: true)).makeCertificateExtension())
            try extensions.append(ExtendedKeyUsage([.clientAuth]).makeCertificateExtension())
        }
        return extensions
    }
}
