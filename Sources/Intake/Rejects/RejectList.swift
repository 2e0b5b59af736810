//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Synchronization

/// Keeps refused records in memory, for requests of bounded size.
package final class RejectList: RejectSink {
    private let list = Mutex<[Reject]>([])

    package init() {}

    package func add(_ reject: Reject) {
        list.withLock { $0.append(reject) }
    }

    /// In the order in which they came.
    package var all: [Reject] { list.withLock { $0 } }
}
