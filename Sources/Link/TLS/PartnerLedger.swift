//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Synchronization

/// How many of something each partner has at a time.
final class PartnerLedger: Sendable {
    private let counts = Mutex<[String: Int]>([:])
    private let most: Int

    init(most: Int) { self.most = most }

    /// Counts one; false where the partner has enough of them.
    func enter(_ node: String) -> Bool {
        counts.withLock { counts in
            guard counts[node, default: 0] < most else { return false }
            counts[node, default: 0] += 1
            return true
        }
    }

    func leave(_ node: String) {
        counts.withLock { counts in
            let count = counts[node, default: 1] - 1
            counts[node] = count > 0 ? count : nil
        }
    }
}
