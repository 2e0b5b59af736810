//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Link
import Logging
import Persistence
import ServiceLifecycle

/// Opens what was accepted, as it comes.
struct LetterOpener: Service {
    private let exchange: NodeExchange
    private let effects: ExchangeEffects
    private let logger: Logger

    /// Offices whose keys were not here may have them now.
    private static let patience = Duration.seconds(1)
    /// What a command opened from a bundle, and what a crash left, is done this often.
    private static let catchingUp = Duration.seconds(20)

    init(_ exchange: NodeExchange, effects: ExchangeEffects, logger: Logger) {
        self.exchange = exchange
        self.effects = effects
        self.logger = logger
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            let clock = ContinuousClock()
            var applied = clock.now - Self.catchingUp
            while !Task.isCancelled {
                if clock.now - applied >= Self.catchingUp {
                    applied = clock.now
                    for partner in (try? await exchange.store.partners()) ?? [] {
                        await effects.apply(nil, of: partner.node)
                    }
                }
                await openAll()
                await exchange.incoming.wait(upTo: Self.patience)
            }
        }
    }

    private func openAll() async {
        guard let partners = try? await exchange.store.partners() else { return }
        for partner in partners where partner.state != .suspended {
            var isMore = true
            while isMore, !Task.isCancelled {
                do {
                    let opened = try await exchange.desk.open(from: partner.node, limit: 1_024)
                    isMore = opened.isMore
                    if opened.hasAnswers { exchange.outgoing.ring() }
                    if !opened.offices.isEmpty { exchange.events.tell(opened.offices) }
                    if !opened.letters.isEmpty { await effects.apply(opened.letters, of: partner.node) }
                    if opened.letters.contains(where: { $0.type == .revocation }) {
                        try await exchange.deleteOverdueFiles()
                    }
                } catch {
                    logger.error(
                        "messages can't be opened",
                        metadata: ["partner": "\(partner.node)", "error": "\(error)"]
                    )
                    isMore = false
                }
            }
        }
    }
}
