//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
package import Logging

/// What messages do outside the exchange, once they are opened.
package struct ExchangeEffects: Sendable {
    private let watchlists: PartnerWatchlists?
    private let logger: Logger?

    /// Does nothing.
    package init() {
        watchlists = nil
        logger = nil
    }

    /// Keeps entries that partners give.
    package init(watchlists: PartnerWatchlists, logger: Logger) {
        self.watchlists = watchlists
        self.logger = logger
    }

    /// Does what messages of a partner ask and is not done yet; what a crash interrupted is done at the next call.
    /// - Parameter letters: what was opened just now; nil where that is not known.
    func apply(_ letters: [(id: String, type: MessageType)]?, of partner: String) async {
        guard let watchlists, letters?.contains(where: { PartnerWatchlists.types.contains($0.type) }) ?? true else {
            return
        }
        do {
            while try await watchlists.applyNext(of: partner) {}
        } catch {
            logger?.error(
                "entries of a partner can't be kept",
                metadata: ["partner": "\(partner)", "error": "\(error)"]
            )
        }
    }
}
