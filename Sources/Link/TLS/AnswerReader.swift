//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Reads the answer of one request as fast as its reader takes it, until its deadline.
final class AnswerReader: ChannelDuplexHandler {
    typealias InboundIn = HTTPResponsePart
    typealias OutboundIn = HTTPRequestPart
    typealias OutboundOut = HTTPRequestPart

    private let head: EventLoopPromise<HTTPResponse>
    private let body: StreamedBody.Source
    private let fate: Fate
    private let connection: Fate
    private let deadline: NIODeadline
    private var timer: Scheduled<Void>?
    private var isHeadRead = false
    private var isEnded = false
    /// Whether the request is complete.
    private var isSent = false
    private var isWanted = true
    private var isHeld = false

    init(
        head: EventLoopPromise<HTTPResponse>,
        body: StreamedBody.Source,
        fate: Fate,
        connection: Fate,
        deadline: NIODeadline
    ) {
        self.head = head
        self.body = body
        self.fate = fate
        self.connection = connection
        self.deadline = deadline
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let (fate, channel) = (fate, context.channel)
        timer = context.eventLoop.scheduleTask(deadline: deadline) {
            fate.note(.timedOut)
            channel.close(promise: nil)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) { end(nil) }

    func channelInactive(context: ChannelHandlerContext) {
        end(nil)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        end(LinkError(network: error))
        context.close(promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let response):
            // 100 to 199 announce an answer.
            guard response.status.kind != .informational, !isHeadRead else { return }
            isHeadRead = true
            head.succeed(response)
        case .body(let piece):
            if case .stopProducing = body.yield(piece) { isWanted = false }
        case .end:
            isEnded = true
            timer?.cancel()
            body.finish()
        }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { isSent = true }
        context.write(data, promise: promise)
    }

    func read(context: ChannelHandlerContext) {
        if isWanted { context.read() } else { isHeld = true }
    }

    func triggerUserOutboundEvent(context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?) {
        switch event {
        case is StreamDemand.More:
            isWanted = true
            if isHeld {
                isHeld = false
                context.read()
            }
        // Whoever wants no more of the answer gives up the exchange. One that is complete both ways ends by itself;
        // to reset it would count against us, and two hundred of these end a connection.
        case is StreamDemand.NoMore: if !isEnded || !isSent { context.close(promise: nil) }
        default: return context.triggerUserOutboundEvent(event, promise: promise)
        }
        promise?.succeed()
    }

    /// The stream is over; before the end of the answer this is an error.
    private func end(_ error: LinkError?) {
        timer?.cancel()
        guard !isEnded else { return }
        isEnded = true
        fate.note(connection.cause ?? error ?? .closed("cut off"))
        let cause = fate.cause ?? .closed("cut off")
        head.fail(cause)
        body.finish(cause)
    }
}
