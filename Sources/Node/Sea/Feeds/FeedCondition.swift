//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Console
import Synchronization

/// How a feed is, as who receives it knows.
package final class FeedCondition: Sendable {
    private let state = Mutex(SeaFeed.State.waiting)

    package init() {}

    package var now: SeaFeed.State { state.withLock { $0 } }

    package func set(_ new: SeaFeed.State) { state.withLock { $0 = new } }
}
