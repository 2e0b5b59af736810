//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Console
import Customs
import Foundation
import LinkChart
import Officers
import PKI
import Persistence
import Targeting
import Telemetry

extension NodeServer {
    /// What the console of the node works with; a test gives it imports that nobody runs.
    package func consoleServices(htmx: String? = nil, sea: NodeSea? = nil) throws -> ConsoleServices {
        let operations = try NodeOperations(node, events: ExchangeEvents(), now: now)
        return try consoleServices(imports(), operations, NodeSearch(node, now: now), sea, observation: nil, htmx: htmx)
    }

    func consoleServices(
        _ imports: NodeImports,
        _ operations: NodeOperations,
        _ search: NodeSearch,
        _ sea: NodeSea?,
        observation: NodeObservation?,
        htmx: String?
    ) throws -> ConsoleServices {
        let cases = try NodeCases(node, now: now)
        return ConsoleServices(
            settings: settings(htmx: htmx),
            targetingStore: LearningStore(node.database.targeting, scoring: node.scoring),
            archive: node.database.declarations,
            officerStore: node.database.officers,
            delegationStore: node.database.delegations,
            officeLists: node.database.offices,
            rates: node.database.rates,
            scoring: node.scoring,
            imports: imports,
            rules: node.rules,
            lookouts: node.lookouts,
            operations: operations,
            chart: try node.chart,
            chartKeys: ChartKey(readings: InstalledReadings.table),
            search: search,
            sea: sea,
            exchange: node.exchange.map { NodeMessages(node, $0, now: now) },
            cases: cases,
            evidence: NodeEvidence.services(node, cases: cases, authorityPassphrase: authorityPassphrase, now: now),
            reports: try? node.reports(now: now),
            printer: ChromiumPrinter(),
            gates: node.directory?.gates ?? [],
            land: LandOutline(file: node.folder.land.path),
            observation: observation,
            conferences: NodeConferences(node, logger: logger, now: now),
            failsToStore: { [database = node.database] in database.failsToStore },
            now: now
        )
    }

    /// The watch over the node; a test gives it imports that nobody runs.
    package func observation() throws -> NodeObservation { try observation(imports()) }

    /// The watch over the node; the token is read when the node starts.
    func observation(_ imports: NodeImports) throws -> NodeObservation {
        let token = try node.configuration.metrics?.tokenFile.map { name in
            let place = node.folder.url.appendingPathComponent(name)
            let text = String(decoding: try SecretFile.read(place), as: UTF8.self)
            let token = text.trimmingCharacters(in: .whitespacesAndNewlines)
            guard token.utf8.count >= 16 else {
                throw NodeError.configuration(path: place.path, reason: "a token needs at least 16 characters")
            }
            return token
        }
        let watch = NodeObserver(node: node, imports: imports, startedAt: now(), logger: logger, now: now)
        return NodeObservation(meter: RequestMeter(), watch: watch, token: token)
    }

    /// The node's own outline of land, or the one that `make setup` wrote in the source folder.
    private var landFile: String? {
        [node.folder.land.path, ".vendor/land/land.geojson"].first { FileManager.default.isReadableFile(atPath: $0) }
    }

    private func settings(htmx: String?) -> NodeSettings {
        let configuration = node.configuration
        return NodeSettings(
            name: configuration.name,
            country: configuration.country,
            timeZoneOffset: configuration.offsetMinutes ?? 0,
            capacityShare: configuration.capacity,
            randomShare: configuration.random,
            currency: configuration.currency,
            language: configuration.language,
            isBehindTLS: configuration.isBehindTLS,
            trustsForwardedAddress: configuration.trustsForwardedAddress,
            uploadFolder: node.folder.uploads.path,
            assets: AssetFolders(htmx: htmx, land: landFile),
            places: node.places(at: now())
        )
    }
}
