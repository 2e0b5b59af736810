//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SwiftASN1
import X509

extension CertificateRevocationList {
    /// Longer lists are refused unread: 16 MiB, about 400,000 certificates.
    static let longest = 16 << 20

    /// Reads a list strictly: version 2, nothing critical that is not understood, no number twice, nothing behind it.
    ///
    /// It says nothing about the signature; see ``isSigned(by:)``.
    /// - Throws: ``RevocationListFault/malformed(_:)``
    public init(derEncoded bytes: [UInt8]) throws(RevocationListFault) {
        guard bytes.count <= Self.longest else { throw .malformed("longer than \(Self.longest) bytes") }
        do {
            self = try DER.sequence(DER.parse(bytes), identifier: .sequence) { nodes in
                guard let content = nodes.next(), let algorithm = nodes.next() else {
                    throw RevocationListFault.malformed("parts are missing")
                }
                try RevocationListContent.check(algorithm: algorithm)
                let signature = try ASN1BitString(derEncoded: &nodes)
                guard signature.paddingBits == 0 else { throw RevocationListFault.malformed("a signature of odd bits") }
                return CertificateRevocationList(
                    content: try RevocationListContent(derEncoded: content),
                    signedBytes: Array(content.encodedBytes),
                    signature: Array(signature.bytes),
                    derBytes: bytes
                )
            }
        } catch let fault as RevocationListFault {
            throw fault
        } catch {
            throw .malformed("\(error)")
        }
    }

    /// Reads the PEM encoding, a single document.
    ///
    /// - Throws: ``RevocationListFault/malformed(_:)``
    public init(pemEncoded text: String) throws(RevocationListFault) {
        guard let document = try? PEMDocument(pemString: text), document.discriminator == "X509 CRL" else {
            throw .malformed("no \"X509 CRL\" in PEM")
        }
        try self.init(derEncoded: document.derBytes)
    }
}

extension RevocationListContent {
    init(derEncoded node: ASN1Node) throws {
        self = try DER.sequence(node, identifier: .sequence) { nodes in
            guard try Int(derEncoded: &nodes) == 1 else { throw RevocationListFault.malformed("not version 2") }
            guard let algorithm = nodes.next() else { throw RevocationListFault.malformed("no algorithm") }
            try Self.check(algorithm: algorithm)
            guard let name = nodes.next() else { throw RevocationListFault.malformed("no issuer") }
            let issuer = try DistinguishedName(derEncoded: name)
            guard !issuer.isEmpty else { throw RevocationListFault.malformed("no issuer") }
            let thisUpdate = try ASN1Instant(derEncoded: &nodes).date
            let nextUpdate = try ASN1Instant(derEncoded: &nodes).date
            guard thisUpdate < nextUpdate else { throw RevocationListFault.malformed("nextUpdate before thisUpdate") }
            var next = nodes.next()
            var entries: [RevokedCertificate] = []
            if let list = next, list.identifier == .sequence {
                entries = try Self.entries(list)
                next = nodes.next()
            }
            guard let tagged = next, tagged.identifier == .explicitlyTagged(0),
                case .constructed(let children) = tagged.content
            else { throw RevocationListFault.malformed("no extensions") }
            var inner = children.makeIterator()
            guard let extensions = inner.next(), inner.next() == nil else {
                throw RevocationListFault.malformed("extensions")
            }
            let (identifier, number) = try Self.listExtensions(extensions)
            return RevocationListContent(
                issuer: issuer,
                authorityKeyIdentifier: identifier,
                number: number,
                thisUpdate: thisUpdate,
                nextUpdate: nextUpdate,
                entries: entries
            )
        }
    }

    static func check(algorithm node: ASN1Node) throws {
        try DER.sequence(node, identifier: .sequence) { nodes in
            guard try ASN1ObjectIdentifier(derEncoded: &nodes) == .ecdsaWithSHA256, nodes.next() == nil else {
                throw RevocationListFault.malformed("not signed with ECDSA and SHA-256")
            }
        }
    }

    private static func entries(_ list: ASN1Node) throws -> [RevokedCertificate] {
        var seen: Set<Certificate.SerialNumber> = []
        var entries: [RevokedCertificate] = []
        try DER.sequence(list, identifier: .sequence) { nodes in
            while let node = nodes.next() {
                let entry = try Self.entry(node)
                guard seen.insert(entry.serial).inserted else {
                    throw RevocationListFault.malformed("certificate \(entry.serial.hexadecimal) stands there twice")
                }
                entries.append(entry)
            }
        }
        guard !entries.isEmpty else { throw RevocationListFault.malformed("an empty list is to be left out") }
        return entries
    }

    private static func entry(_ node: ASN1Node) throws -> RevokedCertificate {
        try DER.sequence(node, identifier: .sequence) { nodes in
            let bytes = try ArraySlice<UInt8>(derEncoded: &nodes)
            guard let first = bytes.first, first < 0x80, bytes.count <= 21, bytes.count > 1 || first > 0 else {
                throw RevocationListFault.malformed("a serial number is not positive")
            }
            let serial = Certificate.SerialNumber(bytes: bytes)
            let date = try ASN1Instant(derEncoded: &nodes).date
            var reason = RevocationReason.unspecified
            if let extensions = nodes.next() {
                try ListExtension.readAll(extensions) { identifier, isCritical, value in
                    switch identifier {
                    case .reasonCode: reason = try Self.reason(value)
                    case .invalidityDate: break
                    default: if isCritical { throw RevocationListFault.malformed("critical extension \(identifier)") }
                    }
                }
            }
            return RevokedCertificate(serial: serial, date: date, reason: reason)
        }
    }

    private static func reason(_ value: ArraySlice<UInt8>) throws -> RevocationReason {
        let node = try DER.parse(value)
        guard node.identifier == .enumerated, case .primitive(let bytes) = node.content, bytes.count == 1,
            let code = bytes.first, let reason = RevocationReason(rawValue: code)
        else { throw RevocationListFault.malformed("a reason is none") }
        return reason
    }

    private static func listExtensions(_ node: ASN1Node) throws -> (identifier: [UInt8], number: Int64) {
        var identifier: [UInt8]?
        var number: Int64?
        try ListExtension.readAll(node) { oid, isCritical, value in
            switch oid {
            case .authorityKeyIdentifier:
                let ext = Certificate.Extension(oid: oid, critical: isCritical, value: value)
                identifier = try AuthorityKeyIdentifier(ext).keyIdentifier.map(Array.init)
            case .cRLNumber: number = try Int64(derEncoded: DER.parse(value))
            default: if isCritical { throw RevocationListFault.malformed("critical extension \(oid)") }
            }
        }
        guard let identifier, !identifier.isEmpty else {
            throw RevocationListFault.malformed("no identifier of the key")
        }
        guard let number, number >= 0 else { throw RevocationListFault.malformed("no number of the list") }
        return (identifier, number)
    }
}
