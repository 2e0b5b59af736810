//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Logging
import ServiceLifecycle

/// Looks after the clocks of requests: tells offices when an answer is nearly due, overdue, and overdue for long.
struct DueWatch: Service {
    private let exchange: NodeExchange
    private let terms: DueTerms
    private let logger: Logger

    private static let looking = Duration.seconds(60)

    init(_ exchange: NodeExchange, terms: DueTerms, logger: Logger) {
        self.exchange = exchange
        self.terms = terms
        self.logger = logger
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let offices = try await exchange.desk.remind(by: terms)
                    if !offices.isEmpty { exchange.events.tell(offices) }
                } catch {
                    logger.error("clocks of requests can't be looked after", metadata: ["error": "\(error)"])
                }
                try? await Task.sleep(for: Self.looking)
            }
        }
    }
}
