//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Node
import Testing

@Suite("Bytes of a feed wait within bounds")
struct FeedQueueTests {
    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test("what came is taken in its order, piece by piece")
    func order() {
        let queue = FeedQueue(capacity: 100)
        for piece in ["one\n", "two\n", "three\n"] { queue.add(Array(piece.utf8)) }
        #expect(text(queue.take(most: 8)) == "one\ntwo\n")
        #expect(text(queue.take(most: 1)) == "three\n")
        #expect(queue.take(most: 8).isEmpty)
        #expect(queue.counts == (waiting: 0, received: 14, dropped: 0))
    }

    @Test("a flood loses its oldest bytes, is counted, and leaves no more than the bound")
    func flood() {
        let queue = FeedQueue(capacity: 1_000)
        for number in 0..<100_000 {
            queue.add(Array("sentence \(number)\n".utf8))
            #expect(queue.counts.waiting <= 1_000)
        }
        let (waiting, received, dropped) = queue.counts
        #expect(received == UInt64(waiting) + dropped)
        let rest = text(queue.take(most: 2_000))
        #expect(rest.hasPrefix("\nsentence 99"))
        #expect(rest.hasSuffix("sentence 99999\n"))
    }

    @Test("a piece larger than the bound loses its beginning, and a line's end stands where it was torn")
    func large() {
        let queue = FeedQueue(capacity: 10)
        queue.add(Array("0123456789abcdef".utf8))
        #expect(text(queue.take(most: 100)) == "\n6789abcdef")
        #expect(queue.counts.dropped == 6)
        queue.add(Array("next".utf8))
        #expect(text(queue.take(most: 100)) == "next")
    }
}
