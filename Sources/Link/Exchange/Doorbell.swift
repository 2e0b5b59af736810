//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Synchronization

/// Wakes whoever waits for work, once for any number of rings.
package final class Doorbell: Sendable {
    private struct State {
        var isRung = false
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
        var next = 0
    }

    private let state = Mutex(State())

    package init() {}

    package func ring() {
        let waiting = state.withLock { state in
            let waiting = state.waiting
            state.waiting = [:]
            if waiting.isEmpty { state.isRung = true }
            return waiting
        }
        for waiter in waiting.values { waiter.resume() }
    }

    /// Returns at the next ring, at once where it rang meanwhile, or when the time is over.
    package func wait(upTo time: Duration) async {
        let place = state.withLock { state in
            state.next += 1
            return state.next
        }
        let timer = Task { [weak self] in
            try? await Task.sleep(for: time)
            self?.giveUp(place)
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isReady = state.withLock { state in
                    if state.isRung || Task.isCancelled {
                        state.isRung = false
                        return true
                    }
                    state.waiting[place] = continuation
                    return false
                }
                if isReady { continuation.resume() }
            }
        } onCancel: {
            giveUp(place)
        }
        timer.cancel()
    }

    private func giveUp(_ place: Int) {
        state.withLock { $0.waiting.removeValue(forKey: place) }?.resume()
    }
}
