//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import HTTPTypes
import Link
import NIOCore
import PKI
import Testing
import X509

@Suite("A link between two nodes that know one another")
struct ExchangeTests {
    let link: LinkFixture

    init() throws { link = try LinkFixture() }

    @Test("tells each side who the other is")
    func peers() async throws {
        let keys = try link.china.keys()
        try await link.serve { port, _ in
            try await link.call(port, keys: keys) { client in
                let response = try await client.send(.init(.get, "/who"))
                #expect(response.status == .ok)
                let text = String(buffer: try await response.body.collect(upTo: 1_000))
                #expect(text == "CN \(keys.certificate.serialNumber.hexadecimal)")
                #expect(response.peer.subject == .node("VN"))
                #expect(response.peer.serial == link.serverKeys.certificate.serialNumber)
            }
        }
    }

    @Test("carries bodies of any size both ways", arguments: [0, 1, 10_000_000])
    func bodies(size: Int) async throws {
        try await link.serve { port, _ in
            try await link.call(port) { client in
                let body = ByteBuffer(bytes: (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) })
                let echo = try await client.send(.init(.post, "/echo", body: .bytes(body)))
                #expect(try await echo.body.collect(upTo: size) == body)
                let counted = try await client.send(.init(.post, "/count", body: .bytes(body)))
                #expect(String(buffer: try await counted.body.collect(upTo: 100)) == "\(size)")
                let sent = try await client.send(.init(.get, "/bytes/\(size)"))
                var count = 0
                for try await piece in sent.body { count += piece.readableBytes }
                #expect(count == size)
            }
        }
    }

    @Test("streams a request while its answer comes already")
    func duplex() async throws {
        try await link.serve { port, _ in
            try await link.call(port) { client in
                let pieces = Pieces(count: 300, size: 20_000)
                let response = try await client.send(
                    .init(.post, "/echo", body: .stream(pieces, length: nil), timeout: .seconds(120))
                )
                #expect(try await response.body.collect(upTo: 6_000_000).readableBytes == 6_000_000)
            }
        }
    }

    @Test("answers a hundred requests side by side, and more than a connection allows at a time")
    func concurrent() async throws {
        var limits = LinkLimits()
        limits.streams = 20
        try await link.serve(limits: limits) { port, _ in
            try await link.call(port) { client in
                try await withThrowingTaskGroup(of: Int.self) { group in
                    for size in 0..<100 {
                        group.addTask {
                            let body = ByteBuffer(repeating: 1, count: size * 100)
                            let response = try await client.send(.init(.post, "/echo", body: .bytes(body)))
                            return try await response.body.collect(upTo: 100_000).readableBytes
                        }
                    }
                    let sum = try await group.reduce(0, +)
                    #expect(sum == 495_000)
                }
            }
        }
    }

    @Test("stays one connection for a thousand requests")
    func many() async throws {
        try await link.serve { port, _ in
            try await link.call(port) { client in
                let body = ByteBuffer(repeating: 1, count: 100)
                for _ in 0..<1_000 {
                    let response = try await client.send(.init(.post, "/count", body: .bytes(body)))
                    _ = try await response.body.collect(upTo: 100)
                }
            }
        }
    }

    @Test("gives up an answer that does not come in time, and the connection stays")
    func deadline() async throws {
        try await link.serve { port, _ in
            try await link.call(port) { client in
                let slow = LinkRequest(.get, "/slow/2000", timeout: .milliseconds(200))
                #expect(await link.failure(of: client, slow) == .timedOut)
                #expect(await link.failure(of: client) == nil)
            }
        }
    }

    @Test("ends an exchange whose caller is cancelled or reads no further")
    func cancelled() async throws {
        try await link.serve { port, _ in
            try await link.call(port) { client in
                let task = Task { await link.failure(of: client, .init(.get, "/slow/5000")) }
                try await Task.sleep(for: .milliseconds(100))
                task.cancel()
                #expect(await task.value != nil)
                var response: LinkResponse? = try await client.send(.init(.get, "/bytes/10000000"))
                #expect(response?.status == .ok)
                response = nil
                #expect(await link.failure(of: client) == nil)
            }
        }
    }

    @Test("says so where nobody answers")
    func nobody() async throws {
        let port = try await link.serve { port, _ in port }
        try await link.call(port) { client in
            guard case .cannotConnect = await link.failure(of: client) else {
                Issue.record("connected to nobody")
                return
            }
        }
    }
}
