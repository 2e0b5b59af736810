//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Foundation
import PKI
import Testing
import X509

@Suite("The folder of an authority")
struct FolderTests {
    let now = Date(timeIntervalSince1970: 1_790_000_000)
    let scratch: ScratchFolder
    var pki: URL { scratch.url.appendingPathComponent("pki", isDirectory: true) }

    init() throws { scratch = try ScratchFolder() }

    func mode(_ url: URL) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int)
    }

    @Test("remembers what was issued, renewed and revoked, through restarts")
    func life() throws {
        let key = P256.Signing.PrivateKey()
        var serial = Certificate.SerialNumber()
        do {
            var folder = try AuthorityFolder.make(at: pki, country: "VN", passphrase: nil, now: now)
            serial = try folder.issue(.node("VN", key: key.publicKey, dnsNames: ["a.example"]), now: now).serialNumber
        }
        #expect(throws: PKIError.authorityExists(path: pki.path)) {
            _ = try AuthorityFolder.make(at: pki, country: "VN", passphrase: nil, now: now)
        }
        do {
            var folder = try AuthorityFolder(opening: pki, passphrase: nil)
            let later = now.addingTimeInterval(80 * 86_400)
            #expect(folder.register.due(within: 14 * 86_400, now: later).count == 1)
            let renewed = try folder.renew(serial, now: later)
            #expect(folder.register.due(within: 14 * 86_400, now: later).isEmpty)
            #expect(renewed.publicKey == Certificate.PublicKey(key.publicKey))
            #expect(renewed.serialNumber != serial)
            #expect(renewed.notValidAfter == later.addingTimeInterval(90 * 86_400))
            #expect(try renewed.extensions.subjectAlternativeNames?.count == 2)
            let list = try folder.revoke(serial, reason: .superseded, now: later)
            #expect(list.number == 2)
            #expect(list.entry(for: serial)?.reason == .superseded)
            #expect(throws: PKIError.alreadyRevoked(serial.hexadecimal)) {
                _ = try folder.revoke(serial, reason: .superseded, now: later)
            }
        }
        let register = try CertificateRegister(at: AuthorityFolder.register(in: pki))
        #expect(register.issued.count == 2)
        #expect(register.revoked.map(\.serial) == [serial])
        #expect(register.lastListNumber == 2)
        let text = try String(contentsOf: AuthorityFolder.revocationList(in: pki), encoding: .utf8)
        #expect(try CertificateRevocationList(pemEncoded: text).number == 2)
    }

    @Test("holds nothing that others may read")
    func modes() throws {
        var folder = try AuthorityFolder.make(at: pki, country: "VN", passphrase: nil, now: now)
        let keys = try OfficeKeys.make("VN-VI", authority: &folder, now: now)
        try keys.write(to: OfficeKeys.folder(of: "VN-VI", in: pki), passphrase: nil)
        #expect(try mode(pki) == 0o700)
        let walk = try #require(FileManager.default.enumerator(at: pki, includingPropertiesForKeys: [.isDirectoryKey]))
        for case let url as URL in walk {
            let isFolder = try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true
            #expect(try mode(url) == (isFolder ? 0o700 : 0o600), "\(url.path)")
            #expect(!url.path.hasSuffix(".draft"))
        }
        let key = AuthorityFolder.key(in: pki)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: key.path)
        #expect(throws: KeyFileError.exposed(path: key.path, mode: 0o640)) { try KeyFile.read(key, passphrase: nil) }
    }

    @Test("drops a line that a crash cut off, and refuses one that was changed")
    func damage() throws {
        let url = AuthorityFolder.register(in: pki)
        let key = P256.Signing.PrivateKey().publicKey
        do {
            var folder = try AuthorityFolder.make(at: pki, country: "VN", passphrase: nil, now: now)
            _ = try folder.issue(.officer("lan", key: key), now: now)
        }
        let whole = try Data(contentsOf: url)
        try (whole + Data(#"{"at":"2026"#.utf8)).write(to: url)
        do {
            var folder = try AuthorityFolder(opening: pki, passphrase: nil)
            _ = try folder.issue(.officer("minh", key: key), now: now)
        }
        #expect(
            try CertificateRegister(at: url).issued.map(\.certificate.holder) == [.officer("lan"), .officer("minh")]
        )
        try Data(String(decoding: whole, as: UTF8.self).replacing("\"issued\"", with: "\"isued\"").utf8).write(to: url)
        #expect(throws: PKIError.registerDamaged(path: url.path, line: 2)) { try CertificateRegister(at: url) }
    }

    @Test("keeps keys bare or under a passphrase, typed in any form of Unicode")
    func keys() throws {
        var folder = try AuthorityFolder.make(at: pki, country: "VN", passphrase: nil, now: now)
        let office = OfficeKeys.folder(of: "VN-VI", in: pki)
        let keys = try OfficeKeys.make("VN-VI", authority: &folder, now: now)
        try keys.write(to: office, passphrase: "khó đoán ế", cost: .least)
        let sign = office.appendingPathComponent("sign.key")
        #expect(try KeyFile.isWrapped(sign))
        #expect(throws: KeyFileError.passphraseNeeded(path: sign.path)) {
            try OfficeKeys(from: office, passphrase: nil)
        }
        #expect(throws: KeyFileError.wrongPassphrase) { try OfficeKeys(from: office, passphrase: "khó đoán e") }
        let read = try OfficeKeys(from: office, passphrase: "khó đoán e\u{302}\u{301}")
        #expect(read.signing.rawRepresentation == keys.signing.rawRepresentation)
        #expect(read.sealing.rawRepresentation == keys.sealing.rawRepresentation)
        #expect(read.certificate == keys.certificate)
        #expect(read.certificate.holder == .office("VN-VI"))
    }

    @Test("has keys that OpenSSL reads", .enabled(if: OpenSSLTool.isInstalled, "no openssl here"))
    func openSSLKeys() throws {
        let all: [SecretKey] = [.p256(.init()), .ed25519(.init()), .x25519(.init())]
        for (key, name) in zip(all, ["prime256v1", "ED25519", "X25519"]) {
            try scratch.write(key.pem, "a.key")
            let (status, output) = try OpenSSLTool.run("pkey", "-in", "a.key", "-noout", "-text", in: scratch.url)
            #expect(status == 0)
            #expect(output.contains(name))
            #expect(SecretKey(pem: key.pem)?.pkcs8 == key.pkcs8)
        }
        let (_, made) = try OpenSSLTool.run("genpkey", "-algorithm", "ed25519", in: scratch.url)
        #expect(SecretKey(pem: made)?.pem == made)
    }
}
