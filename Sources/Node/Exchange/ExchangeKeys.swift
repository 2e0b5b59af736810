//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
package import Exchange
package import Foundation
package import MerkleLog
package import PKI
import X509

/// The secret keys of a node's exchange, as they lie in its folder.
package struct ExchangeKeys: Sendable {
    private static func own(_ folder: NodeFolder) -> URL {
        folder.url.appendingPathComponent("exchange", isDirectory: true)
    }

    package let node: String
    /// For both ends of the link.
    package let tls: NodeKeys
    package let authorityPEM: String
    /// With the certificate of each.
    package let offices: [String: (keys: Exchange.OfficeKeys, cards: [String])]
    private let log: Curve25519.Signing.PrivateKey
    private let witness: Curve25519.Signing.PrivateKey

    /// Reads the keys of a node that has an authority, a certificate and at least one office; nil where there is none.
    ///
    /// Keys of logs are made when they are missing.
    /// - Parameter passphrase: opens wrapped keys of offices; those that it does not open stay closed.
    /// - Throws: ``PKIError``, ``KeyFileError``
    package init?(_ folder: NodeFolder, node: String, passphrase: String? = nil) throws {
        let pki = folder.pki
        let authority = AuthorityFolder.certificate(in: pki)
        let files = FileManager.default
        guard files.fileExists(atPath: authority.path),
            files.fileExists(atPath: NodeKeys.folder(in: pki).appendingPathComponent("node.pem").path)
        else { return nil }
        self.node = node
        tls = try NodeKeys(from: NodeKeys.folder(in: pki), name: "node")
        authorityPEM = try String(contentsOf: authority, encoding: .utf8)
        log = try Self.key("log.key", in: folder)
        witness = try Self.key("witness.key", in: folder)
        offices = try Self.offices(pki, passphrase)
    }

    /// Signs our log for a partner.
    package func logSigner(for partner: String) throws -> NoteSigner {
        try Self.signer(Receipt.origin(of: node, for: partner), .note, log)
    }

    /// Cosigns logs of partners.
    package func witnessSigner() throws -> NoteSigner {
        try Self.signer("lienquan/\(node)/witness", .cosignature, witness)
    }

    private static func signer(
        _ name: String,
        _ kind: NoteKey.Kind,
        _ secret: Curve25519.Signing.PrivateKey
    ) throws -> NoteSigner {
        guard let signer = NoteSigner(name: name, kind: kind, secret: secret) else {
            throw NodeError.exchange(reason: "no key can have the name \(name)")
        }
        return signer
    }

    private static func key(_ name: String, in folder: NodeFolder) throws -> Curve25519.Signing.PrivateKey {
        let url = own(folder).appendingPathComponent(name)
        if FileManager.default.fileExists(atPath: url.path) {
            guard case .ed25519(let key) = try KeyFile.read(url, passphrase: nil) else {
                throw KeyFileError.wrongKind(path: url.path)
            }
            return key
        }
        let key = Curve25519.Signing.PrivateKey()
        try SecretFile.makeFolder(own(folder))
        try KeyFile.write(.ed25519(key), to: url, passphrase: nil)
        return key
    }

    /// Every folder below `office/` is an office; folders in it are its older generations.
    private static func offices(
        _ pki: URL,
        _ passphrase: String?
    ) throws -> [String: (keys: Exchange.OfficeKeys, cards: [String])] {
        let folder = pki.appendingPathComponent("office", isDirectory: true)
        let files = FileManager.default
        guard files.fileExists(atPath: folder.path) else { return [:] }
        var all: [String: (keys: Exchange.OfficeKeys, cards: [String])] = [:]
        for office in try files.contentsOfDirectory(atPath: folder.path) where OfficeCode.isValid(office) {
            let home = folder.appendingPathComponent(office, isDirectory: true)
            let older = (try files.contentsOfDirectory(atPath: home.path)).sorted().reversed()
                .map { home.appendingPathComponent($0, isDirectory: true) }
            var generations: [Exchange.OfficeKeys.Generation] = []
            var cards: [String] = []
            for place in [home] + older
            where files.fileExists(atPath: place.appendingPathComponent("sign.pem").path) {
                let isWrapped = try KeyFile.isWrapped(place.appendingPathComponent("sign.key"))
                if isWrapped, passphrase == nil { continue }
                let keys = try PKI.OfficeKeys(from: place, passphrase: passphrase)
                var generation = try Exchange.OfficeKeys.Generation(
                    OfficeSecrets(
                        suite: CurveSuite.id,
                        signing: Array(keys.signing.rawRepresentation),
                        sealing: Array(keys.sealing.rawRepresentation),
                        signingPublic: Array(keys.signing.publicKey.rawRepresentation),
                        sealingPublic: Array(keys.sealing.publicKey.rawRepresentation)
                    ),
                    office: office,
                    validFrom: Timestamp(date: keys.certificate.notValidBefore),
                    validUntil: Timestamp(date: keys.certificate.notValidAfter)
                )
                let card = try OfficeCardFile.sign(generation.card, by: keys)
                generation.card.signedCard = card
                generations.append(generation)
                cards.append(card)
            }
            if generations.isEmpty { continue }
            all[office] = (Exchange.OfficeKeys(office: office, generations: generations), cards)
        }
        return all
    }
}

extension Timestamp {
    /// To the millisecond, rounded down.
    package init(date: Date) {
        self.init(milliseconds: Int64((date.timeIntervalSince1970 * 1_000).rounded(.down)))
    }

    package static func systemTime() -> Timestamp { Timestamp(date: Date()) }
}
