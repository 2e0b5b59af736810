//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import NIOCore
import Synchronization

/// How many exchanges a connection has, and whether it may have more; closes it when the last of an ending one ends.
final class ConnectionUse: Sendable {
    private struct State {
        var exchanges = 0
        var isRetired = false
    }

    private let channel: any Channel
    private let state = Mutex(State())

    init(_ channel: any Channel) { self.channel = channel }

    var isOpen: Bool { channel.isActive && !state.withLock(\.isRetired) }

    /// Counts an exchange; false where no more may begin.
    func enter() -> Bool {
        channel.isActive
            && state.withLock { state in
                guard !state.isRetired else { return false }
                state.exchanges += 1
                return true
            }
    }

    func leave() {
        let isLast = state.withLock { state in
            state.exchanges -= 1
            return state.isRetired && state.exchanges == 0
        }
        if isLast { channel.close(promise: nil) }
    }

    /// No exchange begins any more; those at work go on.
    func retire() {
        let isIdle = state.withLock { state in
            state.isRetired = true
            return state.exchanges == 0
        }
        if isIdle { channel.close(promise: nil) }
    }
}
