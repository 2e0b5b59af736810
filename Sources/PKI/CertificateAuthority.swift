//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import Crypto
public import Foundation
import SwiftASN1
public import X509

/// An authority: a key that signs certificates and revocation lists, and the certificate that says so.
public struct CertificateAuthority: Sendable {
    /// Its own certificate, signed by itself.
    public let certificate: Certificate
    let key: Certificate.PrivateKey
    let secret: P256.Signing.PrivateKey

    /// Certificates begin so many seconds before they are made, for clocks that are slow.
    public static let backDating: TimeInterval = 5 * 60
    /// Ten years, in seconds.
    public static let lifetime: TimeInterval = 3_652 * 86_400

    /// Whose authority it is: two capital letters; empty where its certificate does not say.
    public var country: String { Self.country(of: certificate) }

    /// Whose authority a certificate says it is; empty where it does not say.
    public static func country(of certificate: Certificate) -> String {
        for attribute in certificate.subject.flatMap({ $0 }) where attribute.type == .RDNAttributeType.countryName {
            return String(attribute.value) ?? ""
        }
        return ""
    }

    /// Takes a certificate and its key.
    ///
    /// - Throws: ``PKIError/keyMismatch(path:)``
    public init(certificate: Certificate, key: P256.Signing.PrivateKey) throws(PKIError) {
        secret = key
        let key = Certificate.PrivateKey(key)
        guard certificate.publicKey == key.publicKey else { throw .keyMismatch(path: "authority") }
        self.certificate = certificate
        self.key = key
    }

    /// Makes an authority with a fresh key: P-256, for leaves only, 10 years.
    ///
    /// - Parameter country: two capital letters.
    /// - Throws: ``PKIError/badCountry(_:)``
    public static func make(
        country: String,
        key: P256.Signing.PrivateKey = P256.Signing.PrivateKey(),
        now: Date,
        lifetime: TimeInterval = lifetime
    ) throws(PKIError) -> CertificateAuthority {
        guard country.utf8.count == 2, country.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            throw .badCountry(country)
        }
        let publicKey = Certificate.PublicKey(key.publicKey)
        let identifier = SubjectKeyIdentifier(hash: publicKey)
        // Part of the key's identifier tells the authorities of one country apart when one follows another.
        let suffix = Array(identifier.keyIdentifier.prefix(4)).hexadecimal
        do {
            let name = try DistinguishedName {
                CountryName(country)
                OrganizationName("LienQuan")
                CommonName("LienQuan \(country) authority \(suffix)")
            }
            let certificate = try Certificate(
                version: .v3,
                serialNumber: freshSerial(),
                publicKey: publicKey,
                notValidBefore: now.addingTimeInterval(-backDating).wholeSecond,
                notValidAfter: now.addingTimeInterval(lifetime).wholeSecond,
                issuer: name,
                subject: name,
                extensions: Certificate.Extensions {
                    Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                    Critical(KeyUsage(keyCertSign: true, cRLSign: true))
                    identifier
                    AuthorityKeyIdentifier(keyIdentifier: identifier.keyIdentifier)
                },
                issuerPrivateKey: Certificate.PrivateKey(key)
            )
            return try CertificateAuthority(certificate: certificate, key: key)
        } catch let error as PKIError {
            throw error
        } catch {
            throw .cryptography("\(error)")
        }
    }

    /// 128 random bits; RFC 5280 allows 160.
    static func freshSerial() -> Certificate.SerialNumber {
        var bytes = SecureRandom.bytes(16)
        // Never zero, and of one length.
        bytes[0] = bytes[0] & 0x7F | 0x40
        return Certificate.SerialNumber(bytes: bytes)
    }
}

extension Date {
    /// Without the part of a second, which certificates cannot hold.
    var wholeSecond: Date { Date(timeIntervalSince1970: timeIntervalSince1970.rounded(.down)) }
}
