//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Exchange
import Logging
import ServiceLifecycle

/// Looks after operation rooms and action plans: own cases come in, the partner is told, and commitments are reminded of.
struct OperationWatch: Service {
    private let operations: NodeOperations
    private let logger: Logger

    private static let looking = Duration.seconds(2)
    /// What waits for the contact point, for keys or for a day is looked at this often.
    private static let telling = Duration.seconds(60)

    init(_ operations: NodeOperations, logger: Logger) {
        self.operations = operations
        self.logger = logger
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            let clock = ContinuousClock()
            var told = clock.now - Self.telling
            while !Task.isCancelled {
                let tells = clock.now - told >= Self.telling
                if tells { told = clock.now }
                do {
                    try await operations.work(tells: tells)
                } catch is CancellationError {
                } catch {
                    logger.error("joint operations can't be looked after", metadata: ["error": "\(error)"])
                }
                try? await Task.sleep(for: Self.looking)
            }
        }
    }
}
