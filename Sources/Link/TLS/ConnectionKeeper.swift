//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import NIOCore
import NIOHTTP2

/// Asks a silent partner for a sign of life (RFC 9113, section 6.7) and hears when it wants no more requests.
final class ConnectionKeeper: ChannelInboundHandler {
    typealias InboundIn = HTTP2Frame
    typealias InboundOut = HTTP2Frame
    typealias OutboundOut = HTTP2Frame

    private let gate: ConnectionGate
    private let fate: Fate
    private let interval: TimeAmount
    private let goingAway: @Sendable () -> Void
    private var timer: RepeatedTask?

    /// - Parameters:
    ///   - interval: after so long a silence a ping is sent, after twice that the partner is taken for dead.
    ///   - goingAway: is called once the partner takes no more requests.
    init(gate: ConnectionGate, fate: Fate, interval: Duration, goingAway: @escaping @Sendable () -> Void) {
        self.gate = gate
        self.fate = fate
        self.interval = TimeAmount(interval)
        self.goingAway = goingAway
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        let step = TimeAmount.nanoseconds(interval.nanoseconds / 4)
        timer = context.eventLoop.scheduleRepeatedTask(initialDelay: step, delay: step) { _ in
            let (keeper, context) = bound.value
            keeper.check(context)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) { timer?.cancel() }

    func channelInactive(context: ChannelHandlerContext) {
        timer?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .goAway = unwrapInboundIn(data).payload { goingAway() }
        context.fireChannelRead(data)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // Faults of one stream reach that stream; what comes here is the end of the connection.
        fate.note(LinkError(network: error))
        context.close(promise: nil)
    }

    private func check(_ context: ChannelHandlerContext) {
        let silence = NIODeadline.now() - gate.lastRead
        if silence > .nanoseconds(2 * interval.nanoseconds) {
            fate.note(.timedOut)
            context.close(promise: nil)
        } else if silence > interval {
            let ping = HTTP2Frame(streamID: .rootStream, payload: .ping(HTTP2PingData(), ack: false))
            context.writeAndFlush(wrapOutboundOut(ping), promise: nil)
        }
    }
}
