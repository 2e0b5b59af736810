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

@Suite("Verifying a peer")
struct PinnedVerifierTests {
    let now = Date(timeIntervalSince1970: 1_790_000_000)
    let authority: CertificateAuthority
    let key = P256.Signing.PrivateKey()
    let node: Certificate

    init() throws {
        authority = try CertificateAuthority.make(country: "VN", now: now)
        node = try authority.issue(.node("VN", key: key.publicKey), now: now)
    }

    func verifier(policy: RevocationPolicy = .init(), revoked: [RevokedCertificate] = []) throws -> PinnedVerifier {
        var verifier = PinnedVerifier(try TrustAnchors([authority.certificate]), policy: policy)
        try verifier.take(try authority.revocationList(number: 1, entries: revoked, now: now), now: now)
        return verifier
    }

    func refusal(
        _ verifier: PinnedVerifier,
        _ certificate: Certificate,
        expecting: PKISubject? = .node("VN"),
        for use: PinnedVerifier.Use = .tlsClient,
        at time: TimeInterval = 0
    ) async -> PeerRefusal? {
        do throws(PeerRefusal) {
            let chain = [certificate.derBytes]
            _ = try await verifier.verify(
                chain: chain,
                expecting: expecting,
                for: use,
                now: now.addingTimeInterval(time)
            )
            return nil
        } catch {
            return error
        }
    }

    @Test("accepts who it should, in every use a certificate is made for")
    func accepts() async throws {
        let verifier = try verifier()
        #expect(await refusal(verifier, node) == nil)
        #expect(await refusal(verifier, node, for: .tlsServer) == nil)
        let officer = try authority.issue(.officer("lan", key: key.publicKey), now: now)
        #expect(await refusal(verifier, officer, expecting: .officer("lan")) == nil)
        let office = try authority.issue(.office("VN-VI", key: Curve25519.Signing.PrivateKey().publicKey), now: now)
        #expect(await refusal(verifier, office, expecting: nil, for: .signature) == nil)
        let peer = try await verifier.verify(node, expecting: nil, for: .tlsClient, now: now)
        #expect(peer.subject == .node("VN"))
        #expect(peer.serial == node.serialNumber)
        #expect(peer.staleSince == nil)
    }

    @Test("refuses names, uses and authorities that are not the expected ones")
    func refuses() async throws {
        let verifier = try verifier()
        let officer = try authority.issue(.officer("lan", key: key.publicKey), now: now)
        #expect(await refusal(verifier, officer) == .wrongName(.officer("lan")))
        #expect(await refusal(verifier, officer, expecting: .officer("lan"), for: .tlsServer) == .wrongUse)
        #expect(await refusal(verifier, node, for: .signature) == .wrongUse)
        #expect(await refusal(verifier, node, expecting: .node("CN")) == .wrongName(.node("VN")))
        let foreign = try CertificateAuthority.make(country: "VN", now: now)
        let other = try foreign.issue(.node("VN", key: key.publicKey), now: now)
        #expect(await refusal(verifier, other) == .unknownAuthority)
        // The authority itself is no peer.
        #expect(await refusal(verifier, authority.certificate) == .wrongName(nil))
        await #expect(throws: PeerRefusal.malformed("not DER")) {
            try await verifier.verify(chain: [[0x30, 0]], expecting: nil, for: .tlsClient, now: now)
        }
        await #expect(throws: PeerRefusal.malformed("no certificate")) {
            try await verifier.verify(chain: [], expecting: nil, for: .tlsClient, now: now)
        }
    }

    @Test("tolerates two minutes between clocks and no more")
    func clocks() async throws {
        let verifier = try verifier(policy: .init(whenStale: .warn))
        #expect(await refusal(verifier, node, at: -300 - 119) == nil)
        #expect(await refusal(verifier, node, at: -300 - 121) == .notYetValid(from: node.notValidBefore))
        #expect(await refusal(verifier, node, at: 90 * 86_400 + 119) == nil)
        #expect(await refusal(verifier, node, at: 90 * 86_400 + 121) == .expired(node.notValidAfter))
    }

    @Test("knows revocations, and forgets none for an older list")
    func revocations() async throws {
        var verifier = try verifier()
        let entry = RevokedCertificate(serial: node.serialNumber, date: now, reason: .keyCompromise)
        let peer = try await verifier.verify(node, expecting: nil, for: .tlsClient, now: now)
        let second = try authority.revocationList(number: 2, entries: [entry], now: now)
        try verifier.take(second, now: now)
        try verifier.take(second, now: now)
        #expect(await refusal(verifier, node) == .revoked(.keyCompromise, now))
        #expect(throws: PeerRefusal.revoked(.keyCompromise, now)) { try verifier.recheck(peer, now: now) }
        for number in [1, 2] as [Int64] {
            let old = try authority.revocationList(number: number, entries: [], now: now)
            #expect(throws: RevocationListFault.notNewer(number: number, known: 2)) { try verifier.take(old, now: now) }
        }
        let foreign = try CertificateAuthority.make(country: "VN", now: now)
        let forged = try foreign.revocationList(number: 9, entries: [], now: now)
        #expect(throws: RevocationListFault.wrongSignature) { try verifier.take(forged, now: now) }
        let future = try authority.revocationList(number: 9, entries: [], now: now.addingTimeInterval(600))
        #expect(throws: RevocationListFault.notYetValid) { try verifier.take(future, now: now) }
    }

    @Test("refuses or warns where the list of revocations is too old, as the policy says")
    func stale() async throws {
        let end = 35 * 86_400.0
        let strict = try verifier(policy: .init(grace: 3_600))
        #expect(await refusal(strict, node, at: end + 3_600) == nil)
        #expect(await refusal(strict, node, at: end + 3_721) == .staleRevocations(since: now.addingTimeInterval(end)))
        let lenient = try verifier(policy: .init(grace: 0, whenStale: .warn))
        let later = now.addingTimeInterval(end + 200)
        let peer = try await lenient.verify(node, expecting: nil, for: .tlsClient, now: later)
        #expect(peer.staleSince == now.addingTimeInterval(end))
        let unknown = PinnedVerifier(try TrustAnchors([authority.certificate]))
        #expect(await refusal(unknown, node) == .staleRevocations(since: nil))
    }

    @Test("follows a partner to a new authority and leaves the old one")
    func rotation() async throws {
        let next = try CertificateAuthority.make(country: "VN", now: now)
        let renewed = try next.issue(.node("VN", key: key.publicKey), now: now)
        let old = try verifier()
        let peer = try await old.verify(node, expecting: nil, for: .tlsClient, now: now)
        var both = old.pinning(try TrustAnchors([authority.certificate, next.certificate]))
        try both.take(try next.revocationList(number: 1, entries: [], now: now), now: now)
        #expect(await refusal(both, node) == nil)
        #expect(await refusal(both, renewed) == nil)
        let after = both.pinning(try TrustAnchors([next.certificate]))
        #expect(await refusal(after, node) == .unknownAuthority)
        #expect(await refusal(after, renewed) == nil)
        #expect(throws: PeerRefusal.unknownAuthority) { try after.recheck(peer, now: now) }
        #expect(throws: PeerRefusal.malformed("not the certificate of an authority")) { try TrustAnchors([node]) }
    }
}
