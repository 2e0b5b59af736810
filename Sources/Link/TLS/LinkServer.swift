//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
import NIOPosix
package import PKI
import ServiceLifecycle

/// Serves partners over mutual TLS 1.3 and HTTP/2, within limits.
///
/// Each certificate is verified when a connection begins and again when a request begins, against what
/// ``PartnerTrust`` knows then.
package struct LinkServer: Service {
    private let server: Server<LinkChannel>
    private let identity: LinkIdentity

    /// - Parameters:
    ///   - port: 0 takes a free one.
    ///   - keys: of this node.
    ///   - respond: answers a request; errors that are an `HTTPResponseError` become its status, others 500.
    ///   - onRunning: is told the port.
    /// - Throws: ``LinkError/badIdentity(_:)``
    package init(
        host: String,
        port: Int,
        keys: NodeKeys,
        trust: PartnerTrust,
        limits: LinkLimits = .init(),
        logger: Logger,
        onRunning: @escaping @Sendable (Int) async -> Void = { _ in },
        respond: @escaping @Sendable (Request, LinkContext) async throws -> Response
    ) throws(LinkError) {
        identity = try LinkIdentity(keys, LinkTLS.serverContext)
        let channel = LinkChannel(
            trust: trust,
            limits: limits,
            ledger: PartnerLedger(most: limits.connections),
            identity: identity,
            respond: respond
        )
        server = Server(
            childChannelSetup: channel,
            configuration: ServerConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: MaximumAvailableConnections(limits.allConnections)
            ),
            onServerRunning: { await onRunning($0.localAddress?.port ?? port) },
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
            logger: logger
        )
    }

    /// Serves the routes of a router.
    package init(
        host: String,
        port: Int,
        keys: NodeKeys,
        trust: PartnerTrust,
        limits: LinkLimits = .init(),
        logger: Logger,
        onRunning: @escaping @Sendable (Int) async -> Void = { _ in },
        router: Router<LinkContext>
    ) throws(LinkError) {
        let responder = router.buildResponder()
        try self.init(
            host: host,
            port: port,
            keys: keys,
            trust: trust,
            limits: limits,
            logger: logger,
            onRunning: onRunning,
            respond: { try await responder.respond(to: $0, context: $1) }
        )
    }

    /// Shows another certificate to connections that begin from now on.
    ///
    /// - Throws: ``LinkError/badIdentity(_:)``
    package func use(_ keys: NodeKeys) throws(LinkError) {
        try identity.use(keys)
    }

    /// Serves until its task is cancelled or its group shuts down; requests at work are finished first.
    package func run() async throws {
        try await server.run()
    }
}
