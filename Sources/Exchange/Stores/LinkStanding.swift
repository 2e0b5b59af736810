//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import MerkleLog

/// How the link with a partner stands, as the own database knows it.
package struct LinkStanding: Hashable, Sendable {
    /// The last envelope we sent.
    package let sent: LinkPosition
    /// The last one the partner confirmed.
    package let confirmed: LinkPosition
    /// The last one of the partner's that we accepted.
    package let received: LinkPosition
    /// The last of those that was opened.
    package let openedThrough: Int64
    /// Of our log for this partner.
    package let logSize: Int
    package let logRoot: MerkleHash

    package init(
        sent: LinkPosition,
        confirmed: LinkPosition,
        received: LinkPosition,
        openedThrough: Int64,
        logSize: Int,
        logRoot: MerkleHash
    ) {
        self.sent = sent
        self.confirmed = confirmed
        self.received = received
        self.openedThrough = openedThrough
        self.logSize = logSize
        self.logRoot = logRoot
    }

    package func receipt(node: String, partner: String) -> Receipt {
        Receipt(
            origin: Receipt.origin(of: node, for: partner),
            size: logSize,
            root: logRoot,
            sent: sent,
            received: received
        )
    }
}
