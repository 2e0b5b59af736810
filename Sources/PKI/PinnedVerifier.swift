//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import Foundation
import SwiftASN1
@_spi(FixedExpiryValidationTime) public import X509

/// Verifies certificates of one partner against exactly its pinned authorities and the newest revocations known.
///
/// A value: who keeps one replaces it as a whole, so a check never sees half of a change.
public struct PinnedVerifier: Sendable {
    /// What a certificate is to be used for.
    public enum Use: Hashable, Sendable {
        case tlsClient
        case tlsServer
        /// Signatures of an office.
        case signature
    }

    public let anchors: TrustAnchors
    public let policy: RevocationPolicy
    /// By how many seconds the clocks of both sides may differ.
    public let clockTolerance: TimeInterval
    /// By the identifier of the authority's key the newest list known.
    public private(set) var revocations: [[UInt8]: CertificateRevocationList] = [:]

    public init(_ anchors: TrustAnchors, policy: RevocationPolicy = .init(), clockTolerance: TimeInterval = 120) {
        self.anchors = anchors
        self.policy = policy
        self.clockTolerance = clockTolerance
    }

    /// The same with other authorities; lists of those that go are forgotten.
    public func pinning(_ anchors: TrustAnchors) -> PinnedVerifier {
        var verifier = PinnedVerifier(anchors, policy: policy, clockTolerance: clockTolerance)
        let kept = Set(anchors.authorities.map(\.keyIdentifier))
        verifier.revocations = revocations.filter { kept.contains($0.key) }
        return verifier
    }

    /// Takes a list that is newer than the one known; the same one again changes nothing.
    ///
    /// - Throws: ``RevocationListFault/wrongSignature``, ``RevocationListFault/notNewer(number:known:)``,
    ///   ``RevocationListFault/notYetValid``
    public mutating func take(_ list: CertificateRevocationList, now: Date) throws(RevocationListFault) {
        guard anchors.authorities.contains(where: { list.isSigned(by: $0) }) else { throw .wrongSignature }
        guard list.thisUpdate <= now.addingTimeInterval(clockTolerance) else { throw .notYetValid }
        if let known = revocations[list.authorityKeyIdentifier] {
            if known.derBytes == list.derBytes { return }
            guard list.number > known.number else { throw .notNewer(number: list.number, known: known.number) }
        }
        revocations[list.authorityKeyIdentifier] = list
    }

    /// Verifies the certificates that a peer presented, its own first.
    ///
    /// Only the first counts, and a pinned authority must have signed it itself: authorities of ours sign leaves only.
    ///
    /// - Parameter expected: whom it must name; nil accepts everybody of the partner.
    public func verify(
        chain: [[UInt8]],
        expecting expected: PKISubject?,
        for use: Use,
        now: Date
    ) async throws(PeerRefusal) -> VerifiedPeer {
        guard let first = chain.first else { throw .malformed("no certificate") }
        guard let leaf = try? Certificate(derEncoded: first) else { throw .malformed("not DER") }
        return try await verify(leaf, expecting: expected, for: use, now: now)
    }

    /// Verifies a certificate.
    ///
    /// - Parameter expected: whom it must name; nil accepts everybody of the partner.
    public func verify(
        _ leaf: Certificate,
        expecting expected: PKISubject?,
        for use: Use,
        now: Date
    ) async throws(PeerRefusal) -> VerifiedPeer {
        guard let authority = anchors.authorities.first(where: { Self.signed($0, leaf) }) else {
            throw .unknownAuthority
        }
        try checkDates(leaf, now: now)
        // The dates were checked with tolerance; within it, the rest is checked for the nearest time that is valid.
        let time = min(max(now, leaf.notValidBefore), leaf.notValidAfter)
        var verifier = Verifier(rootCertificates: CertificateStore([authority])) {
            RFC5280Policy(fixedExpiryValidationTime: time)
        }
        switch await verifier.validate(leaf: leaf, intermediates: CertificateStore()) {
        case .validCertificate: break
        case .couldNotValidate(let failures):
            throw .malformed(failures.first.map { "\($0.policyFailureReason)" } ?? "an unknown critical extension")
        }
        guard let subject = leaf.holder else { throw .wrongName(nil) }
        guard expected == nil || subject == expected else { throw .wrongName(subject) }
        guard Self.isMade(leaf, for: use) else { throw .wrongUse }
        let staleSince = try checkRevocations(leaf.serialNumber, of: authority.keyIdentifier, now: now)
        return VerifiedPeer(
            certificate: leaf,
            subject: subject,
            fingerprint: Fingerprint(of: leaf),
            authorityKeyIdentifier: authority.keyIdentifier,
            staleSince: staleSince
        )
    }

    /// Verifies again, cheaply, what may have changed since: time, revocations, and which authorities are pinned.
    public func recheck(_ peer: VerifiedPeer, now: Date) throws(PeerRefusal) {
        guard anchors.authorities.contains(where: { $0.keyIdentifier == peer.authorityKeyIdentifier }) else {
            throw .unknownAuthority
        }
        try checkDates(peer.certificate, now: now)
        _ = try checkRevocations(peer.serial, of: peer.authorityKeyIdentifier, now: now)
    }

    private static func signed(_ authority: Certificate, _ leaf: Certificate) -> Bool {
        leaf.issuer == authority.subject && authority.publicKey.isValidSignature(leaf.signature, for: leaf)
    }

    private func checkDates(_ leaf: Certificate, now: Date) throws(PeerRefusal) {
        guard now.addingTimeInterval(clockTolerance) >= leaf.notValidBefore else {
            throw .notYetValid(from: leaf.notValidBefore)
        }
        guard now.addingTimeInterval(-clockTolerance) <= leaf.notValidAfter else { throw .expired(leaf.notValidAfter) }
    }

    /// - Returns: since when the list is too old, where that is only worth a warning.
    private func checkRevocations(
        _ serial: Certificate.SerialNumber,
        of authority: [UInt8],
        now: Date
    ) throws(PeerRefusal) -> Date? {
        let list = revocations[authority]
        if let entry = list?.entry(for: serial) { throw .revoked(entry.reason, entry.date) }
        if let list, now <= list.nextUpdate.addingTimeInterval(policy.grace + clockTolerance) { return nil }
        switch policy.whenStale {
        case .hardFail: throw .staleRevocations(since: list?.nextUpdate)
        case .warn: return list?.nextUpdate ?? .distantPast
        }
    }

    private static func isMade(_ leaf: Certificate, for use: Use) -> Bool {
        guard let usage = try? leaf.extensions.keyUsage, usage.digitalSignature else { return false }
        let extended = try? leaf.extensions.extendedKeyUsage
        switch use {
        case .tlsClient: return extended?.contains(.clientAuth) == true
        case .tlsServer: return extended?.contains(.serverAuth) == true
        case .signature: return usage.nonRepudiation && extended == nil
        }
    }
}
