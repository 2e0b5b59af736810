//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Logging
import ServiceLifecycle

/// Deletes once a day what a running node keeps no longer.
package struct RetentionService: Service, CustomStringConvertible {
    private static let actor = "node"

    private let retention: Retention
    private let logger: Logger
    private let pause: Duration

    /// - Parameter pause: how often it looks whether a day has passed.
    package init(_ retention: Retention, logger: Logger, pause: Duration = .seconds(600)) {
        self.retention = retention
        self.logger = logger
        self.pause = pause
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await look()
                } catch is CancellationError {
                    return
                } catch {
                    logger.error("retention failed", metadata: ["error": "\(error)"])
                }
                guard (try? await Task.sleep(for: pause)) != nil else { return }
            }
        }
    }

    private func look() async throws {
        guard try await retention.isDue() else { return }
        for outcome in try await retention.run(by: Self.actor) where outcome.count > 0 {
            logger.info("kept no longer", metadata: ["what": "\(outcome.rule)", "count": "\(outcome.count)"])
        }
    }

    package var description: String { "RetentionService" }
}
