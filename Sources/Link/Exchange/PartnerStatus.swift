//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange
import Synchronization

/// How the line to a partner is now, for pages and for `exchange status`.
package struct PartnerStatus: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        case connecting
        case connected
        case broken(reason: String)
        case refused(reason: String)
        case stopped(Partner.State)
        /// No address: only the partner calls, or bundles travel.
        case passive

        var isRefused: Bool { if case .refused = self { true } else { false } }
    }

    package var state: State
    /// When the partner last answered or called.
    package var lastContact: Timestamp?
    /// The size of its log up to which both sides agree, and since when.
    package var agreedSize: Int?
    package var agreedAt: Timestamp?

    package init(state: State = .connecting) {
        self.state = state
    }
}

/// The present status of every partner; written by those who call, read by pages.
package final class PartnerStatusBoard: Sendable {
    private let board = Mutex<[String: PartnerStatus]>([:])

    package init() {}

    package subscript(partner: String) -> PartnerStatus {
        board.withLock { $0[partner] ?? PartnerStatus() }
    }

    package func update(_ partner: String, _ change: (inout PartnerStatus) -> Void) {
        board.withLock { change(&$0[partner, default: PartnerStatus()]) }
    }
}
