//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import HTTPTypes
import Link
import NIOCore
import Testing

@Suite("A link keeps its limits")
struct LimitTests {
    let link: LinkFixture

    init() throws { link = try LinkFixture() }

    @Test("for a body that is too long, announced or not, with 413")
    func longBody() async throws {
        var limits = LinkLimits()
        limits.body = 100_000
        try await link.serve(limits: limits) { [limits] port, _ in
            try await link.call(port) { client in
                let fits = ByteBuffer(repeating: 0, count: limits.body)
                #expect(try await client.send(.init(.post, "/count", body: .bytes(fits))).status == .ok)
                let long = ByteBuffer(repeating: 0, count: 5_000_000)
                #expect(try await client.send(.init(.post, "/count", body: .bytes(long))).status == .contentTooLarge)
                let pieces = Pieces(count: 500, size: 10_000)
                let streamed = try await client.send(.init(.post, "/count", body: .stream(pieces, length: nil)))
                #expect(streamed.status == .contentTooLarge)
                #expect(await link.failure(of: client) == nil)
            }
        }
    }

    @Test("for a sender that trickles, with 408, and not for one that is only small")
    func slowSender() async throws {
        var limits = LinkLimits()
        // Long enough for a machine that runs all tests at once and lets some wait.
        limits.stall = .seconds(5)
        try await link.serve(limits: limits) { port, _ in
            try await link.call(port) { client in
                let drops = Pieces(count: 400, size: 10, pause: .milliseconds(50))
                let cut = try await client.send(.init(.post, "/count", body: .stream(drops, length: nil)))
                #expect(cut.status == .requestTimeout)
                let steady = Pieces(count: 10, size: 2_000, pause: .milliseconds(30))
                let counted = try await client.send(.init(.post, "/count", body: .stream(steady, length: nil)))
                #expect(counted.status == .ok)
                // Thinking for long is the handler's right.
                let slow = try await client.send(.init(.get, "/slow/6000"))
                #expect(String(buffer: try await slow.body.collect(upTo: 100)) == "begin end")
            }
        }
    }

    @Test("for a reader that takes nothing")
    func slowReader() async throws {
        var limits = LinkLimits()
        limits.stall = .milliseconds(300)
        try await link.serve(limits: limits) { port, _ in
            try await link.call(port) { client in
                let response = try await client.send(.init(.get, "/bytes/10000000"))
                try await Task.sleep(for: .milliseconds(900))
                await #expect(throws: LinkError.self) { _ = try await response.body.collect(upTo: 20_000_000) }
                #expect(await link.failure(of: client) == nil)
            }
        }
    }

    @Test("for headers that are too long, and the next request works")
    func longHeaders() async throws {
        try await link.serve { port, _ in
            try await link.call(port) { client in
                let long = LinkRequest(.get, "/who", headers: [.userAgent: String(repeating: "x", count: 20_000)])
                #expect(await link.failure(of: client, long) != nil)
                #expect(await link.failure(of: client) == nil)
            }
        }
    }
}
