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

@Suite("An authority")
struct AuthorityTests {
    let now = Date(timeIntervalSince1970: 1_790_000_000)

    @Test("issues certificates that name one holder, begin five minutes ago and never outlive it")
    func issues() throws {
        let authority = try CertificateAuthority.make(country: "VN", now: now, lifetime: 100 * 86_400)
        let key = P256.Signing.PrivateKey()
        let order = try CertificateOrder.node("VN", key: key.publicKey, dnsNames: ["hq.example"], addresses: ["::1"])
        let certificate = try authority.issue(order, now: now)
        #expect(certificate.holder == .node("VN"))
        #expect(certificate.notValidBefore == now.addingTimeInterval(-300))
        #expect(certificate.notValidAfter == now.addingTimeInterval(90 * 86_400))
        let late = try authority.issue(order, now: now.addingTimeInterval(50 * 86_400))
        #expect(late.notValidAfter == authority.certificate.notValidAfter)
        #expect(late.serialNumber != certificate.serialNumber)
        #expect(certificate.serialNumber.bytes.count == 16)
        #expect(throws: PKIError.authorityNotValid) {
            try authority.issue(order, now: now.addingTimeInterval(101 * 86_400))
        }
    }

    @Test("refuses names that do not fit into a URN", arguments: ["", "A B", "a:b", "../x", "-a", "Đà"])
    func badNames(name: String) {
        #expect(throws: PKIError.badName(name)) {
            try CertificateOrder.officer(name, key: P256.Signing.PrivateKey().publicKey)
        }
        #expect(PKISubject(urn: "urn:lienquan:officer:\(name)") == nil)
    }

    @Test("refuses what is no country, host or address")
    func badOrders() {
        #expect(throws: PKIError.badCountry("vn")) { try CertificateAuthority.make(country: "vn", now: now) }
        let key = P256.Signing.PrivateKey().publicKey
        #expect(throws: PKIError.badName("a..b")) { try CertificateOrder.node("VN", key: key, dnsNames: ["a..b"]) }
        #expect(throws: PKIError.badAddress("1.2.3")) {
            try CertificateOrder.node("VN", key: key, addresses: ["1.2.3"])
        }
    }

    @Test("satisfies OpenSSL in every kind of certificate", .enabled(if: OpenSSLTool.isInstalled, "no openssl here"))
    func openSSL() throws {
        let scratch = try ScratchFolder()
        let authority = try CertificateAuthority.make(country: "CN", now: .now)
        try scratch.write(authority.certificate.pem, "ca.pem")
        let key = P256.Signing.PrivateKey().publicKey
        let orders: [(CertificateOrder, [String])] = [
            (
                try .node("CN", key: key, dnsNames: ["node.example"], addresses: ["127.0.0.1"]),
                ["sslserver", "sslclient"]
            ),
            (try .officer("nguyen.van-a", key: key), ["sslclient"]),
            (try .office("CN-NN", key: Curve25519.Signing.PrivateKey().publicKey), ["any"]),
        ]
        for (order, purposes) in orders {
            try scratch.write(try authority.issue(order, now: .now).pem, "leaf.pem")
            for purpose in purposes {
                let (status, output) = try OpenSSLTool.run(
                    "verify",
                    "-x509_strict",
                    "-purpose",
                    purpose,
                    "-CAfile",
                    "ca.pem",
                    "leaf.pem",
                    in: scratch.url
                )
                #expect(status == 0, "\(output)")
            }
        }
        let (_, text) = try OpenSSLTool.run("x509", "-in", "leaf.pem", "-noout", "-text", in: scratch.url)
        #expect(text.contains("URI:urn:lienquan:office:CN-NN"))
        #expect(text.contains("Digital Signature, Non Repudiation"))
        let (status, _) = try OpenSSLTool.run(
            "verify",
            "-purpose",
            "sslclient",
            "-CAfile",
            "ca.pem",
            "-verify_hostname",
            "x",
            "leaf.pem",
            in: scratch.url
        )
        #expect(status != 0)
    }

    @Test("has fingerprints of 8 groups of 5 digits")
    func fingerprint() {
        let print = Fingerprint(of: [])
        #expect(print.hexadecimal == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(print.spoken == "58288 50242 39164 07188 39675 62664 39279 47396")
    }
}
