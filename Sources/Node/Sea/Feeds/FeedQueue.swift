//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Synchronization

/// Bytes of one feed between who receives and who reads them, bounded: where they come faster than they are read, the
/// oldest go, so that memory stays and what is read is of now.
package final class FeedQueue: Sendable {
    /// A second of a hundred times the busiest station: 50 sentences a second of 80 bytes (see ``StreamLimits``).
    package static let usualCapacity = 4 << 20

    private struct State {
        var pieces: [[UInt8]] = []
        /// Pieces in front that were taken already.
        var taken = 0
        var bytes = 0
        var received: UInt64 = 0
        var dropped: UInt64 = 0
        /// Whether something was dropped since the last piece was taken.
        var isTorn = false
    }

    private let state = Mutex(State())
    private let capacity: Int

    package init(capacity: Int = FeedQueue.usualCapacity) {
        self.capacity = capacity
    }

    /// Adds what came; a piece larger than the whole queue loses its beginning.
    package func add(_ piece: [UInt8]) {
        guard !piece.isEmpty else { return }
        state.withLock { state in
            state.received += UInt64(piece.count)
            var piece = piece
            if piece.count > capacity {
                state.dropped += UInt64(piece.count - capacity)
                state.isTorn = true
                piece.removeFirst(piece.count - capacity)
            }
            state.pieces.append(piece)
            state.bytes += piece.count
            while state.bytes > capacity {
                let oldest = state.pieces[state.taken].count
                state.pieces[state.taken] = []
                state.taken += 1
                state.bytes -= oldest
                state.dropped += UInt64(oldest)
                state.isTorn = true
            }
            if state.taken > 64, state.taken * 2 > state.pieces.count {
                state.pieces.removeFirst(state.taken)
                state.taken = 0
            }
        }
    }

    /// Takes pieces in their order, as many as there are up to some bytes, or one.
    ///
    /// Where something was dropped, a line's end stands in its place, so that two halves of sentences make none.
    package func take(most: Int) -> [UInt8] {
        state.withLock { state in
            var bytes: [UInt8] = []
            if state.isTorn {
                bytes.append(UInt8(ascii: "\n"))
                state.isTorn = false
            }
            while state.taken < state.pieces.count {
                let next = state.pieces[state.taken]
                guard bytes.count <= 1 || bytes.count + next.count <= most else { break }
                bytes += next
                state.pieces[state.taken] = []
                state.taken += 1
                state.bytes -= next.count
            }
            if state.taken == state.pieces.count {
                state.pieces.removeAll(keepingCapacity: true)
                state.taken = 0
            }
            return bytes
        }
    }

    /// Bytes that wait, came and were dropped.
    package var counts: (waiting: Int, received: UInt64, dropped: UInt64) {
        state.withLock { ($0.bytes, $0.received, $0.dropped) }
    }
}
