//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Exchange
import Foundation
import Hummingbird
import LinkChart
package import Logging
import Officers
import PKI
import Persistence
import ServiceLifecycle
import Targeting
import Telemetry
import UnixSignals

/// Serves a node: console, HTTP API and work in the background, until a signal ends it.
package struct NodeServer: Sendable {
    /// Given once, to whoever started a node that has no officer yet.
    package struct FirstAdministrator: Sendable, Hashable {
        package let login: String
        package let oneTimePassword: String
    }

    let node: Node
    let logger: Logger
    /// Opens the authority's key, to certify officers who sign.
    let authorityPassphrase: String?
    let now: @Sendable () -> Int64

    /// - Parameter authorityPassphrase: opens a wrapped key of the authority; without it no officer is certified anew.
    package init(
        _ node: Node,
        logger: Logger,
        authorityPassphrase: String? = nil,
        now: @escaping @Sendable () -> Int64 = NodeDatabase.systemTime
    ) {
        self.node = node
        self.authorityPassphrase = authorityPassphrase
        self.logger = logger
        self.now = now
    }

    /// Makes the first account of a node that has none.
    package func firstAdministrator() async throws -> FirstAdministrator? {
        let register = OfficerRegister(store: node.database.officers, now: now)
        let added = try await register.addFirstAdministrator(login: "admin", language: node.configuration.language)
        return added.map { FirstAdministrator(login: $0.officer.login, oneTimePassword: $0.oneTimePassword) }
    }

    /// Serves until SIGINT or SIGTERM; requests and an import at work are finished first.
    /// - Parameters:
    ///   - htmx: folder of the installed htmx, nil for pages without it.
    ///   - fixture: served over TAXII instead of the node's own API root.
    ///   - onReady: called with the port once the console answers.
    ///   - onLinkReady: called with the port once the link to partners answers.
    package func run(
        host: String,
        port: Int,
        htmx: String?,
        fixture: TAXIIFixture? = nil,
        onReady: @escaping @Sendable (Int) async -> Void,
        onLinkReady: @escaping @Sendable (Int) async -> Void = { _ in }
    ) async throws {
        guard let fixture else {
            let taxii = try await NodeTAXII.own(of: node, logger: logger, now: now)
            return try await serve(
                taxii,
                host: host,
                port: port,
                htmx: htmx,
                onReady: onReady,
                onLinkReady: onLinkReady
            )
        }
        guard TAXIIFixture.isLocal(host) else { throw NodeError.fixtureForOthers(host: host) }
        try await fixture.serve(logger: logger, now: now) { taxii in
            try await serve(taxii, host: host, port: port, htmx: htmx, onReady: onReady, onLinkReady: onLinkReady)
        }
    }

    private func serve(
        _ taxii: NodeTAXII,
        host: String,
        port: Int,
        htmx: String?,
        onReady: @escaping @Sendable (Int) async -> Void,
        onLinkReady: @escaping @Sendable (Int) async -> Void
    ) async throws {
        try removeOldUploads()
        let imports = imports()
        let operations = try NodeOperations(node, events: ExchangeEvents(), now: now)
        let observation = try observation(imports)
        let search = try NodeSearch(node, now: now)
        let sea = try NodeSea.open(node, logger: logger, now: now)
        let services = try consoleServices(imports, operations, search, sea, observation: observation, htmx: htmx)
        let responder = NodeResponder(
            console: try await ConsoleApplication.router(services).buildResponder(),
            taxii: taxii.responder,
            meter: observation.meter
        )
        let server = Application(
            responder: responder,
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                serverName: nil
            ),
            onServerRunning: { channel in await onReady(channel.localAddress?.port ?? port) },
            logger: logger
        )
        var work: [ServiceGroupConfiguration.ServiceConfiguration] = [
            .init(service: imports), .init(service: NodeUpkeep(node, logger: logger, now: now)),
            .init(service: taxii.ledger), .init(service: OperationWatch(operations, logger: logger)),
            .init(service: try ChartUpkeep(node, logger: logger)),
            .init(service: RetentionService(Retention(of: node, now: now), logger: logger)),
            .init(service: SearchUpkeep(search, logger: logger)),
        ]
        if let sea { work.append(.init(service: sea.service)) }
        if let port = node.configuration.metrics?.port {
            work.append(.init(service: MetricsServer.make(observation, port: port, logger: logger)))
        }
        if let exchange = node.exchange {
            let link = ExchangeServer(
                exchange,
                node.configuration.link,
                effects: ExchangeEffects(
                    watchlists: PartnerWatchlists(
                        lookouts: node.lookouts,
                        scoring: node.scoring,
                        exchange: exchange
                    ),
                    operations: operations.letters(logger: logger),
                    minutes: ConferenceCourier(
                        NodeConferences(node, logger: logger, now: now).desk,
                        exchange: exchange
                    ),
                    logger: logger
                ),
                logger: logger,
                onReady: onLinkReady
            )
            work.append(.init(service: link))
            work.append(
                .init(service: DueWatch(exchange, terms: node.configuration.due, logger: logger))
            )
            if let publisher = taxii.publisher {
                let service = PublisherService(publisher, now: exchange.desk.now, logger: logger)
                work.append(.init(service: service))
            }
        }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: work + [.init(service: server)],
                gracefulShutdownSignals: [.sigint, .sigterm],
                logger: logger
            )
        )
        try await group.run()
    }

    func imports() -> NodeImports {
        NodeImports(
            archive: node.database.declarations,
            shelf: MappingShelf(node.folder),
            scoring: node.scoring,
            logger: logger,
            now: now
        )
    }

    /// Nobody can import what was sent before a restart: the pages that knew it are gone.
    private func removeOldUploads() throws {
        let folder = node.folder.uploads
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        where file.pathExtension == "upload" {
            try FileManager.default.removeItem(at: file)
        }
    }
}
