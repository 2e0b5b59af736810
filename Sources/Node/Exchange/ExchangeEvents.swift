//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Console
import Synchronization

/// Tells whoever watches a desk that it has something new.
package final class ExchangeEvents: Sendable {
    private struct State {
        var watching: [Int: AsyncStream<ExchangeNews>.Continuation] = [:]
        var next = 0
    }

    private let state = Mutex(State())

    package init() {}

    /// - Parameter offices: nil where it may be any.
    package func tell(_ offices: Set<String>?) {
        let watching = state.withLock { $0.watching.values.map(\.self) }
        for continuation in watching { continuation.yield(ExchangeNews(offices: offices)) }
    }

    /// News from now on, until whoever asks goes away. Of news that nobody takes, the last few are kept.
    package func news() -> AsyncStream<ExchangeNews> {
        let (stream, continuation) = AsyncStream.makeStream(of: ExchangeNews.self, bufferingPolicy: .bufferingNewest(8))
        let place = state.withLock { state in
            state.next += 1
            state.watching[state.next] = continuation
            return state.next
        }
        continuation.onTermination = { [weak self] _ in
            _ = self?.state.withLock { $0.watching.removeValue(forKey: place) }
        }
        return stream
    }
}
