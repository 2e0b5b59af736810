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
        try CertificateOrder(.office(name), .init(key), lifetime)
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
        lifetime =
            certificate.notValidAfter.timeIntervalSince(certificate.notValidBefore)
            - CertificateAuthority.backDating
    }

    private init(
        _ holder: PKISubject,
        _ publicKey: Certificate.PublicKey,
        _ lifetime: TimeInterval,
        dnsNames: [String] = [],
        addresses: [[UInt8]] = []
    ) throws(PKIError) {
        guard PKISubject.isName(holder.name) else { throw .badName(holder.name) }
        self.holder = holder
        self.publicKey = publicKey
        self.dnsNames = dnsNames
        self.addresses = addresses
        self.lifetime = lifetime
    }

    private static func isHostName(_ text: String) -> Bool {
        (1...253).contains(text.utf8.count)
            && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
                (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                    && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
            }
    }
}
