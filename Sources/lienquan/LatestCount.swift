//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Synchronization

/// A count that one thread sets and another reads.
final class LatestCount: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }

    func set(_ value: Int) {
        count.withLock { $0 = value }
    }
}
