//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import HTTPTypes
import NIOCore
import NIOHTTP2
import NIOPosix
import NIOSSL
import PKI

/// A connection to a partner, both sides verified.
final class LinkConnection: Sendable {
    typealias Multiplexer = NIOHTTP2Handler.AsyncStreamMultiplexer<Void>

    /// Where to connect and whom to expect there.
    struct Target: Sendable {
        let host: String
        let port: Int
        let node: String
        let trust: PartnerTrust
        let settings: LinkClient.Settings

        /// As it stands in requests (RFC 9113, section 8.3.1).
        var authority: String { (host.contains(":") ? "[\(host)]" : host) + ":\(port)" }
    }

    let peer: VerifiedPeer
    let use: ConnectionUse
    private let channel: any Channel
    private let multiplexer: Multiplexer
    private let fate: Fate

    private init(channel: any Channel, multiplexer: Multiplexer, peer: VerifiedPeer, use: ConnectionUse, fate: Fate) {
        self.channel = channel
        self.multiplexer = multiplexer
        self.peer = peer
        self.use = use
        self.fate = fate
    }

    /// Connects, and returns when each side has accepted the certificate of the other.
    static func open(_ target: Target, context: NIOSSLContext) async throws(LinkError) -> LinkConnection {
        let (fate, admission) = (Fate(), Admission())
        let timeout = TimeAmount(target.settings.connectTimeout)
        do {
            let (channel, opened) = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connectTimeout(timeout)
                .channelOption(.tcpOption(.tcp_nodelay), value: 1)
                .connect(host: target.host, port: target.port) { channel in
                    channel.eventLoop.makeCompletedFuture {
                        (channel, try prepare(channel, target, context, fate, admission))
                    }
                }
            let timer = channel.eventLoop.scheduleTask(in: timeout) {
                fate.note(.timedOut)
                channel.close(promise: nil)
            }
            defer { timer.cancel() }
            let (multiplexer, use) = try await withTaskCancellationHandler {
                try await opened.get()
            } onCancel: {
                channel.close(promise: nil)
            }
            guard let peer = admission.peer else { throw LinkError.protocolViolation("an old session of TLS") }
            return LinkConnection(channel: channel, multiplexer: multiplexer, peer: peer, use: use, fate: fate)
        } catch {
            let cause = fate.cause ?? LinkError(network: error)
            if case .closed(let reason) = cause { throw .cannotConnect(reason) }
            throw cause
        }
    }

    /// Sends a request and waits for the head of its answer.
    ///
    /// - Returns: nil where nothing was sent, as the connection takes no more requests.
    func exchange(_ request: LinkRequest, deadline: NIODeadline, authority: String) async throws(LinkError)
        -> LinkResponse?
    {
        guard use.enter() else { return nil }
        let exchange: OutgoingExchange
        do {
            let (use, fate) = (use, fate)
            exchange = try await multiplexer.openStream { channel in
                channel.closeFuture.whenComplete { _ in use.leave() }
                return OutgoingExchange.prepare(channel, deadline: deadline, connection: fate)
            }
        } catch {
            return nil
        }
        let head = try await exchange.send(request, authority: authority)
        return LinkResponse(
            status: head.status,
            headers: head.headerFields,
            body: LinkBody(exchange: exchange),
            peer: peer
        )
    }

    /// Ends it at once, with all that is at work.
    func close(_ cause: LinkError) {
        fate.note(cause)
        channel.close(promise: nil)
    }

    private static func prepare(
        _ channel: any Channel,
        _ target: Target,
        _ context: NIOSSLContext,
        _ fate: Fate,
        _ admission: Admission
    ) throws -> EventLoopFuture<(Multiplexer, ConnectionUse)> {
        let opened = channel.eventLoop.makePromise(of: (Multiplexer, ConnectionUse).self)
        channel.closeFuture.whenComplete { _ in opened.fail(fate.cause ?? .closed("cut off")) }
        let (trust, node) = (target.trust, target.node)
        let tls = try NIOSSLClientHandler(
            context: context,
            serverHostname: nil,
            customVerificationCallback: { certificates, promise in
                promise.completeWithTask {
                    do throws(PeerRefusal) {
                        let chain = certificates.compactMap { try? $0.toDERBytes() }
                        admission.admit(try await trust.verifyServer(chain, of: node))
                        return .certificateVerified
                    } catch {
                        fate.note(.refusedByUs(error))
                        return .failed
                    }
                }
            }
        )
        let interval = target.settings.pingInterval
        let gate = ConnectionGate(fate: fate) { gate, channel in
            let multiplexer = try speakHTTP2(channel)
            let use = ConnectionUse(channel)
            let keeper = ConnectionKeeper(gate: gate, fate: fate, interval: interval) { use.retire() }
            try channel.pipeline.syncOperations.addHandler(keeper)
            opened.succeed((multiplexer, use))
        }
        try channel.pipeline.syncOperations.addHandler(tls)
        try channel.pipeline.syncOperations.addHandler(gate)
        return opened.futureResult
    }

    private static func speakHTTP2(_ channel: any Channel) throws -> Multiplexer {
        var configuration = NIOHTTP2Handler.Configuration()
        configuration.connection.initialSettings = [
            HTTP2Setting(parameter: .enablePush, value: 0),
            HTTP2Setting(parameter: .maxHeaderListSize, value: 16 << 10),
            HTTP2Setting(parameter: .initialWindowSize, value: LinkWindow.stream),
        ]
        configuration.connection.targetWindowSize = LinkWindow.connection
        configuration.stream.targetWindowSize = LinkWindow.stream
        // A server opens no streams: push is off.
        return try channel.pipeline.syncOperations.configureAsyncHTTP2Pipeline(
            mode: .client,
            configuration: configuration
        ) { $0.close() }
    }
}
