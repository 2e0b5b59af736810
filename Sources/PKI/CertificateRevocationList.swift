//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import Foundation
import SwiftASN1
public import X509

/// Which certificates of an authority hold no more (RFC 5280, section 5): version 2, signed with ECDSA over P-256
/// and SHA-256.
public struct CertificateRevocationList: Hashable, Sendable {
    public let issuer: DistinguishedName
    /// The identifier of the key that signed it.
    public let authorityKeyIdentifier: [UInt8]
    /// Grows with each list of an authority (section 5.2.3).
    public let number: Int64
    public let thisUpdate: Date
    public let nextUpdate: Date
    /// In ascending order of their date.
    public let entries: [RevokedCertificate]
    /// The DER encoding of all of it.
    public let derBytes: [UInt8]

    private let places: [Certificate.SerialNumber: Int]
    let signedBytes: [UInt8]
    let signature: [UInt8]

    init(content: RevocationListContent, signedBytes: [UInt8], signature: [UInt8], derBytes: [UInt8]) {
        issuer = content.issuer
        authorityKeyIdentifier = content.authorityKeyIdentifier
        number = content.number
        thisUpdate = content.thisUpdate
        nextUpdate = content.nextUpdate
        entries = content.entries
        self.derBytes = derBytes
        self.signedBytes = signedBytes
        self.signature = signature
        places = Dictionary(entries.enumerated().map { ($1.serial, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What it says of a certificate; nil where it does not name it.
    public func entry(for serial: Certificate.SerialNumber) -> RevokedCertificate? {
        places[serial].map { entries[$0] }
    }

    /// Whether an authority signed it; asks neither for dates nor for the number.
    public func isSigned(by authority: Certificate) -> Bool {
        guard authority.subject == issuer, authority.keyIdentifier == authorityKeyIdentifier,
            (try? authority.extensions.keyUsage)?.cRLSign == true
        else { return false }
        return authority.publicKey.isValidSignature(signature, for: signedBytes, signatureAlgorithm: .ecdsaWithSHA256)
    }

    /// The PEM encoding (RFC 7468), with a line feed at its end.
    public var pem: String { PEMDocument(type: "X509 CRL", derBytes: derBytes).pemString + "\n" }
}

/// The part of a list that says something.
struct RevocationListContent {
    let issuer: DistinguishedName
    let authorityKeyIdentifier: [UInt8]
    let number: Int64
    let thisUpdate: Date
    let nextUpdate: Date
    let entries: [RevokedCertificate]
}

extension ASN1ObjectIdentifier {
    /// RFC 5758, section 3.2.
    static let ecdsaWithSHA256: ASN1ObjectIdentifier = [1, 2, 840, 10_045, 4, 3, 2]
    /// RFC 5280, section 5.2.3.
    static let cRLNumber: ASN1ObjectIdentifier = [2, 5, 29, 20]
    /// RFC 5280, section 5.3.1.
    static let reasonCode: ASN1ObjectIdentifier = [2, 5, 29, 21]
    /// RFC 5280, section 5.3.2.
    static let invalidityDate: ASN1ObjectIdentifier = [2, 5, 29, 24]
    /// RFC 5280, section 5.2.1.
    static let authorityKeyIdentifier: ASN1ObjectIdentifier = [2, 5, 29, 35]
}
