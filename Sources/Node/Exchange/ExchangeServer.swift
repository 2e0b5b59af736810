//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Foundation
import Link
package import Logging
import PKI
import ServiceLifecycle

/// Serves the link to partners and calls them, for as long as the node serves.
package struct ExchangeServer: Service {
    private let exchange: NodeExchange
    private let configuration: LinkConfiguration
    private let logger: Logger
    private let effects: ExchangeEffects
    private let onReady: @Sendable (Int) async -> Void

    /// How often new partners and new keys are looked for.
    private static let watching = Duration.seconds(2)
    /// How long connections may take to end with the node.
    private static let parting = Duration.seconds(8)

    package init(
        _ exchange: NodeExchange,
        _ configuration: LinkConfiguration,
        effects: ExchangeEffects = ExchangeEffects(),
        logger: Logger,
        onReady: @escaping @Sendable (Int) async -> Void
    ) {
        self.exchange = exchange
        self.configuration = configuration
        self.effects = effects
        self.logger = logger
        self.onReady = onReady
    }

    package func run() async throws {
        let keys = await exchange.tls
        let server = try LinkServer(
            host: configuration.host,
            port: configuration.port,
            keys: keys,
            trust: exchange.trust,
            logger: logger,
            onRunning: onReady,
            router: LinkRoutes(exchange).router
        )
        try await exchange.refreshPartners()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            group.addTask {
                await LetterOpener(exchange, effects: effects, logger: logger).runUntilShutdown()
            }
            group.addTask { await cancelWhenGracefulShutdown { await watch(server, keys) } }
            group.addTask {
                // A partner that is gone without a word would hold the end of the node up.
                try? await gracefulShutdown()
                try? await Task.sleep(for: Self.parting)
            }
            // Opener, watch and server end when they are told to; the patience stands in for a server that cannot.
            for _ in 0..<3 { try await group.next() }
            group.cancelAll()
        }
    }

    /// Calls partners as they come, and shows new certificates.
    /// - Parameter first: what the server shows.
    private func watch(_ server: LinkServer, _ first: NodeKeys) async {
        await withDiscardingTaskGroup { group in
            var clients: [String: (address: String, client: LinkClient)] = [:]
            var shown = first.certificate
            while !Task.isCancelled {
                do {
                    for partner in try await exchange.refreshPartners() where !partner.address.isEmpty {
                        if clients[partner.node]?.address == partner.address { continue }
                        guard let client = try await client(for: partner),
                            let link = await exchange.link(with: partner.node)
                        else { continue }
                        clients[partner.node] = (partner.address, client)
                        let caller = PartnerCaller(
                            link: link,
                            store: exchange.store,
                            call: PartnerCall(client),
                            service: exchange,
                            bell: exchange.outgoing,
                            board: exchange.board,
                            logger: logger
                        )
                        group.addTask { try? await caller.run() }
                    }
                    try await exchange.reload()
                    let keys = await exchange.tls
                    if keys.certificate != shown {
                        shown = keys.certificate
                        try server.use(keys)
                        for (_, client) in clients.values { try await client.use(keys) }
                    }
                } catch {
                    logger.error("partners can't be looked after", metadata: ["error": "\(error)"])
                }
                try? await Task.sleep(for: Self.watching)
            }
            group.cancelAll()
        }
    }

    private func client(for partner: Partner) async throws -> LinkClient? {
        guard let url = URL(string: partner.address), url.scheme == "https", let host = url.host else {
            exchange.board.update(partner.node) { $0.state = .broken(reason: "no address: \(partner.address)") }
            return nil
        }
        return try LinkClient(
            host: host,
            port: url.port ?? 443,
            partner: partner.node,
            keys: await exchange.tls,
            trust: exchange.trust
        )
    }
}

extension LetterOpener {
    fileprivate func runUntilShutdown() async { try? await run() }
}

extension ExchangeServer: CustomStringConvertible {
    /// What a log may say of it: settings and keys stay out.
    package var description: String { "ExchangeServer" }
}
