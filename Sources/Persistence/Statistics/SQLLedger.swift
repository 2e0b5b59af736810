//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Writes records of cases into the journal by themselves, for what comes without a case: figures of another system, and
/// simulated ones.
package struct SQLLedger: Sendable {
    private let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    /// Writes all in one transaction, in their order.
    package func record(_ changes: [LedgerChange], by actor: String) async throws {
        let now = storage.now()
        try await storage.writeAlone { connection in
            try connection.lockJournal()
            for change in changes {
                try connection.appendLedger(before: change.before, after: change.after, by: actor, at: now)
            }
        }
    }
}
