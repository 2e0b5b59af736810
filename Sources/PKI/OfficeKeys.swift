//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import Crypto
public import Foundation
public import X509

/// What an office signs and what others seal to: `sign.key`, `sign.pem` and `seal.key` in its folder.
public struct OfficeKeys: Sendable {
    /// Ed25519.
    public let signing: Curve25519.Signing.PrivateKey
    /// X25519; its public half is handed on signed, as it has no certificate.
    public let sealing: Curve25519.KeyAgreement.PrivateKey
    /// Names the office and the signing key.
    public let certificate: Certificate

    /// The folder of an office in the folder of its authority.
    public static func folder(of office: String, in pki: URL) -> URL {
        pki.appendingPathComponent("office", isDirectory: true).appendingPathComponent(office, isDirectory: true)
    }

    /// Makes both keys of an office and has the signing key certified.
    ///
    /// - Throws: ``PKIError``, ``KeyFileError``
    public static func make(_ office: String, authority: inout AuthorityFolder, now: Date) throws -> OfficeKeys {
        let signing = Curve25519.Signing.PrivateKey()
        let order = try CertificateOrder.office(office, key: signing.publicKey)
        let certificate = try authority.issue(order, now: now)
        return OfficeKeys(signing: signing, sealing: Curve25519.KeyAgreement.PrivateKey(), certificate: certificate)
    }

    /// Writes all three files; the certificate last, so that a folder with one is whole.
    ///
    /// - Throws: ``KeyFileError``
    public func write(to folder: URL, passphrase: String?, cost: WrappingCost = .standard) throws(KeyFileError) {
        try SecretFile.makeFolder(folder)
        try KeyFile.write(
            .x25519(sealing),
            to: folder.appendingPathComponent("seal.key"),
            passphrase: passphrase,
            cost: cost
        )
        try KeyFile.write(
            .ed25519(signing),
            to: folder.appendingPathComponent("sign.key"),
            passphrase: passphrase,
            cost: cost
        )
        try SecretFile.write(Array(certificate.pem.utf8), to: folder.appendingPathComponent("sign.pem"))
    }

    /// Moves keys that lie in a folder into one below it, named after their certificate, so that new ones have room and
    /// the old ones can still open.
    ///
    /// - Throws: ``PKIError``, ``KeyFileError``
    public static func setAside(_ folder: URL) throws {
        let certificate = folder.appendingPathComponent("sign.pem")
        guard FileManager.default.fileExists(atPath: certificate.path) else { return }
        let serial = try CertificateFile.read(certificate).serialNumber.hexadecimal
        let older = folder.appendingPathComponent("older-\(serial)", isDirectory: true)
        try SecretFile.makeFolder(older)
        // The certificate last: a folder with one is whole.
        for name in ["seal.key", "sign.key", "sign.pem"] {
            try FileManager.default.moveItem(
                at: folder.appendingPathComponent(name),
                to: older.appendingPathComponent(name)
            )
        }
    }

    /// Reads what ``write(to:passphrase:)`` wrote.
    ///
    /// - Throws: ``PKIError``, ``KeyFileError``
    public init(from folder: URL, passphrase: String?) throws {
        let (signURL, sealURL) = (folder.appendingPathComponent("sign.key"), folder.appendingPathComponent("seal.key"))
        certificate = try CertificateFile.read(folder.appendingPathComponent("sign.pem"))
        guard case .ed25519(let signing) = try KeyFile.read(signURL, passphrase: passphrase) else {
            throw KeyFileError.wrongKind(path: signURL.path)
        }
        guard case .x25519(let sealing) = try KeyFile.read(sealURL, passphrase: passphrase) else {
            throw KeyFileError.wrongKind(path: sealURL.path)
        }
        guard certificate.publicKey == Certificate.PublicKey(signing.publicKey) else {
            throw PKIError.keyMismatch(path: signURL.path)
        }
        self.signing = signing
        self.sealing = sealing
    }

    private init(
        signing: Curve25519.Signing.PrivateKey,
        sealing: Curve25519.KeyAgreement.PrivateKey,
        certificate: Certificate
    ) {
        self.signing = signing
        self.sealing = sealing
        self.certificate = certificate
    }
}
