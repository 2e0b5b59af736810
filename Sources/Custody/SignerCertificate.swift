//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Foundation
import SwiftASN1
import X509

/// The certificate of a signing key (X.509): whose it is, from when to when, and which authority says so.
public struct SignerCertificate: Hashable, Sendable {
    /// As it was read.
    public let der: [UInt8]
    public let key: SignerKey
    /// Of an officer the login, of a node its country.
    public let login: String
    /// As people call the officer: the common name.
    public let name: String
    /// What the officer is: the title; empty for a node.
    public let role: String
    /// Whether it is a node's, which seals bundles, and not an officer's.
    public let isNode: Bool
    /// Seconds since 1970.
    public let validFrom: Int64
    public let validUntil: Int64

    private static let officerURN = "urn:lienquan:officer:"
    private static let nodeURN = "urn:lienquan:node:"

    /// Reads a certificate for signatures that stand in disputes; nil for any other, and for what is not DER.
    public init?(der: [UInt8]) {
        guard let certificate = try? Certificate(derEncoded: der),
            let usage = try? certificate.extensions.keyUsage, usage.digitalSignature, usage.nonRepudiation,
            (try? certificate.extensions.extendedKeyUsage) == nil,
            let names = try? certificate.extensions.subjectAlternativeNames, names.count == 1,
            case .uniformResourceIdentifier(let urn)? = names.first
        else { return nil }
        isNode = urn.hasPrefix(Self.nodeURN)
        guard isNode || urn.hasPrefix(Self.officerURN) else { return nil }
        login = String(urn.dropFirst(isNode ? Self.nodeURN.count : Self.officerURN.count))
        guard CustodyText.isID(login), let key = Self.key(certificate.publicKey) else { return nil }
        self.key = key
        self.der = der
        name = Self.attribute(.RDNAttributeType.commonName, of: certificate.subject)
        role = Self.attribute(Self.title, of: certificate.subject)
        validFrom = Int64(certificate.notValidBefore.timeIntervalSince1970)
        validUntil = Int64(certificate.notValidAfter.timeIntervalSince1970)
    }

    /// Whether it holds at a time.
    public func holds(at time: CustodyTime) -> Bool { (validFrom...validUntil).contains(time.seconds) }

    /// Whether an authority signed it itself.
    ///
    /// - Parameter authority: the authority's certificate in DER.
    public func isIssued(by authority: [UInt8]) -> Bool {
        guard let authority = try? Certificate(derEncoded: authority), let own = try? Certificate(derEncoded: der),
            case .isCertificateAuthority? = try? authority.extensions.basicConstraints,
            let usage = try? authority.extensions.keyUsage, usage.keyCertSign,
            own.issuer == authority.subject
        else { return false }
        let from = Int64(authority.notValidBefore.timeIntervalSince1970)
        let until = Int64(authority.notValidAfter.timeIntervalSince1970)
        return from <= validFrom && validUntil <= until
            && authority.publicKey.isValidSignature(own.signature, for: own)
    }

    /// `title` (2.5.4.12) of X.520.
    private static let title: ASN1ObjectIdentifier = [2, 5, 4, 12]

    private static func attribute(_ type: ASN1ObjectIdentifier, of name: DistinguishedName) -> String {
        let found = name.flatMap { $0 }.filter { $0.type == type }
        return found.count == 1 ? found.first.flatMap { String($0.value) } ?? "" : ""
    }

    private static func key(_ key: Certificate.PublicKey) -> SignerKey? {
        if let key = Curve25519.Signing.PublicKey(key) { return SignerKey(key) }
        return P256.Signing.PublicKey(key).map { SignerKey($0) }
    }
}
