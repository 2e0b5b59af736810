//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import AIS
import Console
import Foundation
import Logging
import NIOCore
import NIOPosix
import Node
import Synchronization
import TestSupport
import Testing

@Suite("Feeds are received")
struct FeedReceiverTests {
    /// Waits until something holds, as long as a starved machine may need.
    static func wait(_ condition: @Sendable () async -> Bool) async throws {
        for _ in 0..<1_200 where await !condition() { try await Task.sleep(for: .milliseconds(50)) }
        #expect(await condition())
    }

    private final class Port: Sendable {
        private let port = Mutex<Int?>(nil)
        func set(_ new: Int) { port.withLock { $0 = new } }
        var now: Int? { port.withLock { $0 } }

        func get() async throws -> Int {
            try await FeedReceiverTests.wait { self.now != nil }
            return try #require(now)
        }
    }

    private func receiver(
        _ address: FeedAddress,
        _ port: Port,
        _ queue: FeedQueue,
        _ condition: FeedCondition,
        limits: FeedReceiver.CallerLimits = FeedReceiver.CallerLimits()
    ) -> FeedReceiver {
        FeedReceiver(
            name: "test",
            address: address,
            queue: queue,
            condition: condition,
            logger: Logger(label: "test"),
            limits: limits,
            onListening: { port.set($0) }
        )
    }

    @Test("datagrams come in, each with a line's end")
    func datagrams() async throws {
        let (queue, condition, port) = (FeedQueue(), FeedCondition(), Port())
        let receiver = receiver(.datagrams(host: "127.0.0.1", port: 0), port, queue, condition)
        let task = Task { await receiver.run() }
        let target = try SocketAddress(ipAddress: "127.0.0.1", port: try await port.get())
        let sender = try await DatagramBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(host: "127.0.0.1", port: 0).get()
        for text in ["!AIVDM,1", "!AIVDM,2\r\n"] {
            try await sender.writeAndFlush(AddressedEnvelope(remoteAddress: target, data: ByteBuffer(string: text)))
        }
        try await Self.wait { queue.counts.received >= 20 }
        #expect(String(decoding: queue.take(most: 100), as: UTF8.self) == "!AIVDM,1\n!AIVDM,2\r\n\n")
        #expect(condition.now == .receiving)
        try await sender.close()
        task.cancel()
        await task.value
    }

    @Test("callers are let in, several at once, and one that breaks harms no other")
    func callers() async throws {
        let (queue, condition, port) = (FeedQueue(), FeedCondition(), Port())
        let receiver = receiver(.callers(host: "127.0.0.1", port: 0), port, queue, condition)
        let task = Task { await receiver.run() }
        let number = try await port.get()
        func call() async throws -> any Channel {
            try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connect(host: "127.0.0.1", port: number).get()
        }
        let first = try await call()
        let second = try await call()
        try await first.writeAndFlush(ByteBuffer(string: "first\n"))
        try await Self.wait { queue.counts.received >= 6 }
        try await first.close()
        try await second.writeAndFlush(ByteBuffer(string: "second\n"))
        try await Self.wait { queue.counts.received >= 13 }
        #expect(String(decoding: queue.take(most: 100), as: UTF8.self) == "first\nsecond\n")
        try await second.close()
        task.cancel()
        await task.value
    }

    private static func call(_ port: Int) async throws -> any Channel {
        try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port).get()
    }

    @Test("what callers say is not mixed, wherever their pieces end, and a line left open is its own caller's")
    func torn() async throws {
        let (queue, condition, port) = (FeedQueue(), FeedCondition(), Port())
        let receiver = receiver(.callers(host: "127.0.0.1", port: 0), port, queue, condition)
        let task = Task { await receiver.run() }
        let number = try await port.get()
        let first = try await Self.call(number)
        let second = try await Self.call(number)
        let third = try await Self.call(number)
        try await third.writeAndFlush(ByteBuffer(string: "!AIVDM,never"))
        try await first.writeAndFlush(ByteBuffer(string: "!AIVDM,1,1,,A,15RT"))
        // Long enough for the half to have come.
        try await Task.sleep(for: .milliseconds(200))
        try await second.writeAndFlush(ByteBuffer(string: "!AIVDM,second\r\n"))
        try await Self.wait { queue.counts.received >= 15 }
        try await first.writeAndFlush(ByteBuffer(string: "gt0PAso\r\n!AIVDM,th"))
        try await Self.wait { queue.counts.received >= 42 }
        #expect(
            String(decoding: queue.take(most: 100), as: UTF8.self)
                == "!AIVDM,second\r\n!AIVDM,1,1,,A,15RTgt0PAso\r\n"
        )
        // Who hangs up ends the line, whatever stands there.
        try await first.close()
        try await Self.wait { queue.counts.waiting > 0 }
        #expect(String(decoding: queue.take(most: 100), as: UTF8.self) == "!AIVDM,th\n")
        try await second.close()
        try await third.close()
        task.cancel()
        await task.value
    }

    @Test("no more callers are let in than there are seats")
    func seats() async throws {
        let (queue, condition, port) = (FeedQueue(), FeedCondition(), Port())
        let limits = FeedReceiver.CallerLimits(callers: 1, silence: .minutes(10))
        let receiver = receiver(.callers(host: "127.0.0.1", port: 0), port, queue, condition, limits: limits)
        let task = Task { await receiver.run() }
        let number = try await port.get()
        let first = try await Self.call(number)
        try await first.writeAndFlush(ByteBuffer(string: "first\n"))
        try await Self.wait { queue.counts.received >= 6 }
        let second = try await Self.call(number)
        try? await second.writeAndFlush(ByteBuffer(string: "second\n"))
        try await second.closeFuture.get()
        #expect(String(decoding: queue.take(most: 1 << 20), as: UTF8.self) == "first\n")
        // Who hangs up gives the seat back.
        try await first.close()
        try await Self.isLetIn(number, queue)
        task.cancel()
        await task.value
    }

    @Test("a caller that has gone silent gives its seat back")
    func silence() async throws {
        let (queue, condition, port) = (FeedQueue(), FeedCondition(), Port())
        let limits = FeedReceiver.CallerLimits(callers: 1, silence: .milliseconds(500))
        let receiver = receiver(.callers(host: "127.0.0.1", port: 0), port, queue, condition, limits: limits)
        let task = Task { await receiver.run() }
        let number = try await port.get()
        let first = try await Self.call(number)
        try await first.closeFuture.get()
        try await Self.isLetIn(number, queue)
        task.cancel()
        await task.value
    }

    /// Waits until a caller finds a seat and is heard; it stays until then or until it is sent away.
    private static func isLetIn(_ number: Int, _ queue: FeedQueue) async throws {
        try await wait {
            guard let caller = try? await call(number) else { return false }
            try? await caller.writeAndFlush(ByteBuffer(string: "again\n"))
            for _ in 0..<100 where caller.isActive && queue.counts.waiting == 0 {
                try? await Task.sleep(for: .milliseconds(50))
            }
            try? await caller.close()
            return queue.counts.waiting > 0
        }
        #expect(String(decoding: queue.take(most: 1 << 20), as: UTF8.self).hasPrefix("again\n"))
    }

    @Test("a receiver that hangs up in mid-sentence leaves no half before the next")
    func half() async throws {
        let calls = Atomic(0)
        let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                let text = calls.add(1, ordering: .relaxed).newValue == 1 ? "!AIVDM,half" : "!AIVDM,whole\r\n"
                return channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Greeter(text: text))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let (queue, condition) = (FeedQueue(), FeedCondition())
        let address = FeedAddress.call(host: "127.0.0.1", port: try #require(server.localAddress?.port))
        let receiver = receiver(address, Port(), queue, condition)
        let task = Task { await receiver.run() }
        try await Self.wait { queue.counts.received >= 26 }
        #expect(String(decoding: queue.take(most: 26), as: UTF8.self) == "!AIVDM,half\n!AIVDM,whole\r\n")
        try await server.close()
        task.cancel()
        await task.value
    }

    /// Says one thing and hangs up.
    private final class Greeter: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer

        private let text: String

        init(text: String) {
            self.text = text
        }

        func channelActive(context: ChannelHandlerContext) {
            context.writeAndFlush(NIOAny(ByteBuffer(string: text)), promise: nil)
            context.close(promise: nil)
        }
    }

    @Test("a receiver that hangs up is called again, and says meanwhile why it is broken")
    func again() async throws {
        let calls = Atomic(0)
        let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                let number = calls.add(1, ordering: .relaxed).newValue
                return channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Greeter(text: "call \(number)\n"))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let (queue, condition) = (FeedQueue(), FeedCondition())
        let address = FeedAddress.call(host: "127.0.0.1", port: try #require(server.localAddress?.port))
        let receiver = receiver(address, Port(), queue, condition)
        let task = Task { await receiver.run() }
        try await Self.wait { queue.counts.received >= 14 }
        #expect(String(decoding: queue.take(most: 14), as: UTF8.self).hasPrefix("call 1\ncall 2\n"))
        try await server.close()
        try await Self.wait {
            if case .broken = condition.now { true } else { false }
        }
        task.cancel()
        await task.value
    }

    @Test("a file is read to its end without losing a byte, however slowly it is taken")
    func file() async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("feed-\(UUID().uuidString)")
        let content = (0..<200_000).map { "!AIVDM,1,1,,A,line \($0)\r\n" }.joined()
        try Data(content.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let (queue, condition) = (FeedQueue(), FeedCondition())
        let receiver = receiver(.file(path: file.path, baud: 38_400), Port(), queue, condition)
        let task = Task { await receiver.run() }
        var read: [UInt8] = []
        for _ in 0..<60_000 where condition.now != .ended || queue.counts.waiting > 0 {
            read += queue.take(most: 64 << 10)
            try await Task.sleep(for: .milliseconds(2))
        }
        await task.value
        #expect(read == Array(content.utf8))
        #expect(queue.counts.dropped == 0)
    }

    @Test("a file that is not there is a broken feed with the system's reason")
    func missing() async throws {
        let (queue, condition) = (FeedQueue(), FeedCondition())
        let receiver = receiver(.file(path: "/no/such/feed", baud: 38_400), Port(), queue, condition)
        let task = Task { await receiver.run() }
        try await Self.wait { condition.now == .broken(reason: "No such file or directory") }
        task.cancel()
        await task.value
    }
}
