//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What waits for an officer, in all cases.
struct EvidenceWaitingPage: Sendable {
    let waiting: [PendingRow]
    let isEmpty: Bool
    let caseNumber: String
    let fault: String?
}
