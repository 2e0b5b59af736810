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
    private let operations: OperationLetters?
    private let minutes: ConferenceCourier?
    private let logger: Logger?

    /// Does nothing.
    package init() {
        watchlists = nil
        operations = nil
        minutes = nil
        logger = nil
    }

    /// Keeps entries that partners give, and enters what they say of joint operations and action plans and what they
    /// write in books of conferences.
    package init(
        watchlists: PartnerWatchlists,
        operations: OperationLetters? = nil,
        minutes: ConferenceCourier? = nil,
        logger: Logger
    ) {
        self.watchlists = watchlists
        self.operations = operations
        self.minutes = minutes
        self.logger = logger
    }

    /// Does what messages of a partner ask and is not done yet; what a crash interrupted is done at the next call.
    /// - Parameter letters: what was opened just now; nil where that is not known.
    func apply(_ letters: [(id: String, type: MessageType)]?, of partner: String) async {
        if let watchlists, letters?.contains(where: { PartnerWatchlists.types.contains($0.type) }) ?? true {
            do {
                while try await watchlists.applyNext(of: partner) {}
            } catch {
                logger?.error(
                    "entries of a partner can't be kept",
                    metadata: ["partner": "\(partner)", "error": "\(error)"]
                )
            }
        }
        await applyMinutes(letters, of: partner)
        if let operations, letters?.contains(where: { OperationLetters.concerning.contains($0.type) }) ?? true {
            do {
                try await operations.apply(of: partner)
                if letters != nil { operations.tell() }
            } catch {
                logger?.error(
                    "what a partner says of operations can't be entered",
                    metadata: ["partner": "\(partner)", "error": "\(error)"]
                )
            }
        }
    }

    private func applyMinutes(_ letters: [(id: String, type: MessageType)]?, of partner: String) async {
        guard let minutes, letters?.contains(where: { ConferenceCourier.types.contains($0.type) }) ?? true else {
            return
        }
        do {
            while try await minutes.applyNext(of: partner) {}
            // What a crash kept from going goes now.
            if letters == nil { try await minutes.deliver() }
        } catch {
            logger?.error(
                "the book of a conference can't be kept",
                metadata: ["partner": "\(partner)", "error": "\(error)"]
            )
        }
    }
}
