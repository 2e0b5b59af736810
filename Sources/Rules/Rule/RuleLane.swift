//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where a hit sends a declaration: to the documents' desk or to physical inspection.
package enum RuleLane: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// Shown to the officer, without a lane of its own.
    case note
    /// Documents are checked.
    case yellow
    /// Goods are inspected.
    case red

    package static func < (a: RuleLane, b: RuleLane) -> Bool { a.rank < b.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
