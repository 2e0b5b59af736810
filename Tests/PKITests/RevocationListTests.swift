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

@Suite("A revocation list")
struct RevocationListTests {
    let now = Date(timeIntervalSince1970: 1_790_000_000)

    func entries(_ count: Int) -> [RevokedCertificate] {
        (0..<count).map { place in
            let reason = RevocationReason.allCases[place % RevocationReason.allCases.count]
            let date = now.addingTimeInterval(TimeInterval(place) * 40_000_000 - 100)
            return RevokedCertificate(serial: .init(bytes: [0x7F &- UInt8(place), 0xFF]), date: date, reason: reason)
        }
    }

    @Test("reads back as it was signed, with any number of entries and dates beyond 2049", arguments: [0, 1, 20])
    func roundTrip(count: Int) throws {
        let authority = try CertificateAuthority.make(country: "VN", now: now)
        let list = try authority.revocationList(number: 300, entries: entries(count), now: now)
        let read = try CertificateRevocationList(derEncoded: list.derBytes)
        #expect(read == list)
        #expect(read.entries == entries(count))
        #expect(read.number == 300)
        #expect(read.nextUpdate == now.addingTimeInterval(35 * 86_400))
        #expect(read.isSigned(by: authority.certificate))
        #expect(try CertificateRevocationList(pemEncoded: list.pem) == list)
        let other = try CertificateAuthority.make(country: "VN", now: now)
        #expect(!read.isSigned(by: other.certificate))
    }

    @Test("is refused where any byte was changed, or its signature no longer holds")
    func changedBytes() throws {
        let authority = try CertificateAuthority.make(country: "VN", now: now)
        let bytes = try authority.revocationList(number: 3, entries: entries(3), now: now).derBytes
        for place in bytes.indices {
            for bit in [1, 0x20, 0x80] as [UInt8] {
                var changed = bytes
                changed[place] ^= bit
                if let read = try? CertificateRevocationList(derEncoded: changed) {
                    #expect(!read.isSigned(by: authority.certificate), "byte \(place)")
                }
            }
            #expect(throws: RevocationListFault.self) {
                try CertificateRevocationList(derEncoded: Array(bytes[..<place]))
            }
        }
        #expect(throws: RevocationListFault.self) { try CertificateRevocationList(derEncoded: bytes + [0]) }
    }

    @Test("satisfies OpenSSL, also in what it revokes", .enabled(if: OpenSSLTool.isInstalled, "no openssl here"))
    func openSSLVerifies() throws {
        let scratch = try ScratchFolder()
        let authority = try CertificateAuthority.make(country: "VN", now: .now)
        let key = P256.Signing.PrivateKey().publicKey
        let good = try authority.issue(.node("VN", key: key), now: .now)
        let bad = try authority.issue(.node("VN", key: key), now: .now)
        let entry = RevokedCertificate(serial: bad.serialNumber, date: .now, reason: .keyCompromise)
        let list = try authority.revocationList(number: 77, entries: [entry], now: .now)
        try scratch.write(authority.certificate.pem, "ca.pem")
        try scratch.write(good.pem, "good.pem")
        try scratch.write(bad.pem, "bad.pem")
        try scratch.write(list.pem, "list.pem")
        let (_, said) = try OpenSSLTool.run(
            "crl",
            "-in",
            "list.pem",
            "-CAfile",
            "ca.pem",
            "-verify",
            "-noout",
            "-text",
            in: scratch.url
        )
        #expect(said.contains("verify OK"))
        #expect(said.contains("Key Compromise"))
        #expect(said.contains("X509v3 CRL Number"))
        #expect(said.contains("77"))
        func check(_ name: String) throws -> (Int32, String) {
            try OpenSSLTool.run(
                "verify",
                "-x509_strict",
                "-crl_check",
                "-CAfile",
                "ca.pem",
                "-CRLfile",
                "list.pem",
                name,
                in: scratch.url
            )
        }
        let (goodStatus, goodOutput) = try check("good.pem")
        #expect(goodStatus == 0, "\(goodOutput)")
        let (badStatus, badOutput) = try check("bad.pem")
        #expect(badStatus != 0)
        #expect(badOutput.contains("certificate revoked"))
    }

    @Test("of OpenSSL's is read", .enabled(if: OpenSSLTool.isInstalled, "no openssl here"))
    func openSSLWrites() throws {
        let scratch = try ScratchFolder()
        let key = P256.Signing.PrivateKey()
        let authority = try CertificateAuthority.make(country: "VN", key: key, now: .now)
        try scratch.write(authority.certificate.pem, "ca.pem")
        try scratch.write(key.pemRepresentation, "ca.key")
        try scratch.write("R\t301231000000Z\t260101000000Z,superseded\t0A1B\tunknown\t/CN=x\n", "index.txt")
        try scratch.write("2A\n", "number")
        let configuration = """
            [ca]
            default_ca = a
            [a]
            database = index.txt
            crlnumber = number
            certificate = ca.pem
            private_key = ca.key
            default_md = sha256
            default_crl_days = 30
            crl_extensions = e
            [e]
            authorityKeyIdentifier = keyid
            """
        try scratch.write(configuration, "ca.cnf")
        let (status, output) = try OpenSSLTool.run(
            "ca",
            "-config",
            "ca.cnf",
            "-gencrl",
            "-out",
            "list.pem",
            in: scratch.url
        )
        #expect(status == 0, "\(output)")
        let text = try String(contentsOf: scratch.url.appendingPathComponent("list.pem"), encoding: .utf8)
        let list = try CertificateRevocationList(pemEncoded: text)
        #expect(list.isSigned(by: authority.certificate))
        #expect(list.number == 42)
        #expect(list.entries.map(\.serial.hexadecimal) == ["0a1b"])
        #expect(list.entries.map(\.reason) == [.superseded])
        #expect(list.entries.map(\.date) == [Date(timeIntervalSince1970: 1_767_225_600)])
    }
}
