//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation
package import PKI
import SwiftASN1
import Synchronization
import X509

/// Whom this node trusts on the link: for each partner a ``PKI/PinnedVerifier``, exchanged as a whole while the link
/// runs.
package final class PartnerTrust: Sendable {
    private let verifiers = Mutex<[String: PinnedVerifier]>([:])
    private let now: @Sendable () -> Date

    /// - Parameter now: the clock by which certificates are judged.
    package init(now: @escaping @Sendable () -> Date = { Date() }) {
        self.now = now
    }

    /// Pins a partner, or replaces what was pinned. Connections see it at their next request.
    package func pin(_ verifier: PinnedVerifier, for node: String) {
        verifiers.withLock { $0[node] = verifier }
    }

    /// Trusts a partner no more, from the next request on.
    package func forget(_ node: String) {
        verifiers.withLock { $0[node] = nil }
    }

    /// What is pinned for a partner.
    package func verifier(of node: String) -> PinnedVerifier? {
        verifiers.withLock { $0[node] }
    }

    /// Takes a newer list of a partner's revocations.
    ///
    /// - Throws: ``PKI/RevocationListFault``; ``PKI/RevocationListFault/wrongSignature`` also for an unknown partner.
    package func take(_ list: CertificateRevocationList, of node: String) throws(RevocationListFault) {
        let now = now()
        let result = verifiers.withLock { verifiers -> Result<Void, RevocationListFault> in
            guard var verifier = verifiers[node] else { return .failure(.wrongSignature) }
            do throws(RevocationListFault) {
                try verifier.take(list, now: now)
            } catch {
                return .failure(error)
            }
            verifiers[node] = verifier
            return .success(())
        }
        try result.get()
    }

    /// Verifies the chain of whoever connects: the partner that its certificate names must vouch for it.
    package func verifyClient(_ chain: [[UInt8]]) async throws(PeerRefusal) -> VerifiedPeer {
        guard let first = chain.first, let leaf = try? Certificate(derEncoded: first) else {
            throw .malformed("no certificate")
        }
        guard case .node(let node)? = leaf.holder else { throw .wrongName(leaf.holder) }
        guard let verifier = verifier(of: node) else { throw .unknownAuthority }
        return try await verifier.verify(leaf, expecting: .node(node), for: .tlsClient, now: now())
    }

    /// Verifies the chain of a partner that was called.
    package func verifyServer(_ chain: [[UInt8]], of node: String) async throws(PeerRefusal) -> VerifiedPeer {
        guard let verifier = verifier(of: node) else { throw .unknownAuthority }
        return try await verifier.verify(chain: chain, expecting: .node(node), for: .tlsServer, now: now())
    }

    /// Checks a verified peer again, against what is known now.
    package func recheck(_ peer: VerifiedPeer) throws(PeerRefusal) {
        guard let verifier = verifier(of: peer.subject.name) else { throw .unknownAuthority }
        try verifier.recheck(peer, now: now())
    }
}
