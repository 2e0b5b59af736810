//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Evidence
import Foundation
import Officers
import PKI
import X509

/// The authority of a node at work for evidence: certifies officers who sign, and the key that seals bundles.
///
/// Its folder is opened for each certificate and closed again, so that the command line can work beside the server.
actor NodeAuthority: OfficerCertifier {
    private let pki: URL
    private let country: String
    private let passphrase: String?
    private let now: @Sendable () -> Int64

    /// The key of the seal ends with its certificate; a month before, a new one is made.
    private static let notice: TimeInterval = 30 * CertificateOrder.day
    private static let sealName = "custody"

    init(_ folder: NodeFolder, country: String, passphrase: String?, now: @escaping @Sendable () -> Int64) {
        pki = folder.pki
        self.country = country
        self.passphrase = passphrase
        self.now = now
    }

    func certify(login: String, name: String, title: String, key: [UInt8]) async throws -> [UInt8] {
        let key = try Curve25519.Signing.PublicKey(rawRepresentation: key)
        do {
            return try issue(try .signer(login, name: name, title: title, key: key)).derBytes
        } catch PKIError.badName(let name) {
            throw SigningError.unwritableName(name)
        }
    }

    /// The seal of the node; its key is made at first use and lies in the node's folder as the node's other keys do.
    func seal() throws -> NodeSeal {
        let authority = try authorityCertificate()
        let (key, certificate) = try presentSeal(of: authority) ?? makeSeal()
        return NodeSeal(certificate: certificate.derBytes, authority: authority.derBytes) { content in
            Array(try key.signature(for: content))
        }
    }

    private var date: Date { Date(timeIntervalSince1970: TimeInterval(now())) }

    private var place: URL { NodeKeys.folder(in: pki) }
    private var sealKey: URL { place.appendingPathComponent(Self.sealName + ".key") }
    private var sealCertificate: URL { place.appendingPathComponent(Self.sealName + ".pem") }

    private func authorityCertificate() throws -> Certificate {
        let url = AuthorityFolder.certificate(in: pki)
        guard FileManager.default.fileExists(atPath: url.path) else { throw SigningError.authorityClosed }
        return try CertificateFile.read(url)
    }

    /// Nil where there is none, where it ends soon, and where another authority made it.
    private func presentSeal(of authority: Certificate) throws -> (Curve25519.Signing.PrivateKey, Certificate)? {
        guard FileManager.default.fileExists(atPath: sealCertificate.path),
            case .ed25519(let key) = try KeyFile.read(sealKey, passphrase: nil)
        else { return nil }
        let certificate = try CertificateFile.read(sealCertificate)
        guard certificate.publicKey == Certificate.PublicKey(key.publicKey),
            certificate.issuer == authority.subject,
            authority.publicKey.isValidSignature(certificate.signature, for: certificate),
            certificate.notValidAfter > date.addingTimeInterval(Self.notice)
        else { return nil }
        return (key, certificate)
    }

    private func makeSeal() throws -> (Curve25519.Signing.PrivateKey, Certificate) {
        let key = Curve25519.Signing.PrivateKey()
        let certificate = try issue(try .seal(country, key: key.publicKey))
        try SecretFile.makeFolder(place)
        // The certificate last: one that is there has its key.
        try KeyFile.write(.ed25519(key), to: sealKey, passphrase: nil)
        try SecretFile.write(Array(certificate.pem.utf8), to: sealCertificate)
        return (key, certificate)
    }

    /// - Throws: ``SigningError/authorityClosed``
    private func issue(_ order: CertificateOrder) throws -> Certificate {
        do {
            var folder = try AuthorityFolder(opening: pki, passphrase: passphrase)
            return try folder.issue(order, now: date)
        } catch PKIError.authorityMissing, KeyFileError.passphraseNeeded, KeyFileError.wrongPassphrase {
            throw SigningError.authorityClosed
        }
    }
}
