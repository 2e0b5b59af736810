//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP2
import NIOHTTPTypes
import NIOHTTPTypesHTTP2

/// One request on a connection of a partner, from its first byte to the last one of its answer.
struct IncomingExchange: Sendable {
    private let channel: any Channel
    private let head: EventLoopFuture<HTTPRequest>
    private let body: StreamedBody

    /// Prepares the channel of a new stream.
    static func prepare(_ channel: any Channel, limits: LinkLimits) -> EventLoopFuture<IncomingExchange> {
        channel.eventLoop.makeCompletedFuture {
            let head = channel.eventLoop.makePromise(of: HTTPRequest.self)
            let body = StreamDemand.body(on: channel)
            let pipeline = channel.pipeline.syncOperations
            try pipeline.addHandler(HTTP2FramePayloadToHTTPServerCodec())
            try pipeline.addHandler(StreamFront(head: head, body: body.source, limits: limits))
            return IncomingExchange(channel: channel, head: head.futureResult, body: body.sequence)
        }
    }

    /// Answers the request and returns when the stream is over; a partner that goes before cancels the answer.
    ///
    /// - Parameter respond: answers for every error; what it throws ends the stream without an answer.
    func answer(
        limits: LinkLimits,
        logger: Logger,
        _ respond: @escaping @Sendable (Request) async throws -> Response
    ) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await write(limits, logger, respond) }
            group.addTask { try? await channel.closeFuture.get() }
            await group.next()
            group.cancelAll()
        }
    }

    private func write(
        _ limits: LinkLimits,
        _ logger: Logger,
        _ respond: @Sendable (Request) async throws -> Response
    ) async {
        do {
            let head = try await head.get()
            let response: Response
            if let length = head.headerFields[.contentLength].flatMap(Int.init), length > limits.body {
                response = Response(status: .contentTooLarge)
            } else {
                response = try await respond(Request(head: head, body: RequestBody(asyncSequence: body)))
            }
            channel.write(HTTPResponsePart.head(response.head), promise: nil)
            try await response.body.write(StreamWriter(channel: channel))
            // A partner that broke a limit is not heard out.
            if response.status != .contentTooLarge, response.status != .requestTimeout {
                channel.triggerUserOutboundEvent(StreamDemand.NoMore(), promise: nil)
                try await channel.closeFuture.get()
            }
        } catch {
            logger.debug("Exchange ended early", metadata: ["reason": "\(error)"])
        }
        channel.close(promise: nil)
    }
}
