//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Synchronization

/// Counts those who pass and holds one of them up until it is opened.
final class Gate: Sendable {
    private let count = Mutex(0)
    private let semaphore = DispatchSemaphore(value: 0)

    /// How many passed before.
    func pass() -> Int {
        count.withLock { count in
            defer { count += 1 }
            return count
        }
    }

    var passed: Int { count.withLock { $0 } }

    func wait() { semaphore.wait() }
    func open() { semaphore.signal() }
}
