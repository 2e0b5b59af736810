//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What the figures of a report are held against.
package enum ReportComparison: String, CaseIterable, Hashable, Sendable, Codable {
    case none
    /// The same period of the year before.
    case yearBefore = "year_before"
    /// The period right before, as long.
    case periodBefore = "period_before"
}
