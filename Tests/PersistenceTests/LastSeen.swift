//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Synchronization

/// Counts lines and looks whether they come in order of lodging.
final class LastSeen: Sendable {
    private struct State {
        var count = 0
        var seconds = Int64.min
        var isOrdered = true
    }

    private let state = Mutex(State())

    var count: Int { state.withLock { $0.count } }
    var isOrdered: Bool { state.withLock { $0.isOrdered } }

    @Sendable
    func read(_ batch: DeclarationBatch) {
        state.withLock { state in
            for second in batch[instant: .lodgedAt]?.seconds ?? [] {
                if second < state.seconds { state.isOrdered = false }
                state.seconds = second
                state.count += 1
            }
        }
    }
}
