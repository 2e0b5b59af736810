//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import NIOCore
import NIOPosix
import Synchronization

/// Hands on the bytes of connections, until it is frozen: then they vanish, as on a line that was cut.
final class FreezableRelay: Sendable {
    private let isFrozen = Atomic(false)

    func freeze() { isFrozen.store(true, ordering: .sequentiallyConsistent) }

    func run(to target: Int, _ body: @Sendable (Int) async throws -> Void) async throws {
        typealias Line = NIOAsyncChannel<ByteBuffer, ByteBuffer>
        let wrap: @Sendable (any Channel) -> EventLoopFuture<Line> = { channel in
            channel.eventLoop.makeCompletedFuture { try Line(wrappingChannelSynchronously: channel) }
        }
        let group = MultiThreadedEventLoopGroup.singleton
        let server = try await ServerBootstrap(group: group).bind(
            host: "127.0.0.1",
            port: 0,
            childChannelInitializer: wrap
        )
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                try await server.executeThenClose { connections in
                    try await withThrowingDiscardingTaskGroup { group in
                        for try await near in connections {
                            let far = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                                .connect(host: "127.0.0.1", port: target, channelInitializer: wrap)
                            group.addTask { await self.join(near, far) }
                        }
                    }
                }
            }
            try await body(server.channel.localAddress?.port ?? 0)
            tasks.cancelAll()
        }
    }

    private func join(_ near: NIOAsyncChannel<ByteBuffer, ByteBuffer>, _ far: NIOAsyncChannel<ByteBuffer, ByteBuffer>)
        async
    {
        try? await near.executeThenClose { nearIn, nearOut in
            try await far.executeThenClose { farIn, farOut in
                await withTaskGroup(of: Void.self) { group in
                    group.addTask { await self.copy(nearIn, farOut) }
                    group.addTask { await self.copy(farIn, nearOut) }
                    await group.next()
                    group.cancelAll()
                }
            }
        }
    }

    private func copy(
        _ source: NIOAsyncChannelInboundStream<ByteBuffer>,
        _ sink: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) async {
        do {
            for try await piece in source where !isFrozen.load(ordering: .sequentiallyConsistent) {
                try await sink.write(piece)
            }
        } catch {
            return
        }
    }
}
