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
                subject: try subject(of: order),
                extensions: extensions(of: order),
                issuerPrivateKey: key
            )
        } catch {
            throw .cryptography("\(error)")
        }
    }

    private func subject(of order: CertificateOrder) throws -> DistinguishedName {
        typealias Attribute = RelativeDistinguishedName.Attribute
        var names = [
            Attribute(type: .RDNAttributeType.organizationName, utf8String: "LienQuan"),
            Attribute(type: .RDNAttributeType.organizationalUnitName, utf8String: order.holder.kind),
            Attribute(type: .RDNAttributeType.commonName, utf8String: order.commonName ?? order.holder.name),
        ]
        if let title = order.title { names.append(Attribute(type: CertificateOrder.titleType, utf8String: title)) }
        return try DistinguishedName(names)
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
        if order.isForSignatures {
            let usage = KeyUsage(digitalSignature: true, nonRepudiation: true)
            try extensions.append(Critical(usage).makeCertificateExtension())
            return extensions
        }
        switch order.holder {
        case .node:
            try extensions.append(Critical(KeyUsage(digitalSignature: true)).makeCertificateExtension())
            try extensions.append(ExtendedKeyUsage([.clientAuth, .serverAuth]).makeCertificateExtension())
        case .office: break  // Its only key is for signatures.
        case .officer:
            try extensions.append(Critical(KeyUsage(digitalSignature: true)).makeCertificateExtension())
            try extensions.append(ExtendedKeyUsage([.clientAuth]).makeCertificateExtension())
        }
        return extensions
    }
}
