//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How the record of one case changed; the detail of an entry of the journal under ``LedgerRecord/action``.
package struct LedgerChange: Hashable, Sendable, Codable {
    /// Nil for a case that had no record.
    package let before: LedgerRecord?
    package let after: LedgerRecord?

    package init(before: LedgerRecord?, after: LedgerRecord?) {
        self.before = before
        self.after = after
    }
}
