//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import Crypto
public import Foundation
public import X509

/// What one end of the link shows: a P-256 key and the certificate of its node or officer.
public struct NodeKeys: Sendable {
    public let key: P256.Signing.PrivateKey
    public let certificate: Certificate

    /// - Throws: ``PKIError/keyMismatch(path:)``
    public init(key: P256.Signing.PrivateKey, certificate: Certificate) throws(PKIError) {
        guard certificate.publicKey == Certificate.PublicKey(key.publicKey) else {
            throw .keyMismatch(path: certificate.holder?.urn ?? "certificate")
        }
        self.key = key
        self.certificate = certificate
    }

    /// The folder of the node's own keys in the folder of its authority; they are called `node`.
    public static func folder(in pki: URL) -> URL { pki.appendingPathComponent("node", isDirectory: true) }

    /// Writes `NAME.key` and `NAME.pem`; a program reads keys when it starts, so its key is seldom wrapped.
    ///
    /// - Throws: ``KeyFileError``
    public func write(to folder: URL, name: String, passphrase: String? = nil) throws(KeyFileError) {
        try SecretFile.makeFolder(folder)
        try KeyFile.write(.p256(key), to: folder.appendingPathComponent(name + ".key"), passphrase: passphrase)
        try SecretFile.write(Array(certificate.pem.utf8), to: folder.appendingPathComponent(name + ".pem"))
    }

    /// Reads what ``write(to:name:passphrase:)`` wrote.
    ///
    /// - Throws: ``PKIError``, ``KeyFileError``
    public init(from folder: URL, name: String, passphrase: String? = nil) throws {
        let url = folder.appendingPathComponent(name + ".key")
        guard case .p256(let key) = try KeyFile.read(url, passphrase: passphrase) else {
            throw KeyFileError.wrongKind(path: url.path)
        }
        let certificate = try CertificateFile.read(folder.appendingPathComponent(name + ".pem"))
        guard certificate.publicKey == Certificate.PublicKey(key.publicKey) else {
            throw PKIError.keyMismatch(path: url.path)
        }
        try self.init(key: key, certificate: certificate)
    }
}
