//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Targeting

/// A recorded finding as a page shows it.
struct FindingView: Sendable {
    let mark: FindingMark
    let theme: String?
    let revenue: String?
    let remark: String?
    let found: String
    let recordedBy: String

    init(_ recorded: RecordedFinding, _ words: Words, _ format: LocalFormat, currency: String) {
        let finding = recorded.finding
        mark = FindingMark(finding.outcome.rawValue, words)
        theme = finding.theme.map { words("theme." + $0) }
        revenue = finding.revenue.map { format.money($0, currency) }
        remark = finding.remark.isEmpty ? nil : finding.remark
        found = format.instant(finding.foundAt)
        recordedBy = recorded.recordedBy
    }
}
