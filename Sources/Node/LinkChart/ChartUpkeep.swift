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
    init(_ node: Node, logger: Logger, pause: Duration = .seconds(10)) {
        feeder = node.chartFeeder
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
    /// Brings the link chart up to date with declarations and, where the node has an exchange, with messages.
    package var chartFeeder: ChartFeeder {
        let keys = ChartKey(readings: InstalledReadings.table)
        var feeds: [any ChartFeed] = [DeclarationFeed(database.chartDeclarations, keys: keys)]
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
        return ChartFeeder(store: database.chart, feeds: feeds)
    }
}
