//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
public import Foundation
import SwiftASN1
public import X509

/// An authority at work in its folder: `authority.pem`, `authority.key`, `authority.crl` and `issued.jsonl`.
///
/// It holds a lock on the folder as long as it lives, so two programs never write into one register.
public struct AuthorityFolder: ~Copyable {
    public let url: URL
    public let authority: CertificateAuthority
    public private(set) var register: CertificateRegister
    private let lock: FolderLock

    public static func certificate(in url: URL) -> URL { url.appendingPathComponent("authority.pem") }
    public static func key(in url: URL) -> URL { url.appendingPathComponent("authority.key") }
    public static func revocationList(in url: URL) -> URL { url.appendingPathComponent("authority.crl") }
    public static func register(in url: URL) -> URL { url.appendingPathComponent("issued.jsonl") }

    /// Makes an authority and its first, empty revocation list.
    ///
    /// - Parameter passphrase: wraps the key; nil writes it bare.
    /// - Throws: ``PKIError``, ``KeyFileError``
    public static func make(at url: URL, country: String, passphrase: String?, now: Date) throws -> AuthorityFolder {
        try SecretFile.makeFolder(url)
        let lock = try FolderLock(url)
        guard !FileManager.default.fileExists(atPath: certificate(in: url).path),
            !FileManager.default.fileExists(atPath: register(in: url).path)
        else { throw PKIError.authorityExists(path: url.path) }
        let key = P256.Signing.PrivateKey()
        let authority = try CertificateAuthority.make(country: country, key: key, now: now)
        try KeyFile.write(.p256(key), to: self.key(in: url), passphrase: passphrase)
        try SecretFile.write(Array(authority.certificate.pem.utf8), to: certificate(in: url))
        let register = try CertificateRegister(at: register(in: url))
        var folder = AuthorityFolder(url: url, authority: authority, register: register, lock: lock)
        _ = try folder.makeRevocationList(now: now)
        return folder
    }

    /// Opens an authority for work.
    ///
    /// - Parameter passphrase: is not asked for a bare key.
    /// - Throws: ``PKIError``, ``KeyFileError``
    public init(opening url: URL, passphrase: String?) throws {
        let certificate = try CertificateFile.read(
            Self.certificate(in: url),
            missing: .authorityMissing(path: url.path)
        )
        let lock = try FolderLock(url)
        guard case .p256(let key) = try KeyFile.read(Self.key(in: url), passphrase: passphrase) else {
            throw KeyFileError.wrongKind(path: Self.key(in: url).path)
        }
        self.init(
            url: url,
            authority: try CertificateAuthority(certificate: certificate, key: key),
            register: try CertificateRegister(at: Self.register(in: url)),
            lock: lock
        )
    }

    private init(url: URL, authority: CertificateAuthority, register: CertificateRegister, lock: FolderLock) {
        self.url = url
        self.authority = authority
        self.register = register
        self.lock = lock
    }

    /// Signs a certificate; it stands in the register before it is handed out.
    public mutating func issue(_ order: CertificateOrder, now: Date) throws -> Certificate {
        let certificate = try authority.issue(order, now: now)
        try register.append(.issued(certificate, at: now))
        return certificate
    }

    /// Signs a certificate like an older one, with a number of its own.
    ///
    /// - Parameter newKey: takes the place of the old key.
    /// - Throws: ``PKIError/unknownSerial(_:)``, ``PKIError/alreadyRevoked(_:)``
    public mutating func renew(
        _ serial: Certificate.SerialNumber,
        newKey: Certificate.PublicKey? = nil,
        now: Date
    ) throws -> Certificate {
        guard let old = register[serial], let order = CertificateOrder(renewing: old.certificate, newKey: newKey) else {
            throw PKIError.unknownSerial(serial.hexadecimal)
        }
        guard old.revocation == nil else { throw PKIError.alreadyRevoked(serial.hexadecimal) }
        return try issue(order, now: now)
    }

    /// Revokes a certificate and makes the list that says so.
    ///
    /// - Throws: ``PKIError/unknownSerial(_:)``, ``PKIError/alreadyRevoked(_:)``
    public mutating func revoke(
        _ serial: Certificate.SerialNumber,
        reason: RevocationReason,
        now: Date
    ) throws -> CertificateRevocationList {
        guard let issued = register[serial] else { throw PKIError.unknownSerial(serial.hexadecimal) }
        guard issued.revocation == nil else { throw PKIError.alreadyRevoked(serial.hexadecimal) }
        try register.append(.revoked(RevokedCertificate(serial: serial, date: now, reason: reason)))
        return try makeRevocationList(now: now)
    }

    /// Makes the next revocation list and writes it as `authority.crl`, in PEM.
    public mutating func makeRevocationList(now: Date) throws -> CertificateRevocationList {
        let number = register.lastListNumber + 1
        let list = try authority.revocationList(number: number, entries: register.revoked, now: now)
        // The number first: it is never given twice, even if the file cannot be written.
        try register.append(.listed(number: number, at: now))
        try SecretFile.write(Array(list.pem.utf8), to: Self.revocationList(in: url))
        return list
    }
}
