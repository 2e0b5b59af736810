//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Hummingbird
import Link
import NIOCore
import Node
import Synchronization
import Testing

@Suite("What one partner may use up", .serialized)
struct PartnerLimitTests {
    private final class Flag: Sendable {
        private let state = Mutex(false)

        var isUp: Bool { state.withLock { $0 } }
        func raise() { state.withLock { $0 = true } }
    }

    @Test("of large bodies it has four at a time, however many streams it opens", .timeLimit(.minutes(3)))
    func places() async throws {
        let vn = try await ExchangeLinkTests.Side("VN", offices: ["VN-VI"])
        let cn = try await ExchangeLinkTests.Side("CN", offices: ["CN-7200"])
        let port = ExchangeLinkTests.freePort()
        try await cn.accept(try vn.invitation(for: "CN", address: "https://127.0.0.1:\(port)"))
        try await vn.accept(try cn.invitation(for: "VN", address: ""))
        try await cn.exchange.refreshPartners()
        let keys = try #require(try ExchangeKeys(cn.folder, node: "CN"))
        let client = try LinkClient(
            host: "127.0.0.1",
            port: port,
            partner: "VN",
            keys: keys.tls,
            trust: cn.exchange.trust
        )
        @Sendable func status(_ request: LinkRequest) async -> Int {
            (try? await client.send(request))?.status.code ?? 0
        }
        /// Pushes slowly, but not so slowly that it is cut.
        @Sendable func push(until flag: Flag) async -> Int {
            let (pieces, body) = AsyncThrowingStream<ByteBuffer, any Error>.makeStream()
            let feeding = Task {
                while !flag.isUp, !Task.isCancelled {
                    body.yield(ByteBuffer(repeating: 0x20, count: 1_200))
                    try? await Task.sleep(for: .milliseconds(200))
                }
                body.finish()
            }
            defer { feeding.cancel() }
            return await status(LinkRequest(.post, LinkPath.push, body: .stream(pieces, length: nil)))
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await vn.serve(port: port) }
            let list = try #require(try await cn.exchange.revocations())
            try await ExchangeLinkTests.wait("served") {
                let given = LinkRequest(.post, LinkPath.revocations, body: .bytes(ByteBuffer(string: list)))
                return await status(given) == 204
            }
            let flag = Flag()
            for _ in 0..<4 {
                group.addTask {
                    // Whoever finds no place, as a question below has it at that moment, asks again.
                    while await push(until: flag) == 429 {}
                }
            }
            try await ExchangeLinkTests.wait("no place is left") {
                await status(LinkRequest(.post, LinkPath.push)) == 429
            }
            #expect(await status(LinkRequest(.post, LinkPath.cosigned)) == 429)
            #expect(await status(LinkRequest(.get, LinkPath.standing)) == 200)
            #expect(await status(LinkRequest(.get, LinkPath.pull + "?after=0")) == 200)
            flag.raise()
            try await ExchangeLinkTests.wait("the places are free again") {
                await status(LinkRequest(.post, LinkPath.push)) == 200
            }
            await client.close()
            group.cancelAll()
            while let result = await group.nextResult() { _ = result }
        }
        try await vn.close()
        try await cn.close()
    }
}
