//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import Crypto
public import Foundation
import SwiftASN1
public import X509

/// What a certificate is to say; the authority adds number, dates and its signature.
public struct CertificateOrder: Sendable {
    /// Whom it is to name.
    public let holder: PKISubject
    public let publicKey: Certificate.PublicKey
    /// Names of hosts, of a node only.
    public let dnsNames: [String]
    /// Addresses of hosts as 4 or 16 bytes, of a node only.
    let addresses: [[UInt8]]
    /// For how long, in seconds.
    public let lifetime: TimeInterval
    /// As people call the holder; the name of ``holder`` where it is nil.
    public let commonName: String?
    /// What an officer is.
    public let title: String?
    /// Whether the key signs what is to stand in disputes, and nothing else.
    public let isForSignatures: Bool

    /// A day, in seconds.
    public static let day: TimeInterval = 86_400

    /// The certificate of a node, for both ends of TLS; 90 days.
    ///
    /// - Throws: ``PKIError/badName(_:)``, ``PKIError/badAddress(_:)``
    public static func node(
        _ name: String,
        key: P256.Signing.PublicKey,
        dnsNames: [String] = [],
        addresses: [String] = [],
        lifetime: TimeInterval = 90 * day
    ) throws(PKIError) -> CertificateOrder {
        for name in dnsNames where !isHostName(name) { throw .badName(name) }
        var encoded: [[UInt8]] = []
        for address in addresses {
            guard let bytes = AddressText.bytes(address) else { throw .badAddress(address) }
            encoded.append(bytes)
        }
        return try CertificateOrder(.node(name), .init(key), lifetime, dnsNames: dnsNames, addresses: encoded)
    }

    /// The certificate of an office, for signatures that stand in disputes; 1 year.
    ///
    /// - Throws: ``PKIError/badName(_:)``
    public static func office(
        _ name: String,
        key: Curve25519.Signing.PublicKey,
        lifetime: TimeInterval = 365 * day
    ) throws(PKIError) -> CertificateOrder {
        try CertificateOrder(.office(name), .init(key), lifetime, isForSignatures: true)
    }

    /// The certificate by which an officer logs in; 1 year.
    ///
    /// - Throws: ``PKIError/badName(_:)``
    public static func officer(
        _ login: String,
        key: P256.Signing.PublicKey,
        lifetime: TimeInterval = 365 * day
    ) throws(PKIError) -> CertificateOrder {
        try CertificateOrder(.officer(login), .init(key), lifetime)
    }

    /// The certificate of an officer's key for signatures that stand in disputes; 1 year.
    ///
    /// - Parameters:
    ///   - name: as people call the officer.
    ///   - title: what the officer is.
    /// - Throws: ``PKIError/badName(_:)``
    public static func signer(
        _ login: String,
        name: String,
        title: String,
        key: Curve25519.Signing.PublicKey,
        lifetime: TimeInterval = 365 * day
    ) throws(PKIError) -> CertificateOrder {
        // The upper bounds of X.520 for these names.
        for text in [name, title] where text.isEmpty || text.unicodeScalars.count > 64 { throw .badName(text) }
        return try CertificateOrder(
            .officer(login),
            .init(key),
            lifetime,
            commonName: name,
            title: title,
            isForSignatures: true
        )
    }

    /// The certificate of a node's key for signatures that stand in disputes; 1 year.
    ///
    /// - Throws: ``PKIError/badName(_:)``
    public static func seal(
        _ node: String,
        key: Curve25519.Signing.PublicKey,
        lifetime: TimeInterval = 365 * day
    ) throws(PKIError) -> CertificateOrder {
        try CertificateOrder(.node(node), .init(key), lifetime, isForSignatures: true)
    }

    /// What a certificate says, to be said again; nil for a certificate that is none of ours.
    ///
    /// - Parameter newKey: takes the place of the old key.
    public init?(renewing certificate: Certificate, newKey: Certificate.PublicKey? = nil) {
        guard let holder = certificate.holder, let names = try? certificate.extensions.subjectAlternativeNames else {
            return nil
        }
        self.holder = holder
        publicKey = newKey ?? certificate.publicKey
        dnsNames = names.compactMap { if case .dnsName(let name) = $0 { name } else { nil } }
        addresses = names.compactMap { if case .ipAddress(let octets) = $0 { Array(octets.bytes) } else { nil } }
        let usage = try? certificate.extensions.keyUsage
        isForSignatures = usage?.nonRepudiation ?? false
        commonName = Self.attribute(.RDNAttributeType.commonName, of: certificate)
        title = Self.attribute(Self.titleType, of: certificate)
        lifetime =
            certificate.notValidAfter.timeIntervalSince(certificate.notValidBefore)
            - CertificateAuthority.backDating
    }

    private init(
        _ holder: PKISubject,
        _ publicKey: Certificate.PublicKey,
        _ lifetime: TimeInterval,
        dnsNames: [String] = [],
        addresses: [[UInt8]] = [],
        commonName: String? = nil,
        title: String? = nil,
        isForSignatures: Bool = false
    ) throws(PKIError) {
        guard PKISubject.isName(holder.name) else { throw .badName(holder.name) }
        self.holder = holder
        self.publicKey = publicKey
        self.dnsNames = dnsNames
        self.addresses = addresses
        self.lifetime = lifetime
        self.commonName = commonName
        self.title = title
        self.isForSignatures = isForSignatures
    }

    /// `title` of X.520.
    static let titleType: ASN1ObjectIdentifier = [2, 5, 4, 12]

    private static func attribute(_ type: ASN1ObjectIdentifier, of certificate: Certificate) -> String? {
        certificate.subject.flatMap { $0 }.first { $0.type == type }.flatMap { String($0.value) }
    }

    private static func isHostName(_ text: String) -> Bool {
        (1...253).contains(text.utf8.count)
            && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
                (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                    && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
            }
    }
}
