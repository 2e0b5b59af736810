//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import NIOCore
import NIOSSL
package import PKI

/// Speaks to one partner over one long-lived connection of mutual TLS 1.3 and HTTP/2.
///
/// It connects at the first request and again at the next one after a connection ended. Requests run side by side.
package actor LinkClient {
    package struct Settings: Sendable {
        /// In what time both sides must have accepted one another.
        package var connectTimeout = Duration.seconds(10)
        /// After so long a silence the partner is asked for a sign of life, after twice that it is taken for dead.
        package var pingInterval = Duration.seconds(4)

        package init() {}
    }

    private enum State {
        case idle
        case connecting(Task<Result<LinkConnection, LinkError>, Never>)
        case connected(LinkConnection)
    }

    private let target: LinkConnection.Target
    private let identity: LinkIdentity
    private var state = State.idle
    /// Grows with each change of the certificate, so that an attempt with an old one is not kept.
    private var generation = 0

    /// - Parameters:
    ///   - partner: the node that must answer, such as `CN`.
    ///   - keys: of this node.
    /// - Throws: ``LinkError/badIdentity(_:)``
    package init(
        host: String,
        port: Int,
        partner: String,
        keys: NodeKeys,
        trust: PartnerTrust,
        settings: Settings = .init()
    ) throws(LinkError) {
        target = LinkConnection.Target(host: host, port: port, node: partner, trust: trust, settings: settings)
        identity = try LinkIdentity(keys, LinkTLS.clientContext)
    }

    /// Sends a request and returns when the head of the answer is there; its body comes while it is read.
    package func send(_ request: LinkRequest) async throws(LinkError) -> LinkResponse {
        let deadline = NIODeadline.now() + TimeAmount(request.timeout)
        // A connection may end between two requests; nothing was sent then, so another one is tried.
        for _ in 0..<3 {
            let connection = try await connection()
            do throws(PeerRefusal) {
                try target.trust.recheck(connection.peer)
            } catch {
                // At once, so that the next request does not find it open.
                connection.use.retire()
                connection.close(.refusedByUs(error))
                throw .refusedByUs(error)
            }
            let answer = try await connection.exchange(request, deadline: deadline, authority: target.authority)
            if let answer { return answer }
            connection.use.retire()
        }
        throw .closed("the partner takes no requests now")
    }

    /// Shows another certificate from the next connection on, which the next request begins; what is at work ends
    /// on the present one.
    ///
    /// - Throws: ``LinkError/badIdentity(_:)``
    package func use(_ keys: NodeKeys) throws(LinkError) {
        try identity.use(keys)
        generation += 1
        if case .connected(let connection) = state { connection.use.retire() }
        state = .idle
    }

    /// Ends the connection with all that is at work; a later request would begin another.
    package func close() {
        if case .connected(let connection) = state { connection.close(.closed("ended by this side")) }
        generation += 1
        state = .idle
    }

    private func connection() async throws(LinkError) -> LinkConnection {
        let attempt: Task<Result<LinkConnection, LinkError>, Never>
        switch state {
        case .connected(let connection) where connection.use.isOpen: return connection
        case .connecting(let running): attempt = running
        case .connected, .idle:
            let (target, context) = (target, identity.context)
            // Shared by all requests that wait for it, so the end of one of them does not end it.
            attempt = Task {
                do throws(LinkError) {
                    return .success(try await LinkConnection.open(target, context: context))
                } catch {
                    return .failure(error)
                }
            }
            state = .connecting(attempt)
        }
        let before = generation
        let result = await attempt.value
        if case .connecting(attempt) = state, generation == before {
            if case .success(let connection) = result { state = .connected(connection) } else { state = .idle }
        } else if generation != before, case .success(let connection) = result {
            // The certificate changed meanwhile: this one serves those who waited, and nobody else.
            connection.use.retire()
        }
        return try result.get()
    }
}
