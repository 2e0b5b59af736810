//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Custody
import Evidence

/// A transfer that waits for a signature.
struct PendingRow: Sendable {
    let path: String
    let caseNumber: String
    let reason: String
    let items: String
    let from: String
    let to: String
    let awaits: String
    let at: String
    let isMine: Bool

    init(_ pending: PendingTransfer, me: String, _ say: EvidenceWords) {
        let transfer = pending.transfer
        path = ConsolePath.pendingTransfer(transfer.caseNumber, transfer.id).text
        caseNumber = transfer.caseNumber
        reason = say.reason(transfer.reason)
        items = transfer.lines.map(\.item).joined(separator: ", ")
        from = say.party(transfer.from)
        to = say.party(transfer.to)
        awaits = say.party(transfer.signers.last?.party)
        at = say.time(transfer.at)
        isMine = pending.awaits == me
    }
}
