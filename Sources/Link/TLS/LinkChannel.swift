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
import NIOSSL
import NIOTLS
import PKI

/// One connection of a partner: TLS with verification of our own, then HTTP/2 and nothing else.
///
/// Hummingbird's own channel does not say whom it verified, and has no limits for streams and handshakes.
struct LinkChannel: ServerChildChannel {
    typealias Multiplexer = NIOHTTP2Handler.AsyncStreamMultiplexer<IncomingExchange>

    struct Value: ServerChildChannelValue {
        let channel: any Channel
        let multiplexer: EventLoopFuture<Multiplexer>
        let admission: Admission
        let timer: Scheduled<Void>
    }

    let trust: PartnerTrust
    let limits: LinkLimits
    let ledger: PartnerLedger
    /// The present certificate of this node.
    let identity: LinkIdentity
    let respond: @Sendable (Request, LinkContext) async throws -> Response

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
            // A partner that ends its half of a connection is gone; HTTP/2 knows no halves.
            try channel.syncOptions?.setOption(.allowRemoteHalfClosure, value: false)
            let admission = Admission()
            let (trust, limits) = (trust, limits)
            let address = channel.remoteAddress?.description ?? "unknown"
            let handler = NIOSSLServerHandler(
                context: identity.context,
                customVerificationCallback: { certificates, promise in
                    promise.completeWithTask {
                        do throws(PeerRefusal) {
                            let chain = certificates.compactMap { try? $0.toDERBytes() }
                            admission.admit(try await trust.verifyClient(chain))
                            return .certificateVerified
                        } catch {
                            logger.warning(
                                "Connection refused",
                                metadata: ["from": "\(address)", "reason": "\(error)"]
                            )
                            return .failed
                        }
                    }
                },
                configuration: .init()
            )
            let negotiation = NIOTypedApplicationProtocolNegotiationHandler<Multiplexer> { result, channel in
                channel.eventLoop.makeCompletedFuture {
                    guard case .negotiated(LinkTLS.protocolName) = result else {
                        throw LinkError.protocolViolation("no HTTP/2")
                    }
                    return try Self.speakHTTP2(channel, limits)
                }
            }
            try channel.pipeline.syncOperations.addHandler(handler)
            try channel.pipeline.syncOperations.addHandler(negotiation)
            let timer = channel.eventLoop.scheduleTask(in: TimeAmount(limits.handshake)) { channel.close(promise: nil) }
            return Value(
                channel: channel,
                multiplexer: negotiation.protocolNegotiationResult,
                admission: admission,
                timer: timer
            )
        }
    }

    private static func speakHTTP2(_ channel: any Channel, _ limits: LinkLimits) throws -> Multiplexer {
        var configuration = NIOHTTP2Handler.Configuration()
        configuration.connection.initialSettings = [
            HTTP2Setting(parameter: .maxConcurrentStreams, value: limits.streams),
            HTTP2Setting(parameter: .maxHeaderListSize, value: limits.headers),
            HTTP2Setting(parameter: .initialWindowSize, value: LinkWindow.stream),
        ]
        configuration.connection.targetWindowSize = LinkWindow.connection
        configuration.stream.targetWindowSize = LinkWindow.stream
        let multiplexer = try channel.pipeline.syncOperations.configureAsyncHTTP2Pipeline(
            mode: .server,
            connectionManagerConfiguration: .init(
                maxIdleTime: nil,
                maxAge: nil,
                maxGraceTime: TimeAmount(limits.grace),
                keepalive: .init(pingInterval: .seconds(20), ackTimeout: .seconds(10))
            ),
            http2HandlerConfiguration: configuration
        ) { IncomingExchange.prepare($0, limits: limits) }
        try channel.pipeline.syncOperations.addHandler(ConnectionEnd())
        return multiplexer
    }

    func handle(value: Value, logger: Logger) async {
        do {
            let multiplexer = try await value.multiplexer.get()
            value.timer.cancel()
            guard let peer = value.admission.peer else {
                throw LinkError.protocolViolation("an old session of TLS")
            }
            let node = peer.subject.name
            var logger = logger
            logger[metadataKey: "partner"] = "\(node)"
            guard ledger.enter(node) else { throw LinkError.closed("too many connections of \(node)") }
            defer { ledger.leave(node) }
            try await withThrowingDiscardingTaskGroup { [logger] group in
                for try await exchange in multiplexer.inbound {
                    group.addTask { await answer(exchange, of: peer, on: value.channel, logger) }
                }
            }
        } catch {
            logger.debug("Connection ended", metadata: ["reason": "\(error)"])
        }
        value.timer.cancel()
        value.channel.close(promise: nil)
    }

    private func answer(
        _ exchange: IncomingExchange,
        of peer: VerifiedPeer,
        on connection: any Channel,
        _ logger: Logger
    ) async {
        await exchange.answer(limits: limits, logger: logger) { request in
            do throws(PeerRefusal) {
                // What was verified at the beginning may have been revoked since.
                try trust.recheck(peer)
            } catch {
                logger.warning("Request refused", metadata: ["reason": "\(error)"])
                connection.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
                return Response(status: .forbidden, body: .init(byteBuffer: ByteBuffer(string: error.message)))
            }
            let context = LinkContext(source: .init(peer: peer, logger: logger))
            do {
                return try await respond(request, context)
            } catch let error as any HTTPResponseError {
                return try error.response(from: request, context: context)
            } catch {
                logger.error("Request failed", metadata: ["reason": "\(error)"])
                return Response(status: .internalServerError)
            }
        }
    }
}

/// How much of a body may be on its way (RFC 9113, section 5.2): enough for 8 MB/s over a line of 60 ms.
enum LinkWindow {
    static let stream = 512 << 10
    static let connection = 1 << 20
}
