//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Console
import Exchange
import Foundation
package import Logging
package import Operations
import Persistence

/// Conferences of a node: books, their courier, proofs of signatures.
package struct NodeConferences: ConferenceService {
    package let desk: ConferenceDesk
    package let files: ConferenceShelf
    package let printer: any PagePrinter = ChromiumPrinter()
    private let exchange: NodeExchange?
    private let courier: ConferenceCourier?
    private let logger: Logger
    private let now: @Sendable () -> Int64

    /// - Parameters:
    ///   - country: the own one.
    ///   - now: seconds since 1970.
    package init(_ node: Node, logger: Logger, now: @escaping @Sendable () -> Int64) {
        let desk = ConferenceDesk(
            store: node.database.conferences,
            side: node.configuration.country,
            now: { now() * 1_000 }
        )
        self.desk = desk
        files = ConferenceShelf(folder: node.folder.url.appendingPathComponent("conferences", isDirectory: true))
        exchange = node.exchange
        courier = node.exchange.map { ConferenceCourier(desk, exchange: $0) }
        self.logger = logger
        self.now = now
    }

    package var commitments: [any CommitmentSource] { [SignedCommitments(desk.store)] }

    package func pairs() async throws -> [ConferencePair] {
        guard let exchange else { return [] }
        let time = exchange.desk.now()
        let own = await exchange.offices()
        var pairs: Set<ConferencePair> = []
        for partner in try await exchange.store.partners() where partner.state != .suspended {
            let theirs = Set(partner.cards.filter { $0.isValid(at: time) }.map(\.office))
            for office in own {
                for other in theirs where exchange.isPaired(office, other, time) {
                    pairs.insert(ConferencePair(office: office, otherOffice: other))
                }
            }
        }
        return pairs.sorted { ($0.office, $0.otherOffice) < ($1.office, $1.otherOffice) }
    }

    package func newMessage() -> String { MessageID.make(at: Timestamp(seconds: now())) }

    package func deliver(_ conference: String) async -> Bool {
        guard let courier else { return false }
        do {
            try await courier.deliver(conference)
            return true
        } catch {
            logger.warning(
                "the book of a conference can't be sent now",
                metadata: ["conference": "\(conference)", "error": "\(error)"]
            )
            return false
        }
    }

    package func minutes(of conference: Conference) async throws -> MinutesPackage {
        guard let exchange else { throw ExchangeRefusal.missing }
        return try await Self.minutes(of: conference, exchange: exchange)
    }

    /// Signed minutes with what proves both signatures.
    /// - Throws: ``ConferenceError/notAgreed`` before both have signed, and an error of the proofs.
    package static func minutes(of conference: Conference, exchange: NodeExchange) async throws -> MinutesPackage {
        guard case .concluded(let document, let signatures) = conference.standing else {
            throw ConferenceError.notAgreed
        }
        let proofs = try await exchange.proofs(with: conference.partner)
        var bundles: [ProofBundle] = []
        for signature in signatures { bundles.append(try await proofs.prove(signature.id, withContent: true)) }
        return MinutesPackage(document: document.bytes, proofs: bundles.map(\.json))
    }
}
