//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import Foundation
import SwiftASN1
import X509

extension CertificateAuthority {
    /// Signs a revocation list.
    ///
    /// - Parameters:
    ///   - number: greater than that of every list before.
    ///   - lifetime: in how many seconds the next list comes at the latest.
    /// - Throws: ``PKIError/cryptography(_:)``
    public func revocationList(
        number: Int64,
        entries: [RevokedCertificate],
        now: Date,
        lifetime: TimeInterval = 35 * 86_400
    ) throws(PKIError) -> CertificateRevocationList {
        let content = RevocationListContent(
            issuer: certificate.subject,
            authorityKeyIdentifier: certificate.keyIdentifier,
            number: number,
            thisUpdate: now.wholeSecond,
            nextUpdate: now.addingTimeInterval(lifetime).wholeSecond,
            entries: entries.sorted { $0.date < $1.date }
        )
        do {
            var signed = DER.Serializer()
            try content.serialize(into: &signed)
            let signature = try key.sign(bytes: signed.serializedBytes, signatureAlgorithm: .ecdsaWithSHA256)
            let signatureBytes = signature.rawRepresentation
            var whole = DER.Serializer()
            try whole.appendConstructedNode(identifier: .sequence) { coder throws in
                coder.serializeRawBytes(signed.serializedBytes)
                try RevocationListContent.serializeAlgorithm(into: &coder)
                try coder.serialize(ASN1BitString(bytes: signatureBytes[...]))
            }
            return CertificateRevocationList(
                content: content,
                signedBytes: signed.serializedBytes,
                signature: signatureBytes,
                derBytes: whole.serializedBytes
            )
        } catch {
            throw .cryptography("\(error)")
        }
    }
}

extension RevocationListContent {
    /// `TBSCertList` (RFC 5280, section 5.1.2).
    func serialize(into coder: inout DER.Serializer) throws {
        try coder.appendConstructedNode(identifier: .sequence) { coder in
            // Version 2 is written as 1.
            try coder.serialize(1)
            try Self.serializeAlgorithm(into: &coder)
            try coder.serialize(issuer)
            try coder.serialize(ASN1Instant(thisUpdate))
            try coder.serialize(ASN1Instant(nextUpdate))
            // An empty list is left out (section 5.1.2.6).
            if !entries.isEmpty {
                try coder.appendConstructedNode(identifier: .sequence) { coder in
                    for entry in entries { try Self.serialize(entry, into: &coder) }
                }
            }
            try coder.appendConstructedNode(identifier: .explicitlyTagged(0)) { coder in
                try coder.appendConstructedNode(identifier: .sequence) { coder in
                    var identifier = DER.Serializer()
                    identifier.appendConstructedNode(identifier: .sequence) { coder in
                        coder.appendPrimitiveNode(identifier: .explicitlyTagged(0)) {
                            $0.append(contentsOf: authorityKeyIdentifier)
                        }
                    }
                    try Self.serialize(.authorityKeyIdentifier, identifier.serializedBytes, into: &coder)
                    var counter = DER.Serializer()
                    try counter.serialize(number)
                    try Self.serialize(.cRLNumber, counter.serializedBytes, into: &coder)
                }
            }
        }
    }

    /// The parameters are absent (RFC 5758, section 3.2).
    static func serializeAlgorithm(into coder: inout DER.Serializer) throws {
        try coder.appendConstructedNode(identifier: .sequence) { coder in
            try coder.serialize(ASN1ObjectIdentifier.ecdsaWithSHA256)
        }
    }

    private static func serialize(_ entry: RevokedCertificate, into coder: inout DER.Serializer) throws {
        try coder.appendConstructedNode(identifier: .sequence) { coder in
            try coder.serialize(entry.serial.bytes)
            try coder.serialize(ASN1Instant(entry.date))
            // "Unspecified" should be absent (section 5.3.1).
            guard entry.reason != .unspecified else { return }
            try coder.appendConstructedNode(identifier: .sequence) { coder in
                var reason = DER.Serializer()
                reason.appendPrimitiveNode(identifier: .enumerated) { $0.append(entry.reason.rawValue) }
                try Self.serialize(.reasonCode, reason.serializedBytes, into: &coder)
            }
        }
    }

    /// An extension that is not critical.
    private static func serialize(
        _ identifier: ASN1ObjectIdentifier,
        _ value: [UInt8],
        into coder: inout DER.Serializer
    ) throws {
        try coder.appendConstructedNode(identifier: .sequence) { coder in
            try coder.serialize(identifier)
            try coder.serialize(ASN1OctetString(contentBytes: value[...]))
        }
    }
}

extension ASN1Identifier {
    /// `[number]` in the context.
    static func explicitlyTagged(_ number: UInt) -> ASN1Identifier {
        ASN1Identifier(tagWithNumber: number, tagClass: .contextSpecific)
    }
}
