//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import LinkChart
import Logging
import Persistence
import ServiceLifecycle

/// Keeps the link chart of a running node up to date.
struct ChartUpkeep: Service, CustomStringConvertible {
    private let feeder: ChartFeeder
    private let pause: Duration
    private let logger: Logger

    let description = "ChartUpkeep"

    /// - Parameter pause: how often it looks around.
    /// - Throws: where the key for names can't be read or made.
    init(_ node: Node, logger: Logger, pause: Duration = .seconds(10)) throws {
        feeder = try node.chartFeeder
        self.pause = pause
        self.logger = logger
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let taken = try await feeder.catchUp()
                    if taken > 0 { logger.info("link chart brought up to date", metadata: ["records": "\(taken)"]) }
                } catch is CancellationError {
                    return
                } catch {
                    // A fault of disk or database must not end the console; the next round goes on where this one was.
                    logger.error("the link chart can't be brought up to date", metadata: ["error": "\(error)"])
                }
                guard (try? await Task.sleep(for: pause)) != nil else { return }
            }
        }
    }
}

extension Node {
    /// The link chart, in which parties lie closed under the key for names.
    package var chart: ProtectedChartStore {
        get throws { ProtectedChartStore(database.chart, ChartProtection(try NominalKey.secret(in: folder))) }
    }

    /// Brings the link chart up to date with declarations, cases and, where the node has an exchange, messages.
    package var chartFeeder: ChartFeeder {
        get throws { ChartFeeder(store: try chart, feeds: try chartFeeds()) }
    }

    private func chartFeeds() throws -> [any ChartFeed] {
        let keys = ChartKey(readings: InstalledReadings.table)
        var feeds: [any ChartFeed] = [
            DeclarationFeed(database.chartDeclarations, keys: keys),
            DeletedDeclarationFeed(database.chartDeclarations),
            CaseFeed(
                cases: database.cases,
                nominal: database.nominal,
                keeper: try NominalKey.keeper(in: folder),
                journal: database.journal,
                links: CaseLinks(keys: keys)
            ),
        ]
        if let exchange {
            feeds.append(
                MessageFeed(
                    desk: exchange.desk,
                    store: database.exchange,
                    journal: database.journal,
                    links: MessageLinks(keys: keys)
                )
            )
        }
        return feeds
    }
}
