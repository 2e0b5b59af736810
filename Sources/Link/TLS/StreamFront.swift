//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTPTypes

/// Stands at the end of the stream of one request: hands on its head once and its body piece by piece, and keeps the
/// limits of size and of time without progress.
final class StreamFront: ChannelDuplexHandler {
    typealias InboundIn = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let head: EventLoopPromise<HTTPRequest>
    private let body: StreamedBody.Source
    private let limits: LinkLimits
    private var received = 0
    /// The body is whole, or was cut.
    private var isEnded = false

    /// Whether there is room for the next piece, or nobody reads any more.
    private var isWanted = true
    private var isDiscarding = false
    /// A read that waits for room.
    private var isHeld = false
    private var waitingSince = NIODeadline.now()
    private var gained = 0
    /// Pieces of the answer that the partner has not taken yet.
    private var unsent = 0
    private var lastSent = NIODeadline.now()
    private var watch: RepeatedTask?

    init(head: EventLoopPromise<HTTPRequest>, body: StreamedBody.Source, limits: LinkLimits) {
        self.head = head
        self.body = body
        self.limits = limits
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let stall = TimeAmount(limits.stall)
        let step = TimeAmount.nanoseconds(max(20_000_000, stall.nanoseconds / 4))
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        watch = context.eventLoop.scheduleRepeatedTask(initialDelay: step, delay: step) { _ in
            let (front, context) = bound.value
            front.check(context, stall: stall)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) { end(ChannelError.ioOnClosedChannel) }

    func channelInactive(context: ChannelHandlerContext) {
        end(ChannelError.inputClosed)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        end(error)
        context.close(promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let request): head.succeed(request)
        case .body(let piece): take(piece)
        case .end:
            guard !isEnded else { return }
            isEnded = true
            body.finish()
        }
    }

    func read(context: ChannelHandlerContext) {
        if isWanted || isDiscarding { context.read() } else { isHeld = true }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let done = promise ?? context.eventLoop.makePromise(of: Void.self)
        if unsent == 0 { lastSent = .now() }
        unsent += 1
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        done.futureResult.whenComplete { _ in
            bound.value.unsent -= 1
            bound.value.lastSent = .now()
        }
        context.write(data, promise: done)
    }

    func triggerUserOutboundEvent(context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?) {
        switch event {
        case is StreamDemand.More: isWanted = true
        case is StreamDemand.NoMore: isDiscarding = true
        default: return context.triggerUserOutboundEvent(event, promise: promise)
        }
        promise?.succeed()
        guard isHeld else { return }
        isHeld = false
        // After a pause of ours the partner's time begins anew.
        waitingSince = .now()
        gained = 0
        context.read()
    }

    private func take(_ piece: ByteBuffer) {
        received += piece.readableBytes
        gained += piece.readableBytes
        if gained >= limits.progress {
            gained = 0
            waitingSince = .now()
        }
        guard !isEnded else { return }
        guard received <= limits.body else {
            return end(HTTPError(.contentTooLarge, message: "at most \(limits.body) bytes"))
        }
        if !isDiscarding, case .stopProducing = body.yield(piece) { isWanted = false }
    }

    private func check(_ context: ChannelHandlerContext, stall: TimeAmount) {
        let now = NIODeadline.now()
        if !isEnded, !isHeld, now - waitingSince > stall {
            // Where nobody waits for the body any more, nobody can answer.
            if isDiscarding { return context.close(promise: nil) }
            end(HTTPError(.requestTimeout, message: "the body came too slowly"))
        } else if unsent > 0, now - lastSent > stall {
            context.close(promise: nil)
        }
    }

    /// Whoever waits for the body gets an error, and may still answer.
    private func end(_ error: any Error) {
        if error is ChannelError { watch?.cancel() }
        head.fail(error)
        guard !isEnded else { return }
        isEnded = true
        body.finish(error)
    }
}
