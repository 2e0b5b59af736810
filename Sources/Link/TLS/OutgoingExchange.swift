//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import HTTPTypes
import NIOCore
import NIOHTTP2
import NIOHTTPTypes
import NIOHTTPTypesHTTP2

/// One request to a partner on a stream of its own, and the answer.
final class OutgoingExchange: Sendable {
    private let channel: any Channel
    private let head: EventLoopFuture<HTTPResponse>
    let body: StreamedBody
    let fate: Fate

    private init(channel: any Channel, head: EventLoopFuture<HTTPResponse>, body: StreamedBody, fate: Fate) {
        self.channel = channel
        self.head = head
        self.body = body
        self.fate = fate
    }

    /// Prepares the channel of a new stream.
    ///
    /// - Parameter connection: why the connection ended, once it has.
    static func prepare(
        _ channel: any Channel,
        deadline: NIODeadline,
        connection: Fate
    ) -> EventLoopFuture<OutgoingExchange> {
        channel.eventLoop.makeCompletedFuture {
            let head = channel.eventLoop.makePromise(of: HTTPResponse.self)
            let fate = Fate()
            let body = StreamDemand.body(on: channel)
            let reader = AnswerReader(
                head: head,
                body: body.source,
                fate: fate,
                connection: connection,
                deadline: deadline
            )
            try channel.pipeline.syncOperations.addHandler(HTTP2FramePayloadToHTTPClientCodec())
            try channel.pipeline.syncOperations.addHandler(reader)
            return OutgoingExchange(channel: channel, head: head.futureResult, body: body.sequence, fate: fate)
        }
    }

    /// Sends the request and waits for the head of the answer.
    func send(_ request: LinkRequest, authority: String) async throws(LinkError) -> HTTPResponse {
        let head = HTTPRequestPart.head(request.head(authority: authority))
        switch request.body {
        case .bytes(let buffer):
            channel.write(head, promise: nil)
            if buffer.readableBytes > 0 { channel.write(HTTPRequestPart.body(buffer), promise: nil) }
            channel.writeAndFlush(HTTPRequestPart.end(nil), promise: nil)
        case .stream(let pieces, _):
            channel.writeAndFlush(head, promise: nil)
            // It goes on while the caller reads the answer, and ends with the stream at the latest.
            let upload = Task { await sendBody(pieces) }
            channel.closeFuture.whenComplete { _ in upload.cancel() }
        }
        do {
            return try await withTaskCancellationHandler {
                try await self.head.get()
            } onCancel: {
                cancel()
            }
        } catch {
            throw fate.cause ?? LinkError(network: error)
        }
    }

    private func sendBody(_ pieces: some AsyncSequence<ByteBuffer, any Error>) async {
        do {
            for try await piece in pieces {
                guard channel.isActive else { return }
                // Waits until the partner has room, so that nothing piles up here.
                try await channel.writeAndFlush(HTTPRequestPart.body(piece)).get()
            }
            try await channel.writeAndFlush(HTTPRequestPart.end(nil)).get()
        } catch {
            guard channel.isActive, !Task.isCancelled else { return }
            fate.note(.bodyFailed("\(error)"))
            cancel()
        }
    }

    /// Gives the exchange up.
    func cancel() {
        fate.note(.closed("given up"))
        channel.close(promise: nil)
    }
}
