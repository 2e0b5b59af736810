//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange
package import Foundation
package import Link
package import PKI

/// Whom the link trusts: exactly the authorities of each partner, and their newest revocation lists.
package enum ExchangeTrust {
    /// A list that is too old is told and not refused: a node that was away for a month must be able to fetch the new
    /// one. Until it has, nothing else passes; see ``LinkRoutes``.
    package static let policy = RevocationPolicy(whenStale: .warn)
    /// Clocks of both sides may differ by a day.
    package static let clockTolerance: TimeInterval = 26 * 3_600

    /// Pins the authorities of a partner.
    package static func pin(_ partner: Partner, in trust: PartnerTrust, lists: [String]) throws {
        let anchors = try TrustAnchors(pem: partner.authorities.joined(separator: "\n"))
        var verifier = PinnedVerifier(anchors, policy: policy, clockTolerance: clockTolerance)
        for list in lists {
            if let list = try? CertificateRevocationList(pemEncoded: list) { try? verifier.take(list, now: Date()) }
        }
        trust.pin(verifier, for: partner.node)
    }
}
