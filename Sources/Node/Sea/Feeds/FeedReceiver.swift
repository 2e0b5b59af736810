//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import AIS
import Console
package import Logging
package import NIOCore
import NIOPosix

/// Receives one feed for as long as the node runs: calls again, listens again, and puts what comes into its queue.
package struct FeedReceiver: Sendable {
    let name: String
    let address: FeedAddress
    let queue: FeedQueue
    let condition: FeedCondition
    let logger: Logger
    private let limits: CallerLimits
    /// Told the port when a listening feed listens; tests ask for port 0.
    private let onListening: @Sendable (Int) -> Void

    /// Who may hold a line of a listening feed.
    package struct CallerLimits: Sendable {
        /// Callers that are in at once; more are closed at once.
        package var callers = SentenceSource.mostConnections
        /// The silence after which a caller is taken to be gone: ten minutes. A base station that anybody hears sends each
        /// ten seconds (ITU-R M.1371-5), and who was only out of reach calls again.
        package var silence = TimeAmount.minutes(10)

        package init() {}

        package init(callers: Int, silence: TimeAmount) {
            self.callers = callers
            self.silence = silence
        }
    }

    package init(
        name: String,
        address: FeedAddress,
        queue: FeedQueue,
        condition: FeedCondition,
        logger: Logger,
        limits: CallerLimits = CallerLimits(),
        onListening: @escaping @Sendable (Int) -> Void = { _ in }
    ) {
        self.name = name
        self.address = address
        self.queue = queue
        self.condition = condition
        self.logger = logger
        self.limits = limits
        self.onListening = onListening
    }

    /// Returns when its task is cancelled, and when a file has come to its end.
    package func run() async {
        var pause = RetryPause()
        while !Task.isCancelled {
            let before = queue.counts.received
            let reason: String
            do {
                try await receive()
                guard !Task.isCancelled else { return }
                if case .file = address, !address.isLive {
                    condition.set(.ended)
                    return
                }
                reason = "the other side closed"
            } catch {
                guard !Task.isCancelled else { return }
                reason = Self.reason(error)
            }
            if queue.counts.received > before { pause.reset() }
            condition.set(.broken(reason: reason))
            let wait = pause.take()
            logger.warning(
                "a feed broke",
                metadata: ["feed": "\(name)", "reason": "\(reason)", "again_in": "\(wait)"]
            )
            try? await Task.sleep(for: wait)
        }
    }

    private func receive() async throws {
        switch address {
        case .call(let host, let port): try await call(host, port)
        case .callers(let host, let port): try await listen(host, port)
        case .datagrams(let host, let port): try await takeDatagrams(host, port)
        case .file(let path, let baud): try await FeedFile(path: path, baud: baud).read(into: queue, condition)
        }
    }

    private func call(_ host: String, _ port: Int) async throws {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connectTimeout(.seconds(20))
            .channelOption(.socketOption(.so_keepalive), value: 1)
            .connect(host: host, port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, Never>(wrappingChannelSynchronously: channel)
                }
            }
        condition.set(.receiving)
        try await take(from: channel)
    }

    private func take(from channel: NIOAsyncChannel<ByteBuffer, Never>) async throws {
        var lines = WholeLines()
        defer { queue.add(lines.finish()) }
        try await channel.executeThenClose { inbound in
            for try await buffer in inbound { queue.add(lines.push(buffer.readableBytesView)) }
        }
    }

    private func listen(_ host: String, _ port: Int) async throws {
        let seats = CallerSeats(limits.callers)
        let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .bind(host: host, port: port) { [silence = limits.silence] channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(IdleStateHandler(readTimeout: silence))
                    try channel.pipeline.syncOperations.addHandler(SilenceEnd())
                    return try NIOAsyncChannel<ByteBuffer, Never>(wrappingChannelSynchronously: channel)
                }
            }
        condition.set(.receiving)
        onListening(server.channel.localAddress?.port ?? port)
        try await server.executeThenClose { callers in
            try await withThrowingDiscardingTaskGroup { group in
                for try await caller in callers {
                    guard seats.take() else {
                        group.addTask { try? await caller.executeThenClose { _ in } }
                        continue
                    }
                    // A caller that breaks is no matter of the others.
                    group.addTask {
                        defer { seats.leave() }
                        try? await take(from: caller)
                    }
                }
            }
        }
    }

    private func takeDatagrams(_ host: String, _ port: Int) async throws {
        let channel = try await DatagramBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.socketOption(.so_reuseaddr), value: 1)
            .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 65_535))
            .bind(host: host, port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<AddressedEnvelope<ByteBuffer>, Never>(wrappingChannelSynchronously: channel)
                }
            }
        condition.set(.receiving)
        onListening(channel.channel.localAddress?.port ?? port)
        try await channel.executeThenClose { inbound in
            for try await datagram in inbound {
                // A datagram holds whole sentences, and not each sender ends the last one.
                queue.add(Array(datagram.data.readableBytesView) + [UInt8(ascii: "\n")])
            }
        }
    }

    /// What the system said, without what the library wraps around it.
    private static func reason(_ error: any Error) -> String {
        if let error = error as? IOError { return "\(error.description)" }
        if let error = error as? FeedFile.Fault { return error.reason }
        if let error = error as? NIOConnectionError, let first = error.connectionErrors.first?.error as? IOError {
            return "\(first.description)"
        }
        return "\(error)"
    }
}
