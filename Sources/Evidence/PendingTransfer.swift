//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Custody

/// A transfer that one officer signed and another has not yet.
package struct PendingTransfer: Sendable, Hashable {
    package enum State: String, Sendable, Hashable, CaseIterable {
        case waiting
        case signed
        /// By who was to sign, with a reason.
        case refused
        /// By who prepared it.
        case withdrawn
    }

    package let transfer: CustodyTransfer
    /// What is taken by it.
    package let items: [EvidenceItem]
    package let first: CustodySignature
    package let state: State
    /// Why it was refused.
    package let remark: String

    package init(
        transfer: CustodyTransfer,
        items: [EvidenceItem],
        first: CustodySignature,
        state: State = .waiting,
        remark: String = ""
    ) {
        self.transfer = transfer
        self.items = items
        self.first = first
        self.state = state
        self.remark = remark
    }

    /// The same once something became of it.
    package func settled(as state: State, remark: String = "") -> PendingTransfer {
        PendingTransfer(transfer: transfer, items: items, first: first, state: state, remark: remark)
    }

    /// Who prepared and signed it.
    package var preparedBy: String { transfer.signers.first?.party.login ?? "" }
    /// Whose signature it waits for.
    package var awaits: String { transfer.signers.last?.party.login ?? "" }
}
