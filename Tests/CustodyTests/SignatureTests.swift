//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Custody
import Foundation
import PKI
import Testing
import X509

@Suite("Whose signature it is")
struct SignatureTests {
    private let room: EvidenceRoom
    private let item: EvidenceItem
    private let chain: CustodyChain
    private let given: CustodyTransfer

    init() throws {
        room = try EvidenceRoom()
        item = try EvidenceRoom.item("1")
        var chain = CustodyChain(of: EvidenceRoom.caseNumber)
        let taken = try room.transfer(
            "t1",
            .taken,
            [item],
            from: nil,
            to: EvidenceRoom.party("lan"),
            after: chain,
            at: 1
        )
        try chain.append(try room.sign(taken, at: chain.next, minutes: 2), items: ["1": item])
        self.chain = chain
        given = try room.transfer(
            "t2",
            .handedOver,
            [item],
            from: EvidenceRoom.party("lan"),
            to: EvidenceRoom.party("hai"),
            after: chain,
            at: 5
        )
    }

    @Test("both as they should")
    func both() throws {
        try room.sign(given, at: chain.next, minutes: 6).checkSignatures(room.book)
    }

    @Test(
        "another officer in the place of giver or receiver",
        arguments: [["minh", "hai"], ["lan", "minh"], ["hai", "lan"]]
    )
    func wrongOfficer(_ logins: [String]) throws {
        let signed = try room.sign(given, at: chain.next, minutes: 6, by: logins)
        #expect(throws: CustodyError.self) { try signed.checkSignatures(room.book) }
    }

    @Test("one missing, one twice, both in another order")
    func missing() throws {
        let signed = try room.sign(given, at: chain.next, minutes: 6)
        for signatures in [
            [], [signed.signatures[0]], [signed.signatures[1]], signed.signatures + [signed.signatures[1]],
            signed.signatures.reversed(), [signed.signatures[0], signed.signatures[0]],
        ] {
            let changed = SignedTransfer(given, link: chain.next, signatures: signatures)
            #expect(throws: CustodyError.self) { try changed.checkSignatures(room.book) }
        }
    }

    @Test("a signature in another place of the chain")
    func otherPlace() throws {
        let signed = try room.sign(given, at: chain.next, minutes: 6)
        let link = CustodySignature.Link(sequence: chain.next.sequence + 1, previous: chain.next.previous)
        let moved = SignedTransfer(given, link: link, signatures: signed.signatures)
        #expect(throws: CustodyError.badSignature("hai")) { try moved.checkSignatures(room.book) }
    }

    @Test("before the certificate begins, after it ended, and before what is signed happened")
    func outOfDate() throws {
        for minutes in [-3 * 1_440, 400 * 1_440, 4] {
            let signed = try room.sign(given, at: chain.next, minutes: minutes)
            #expect(throws: CustodyError.outOfDate("lan")) { try signed.checkSignatures(room.book) }
        }
    }

    @Test("a certificate that somebody made for himself, or another authority made, is found in a bundle")
    func foreignCertificate() throws {
        let key = Curve25519.Signing.PrivateKey()
        let date = Date(timeIntervalSince1970: Double(EvidenceRoom.begin - 86_400))
        let other = try CertificateAuthority.make(country: "VN", now: date)
        let name = try #require(EvidenceRoom.names["hai"])
        let certificate = try other.issue(
            .signer("hai", name: name, title: "inspector", key: key.publicKey),
            now: date
        ).derBytes
        let forged = room.replacing("hai", key: key, certificate: certificate)
        let (items, transfers) = try forged.chain()
        let sealed = try forged.seal(try forged.statement(items, transfers))
        #expect(throws: CustodyFault.certificate("hai")) {
            try CustodyBundleVerifier().check(sealed, readme: CustodyReadme.bytes)
        }
    }

    @Test("a certificate for logging in signs nothing")
    func loginCertificate() throws {
        let key = P256.Signing.PrivateKey()
        let date = Date(timeIntervalSince1970: Double(EvidenceRoom.begin))
        let certificate = try room.authority.issue(.officer("hai", key: key.publicKey), now: date)
        #expect(SignerCertificate(der: certificate.derBytes) == nil)
    }

    @Test("P-256 signs too, in one of its two forms")
    func otherCurve() throws {
        let key = P256.Signing.PrivateKey()
        let content = Array("content".utf8)
        let signer = SignerKey(key.publicKey)
        var (low, high) = (0, 0)
        for _ in 0..<40 {
            let signature = Array(try key.signature(for: content).rawRepresentation)
            if signer.isValid(signature, of: content) { low += 1 } else { high += 1 }
        }
        // One in 2^40 runs has all on one side.
        #expect(low > 0 && high > 0)
    }

    @Test(
        "times have one text",
        arguments: [
            ("2025-08-14T10:30:00+07:00", true), ("2025-08-14T03:30:00+00:00", true),
            ("2025-02-29T00:00:00+00:00", false),
            ("2024-02-29T00:00:00+08:00", true), ("2025-08-14T03:30:00Z", false), ("2025-08-14T03:30:00-00:00", false),
            ("2025-08-14T24:00:00+07:00", false), ("2025-08-14 10:30:00+07:00", false),
            ("9999-12-31T23:59:59-14:00", false),
            ("1970-01-01T00:00:00+14:00", false), ("2025-08-14T10:30:00+15:00", false),
            ("2025-13-14T10:30:00+07:00", false),
        ]
    )
    func times(_ text: String, _ isOne: Bool) {
        #expect((CustodyTime(text) != nil) == isOne)
        if let time = CustodyTime(text) { #expect(time.text == text) }
    }
}
