//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange
package import Logging
import ServiceLifecycle

/// Calls one partner for as long as the node serves: pushes what waits, looks at its log, tries again when the line
/// is cut.
package struct PartnerCaller: Service {
    private let link: PartnerLink
    private let store: any ExchangeStore
    private let call: PartnerCall
    private let service: any LinkService
    private let bell: Doorbell
    /// Rings when the partner has sent more than we have.
    private let behind = Doorbell()
    private let board: PartnerStatusBoard
    private let logger: Logger

    /// How often the outbox is looked at, in case another program wrote into it.
    private static let looking = Duration.seconds(1)
    /// How often a line that is idle is used, so that a cut is noticed.
    private static let idle = Duration.seconds(5)
    /// How long what the partner pushes may be on its way.
    private static let patience = Duration.milliseconds(300)
    /// How long nothing is pushed to a partner that has no room.
    private static let pause = Duration.seconds(5)
    /// How often the partner's log is looked at.
    private static let auditing = Duration.seconds(20)
    private static let most = (envelopes: 512, bytes: 4 << 20)

    /// - Parameter bell: rings when something waits to be pushed.
    package init(
        link: PartnerLink,
        store: any ExchangeStore,
        call: PartnerCall,
        service: any LinkService,
        bell: Doorbell,
        board: PartnerStatusBoard,
        logger: Logger
    ) {
        self.link = link
        self.store = store
        self.call = call
        self.service = service
        self.bell = bell
        self.board = board
        self.logger = logger
    }

    private var partner: String { link.partnerNode }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            var pause = Duration.milliseconds(200)
            while !Task.isCancelled {
                do {
                    try await talk { pause = .milliseconds(200) }
                } catch is CancellationError {
                    break
                } catch {
                    note(error)
                    // Never long: an officer waits, and a call costs little.
                    try? await Task.sleep(for: pause * Double.random(in: 0.8...1.2))
                    pause = min(pause * 2, .seconds(3))
                }
            }
        }
        await call.close()
    }

    /// Talks until something breaks.
    private func talk(_ connected: () -> Void) async throws {
        try await greet()
        connected()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await push() }
            // Beside, so that neither a look at the partner's log nor a large file holds a message up.
            group.addTask { try await keepUp() }
            group.addTask { await fetch() }
            try await group.next()
            group.cancelAll()
        }
    }

    private func fetch() async {
        while !Task.isCancelled {
            do {
                try await service.fetchAttachments(from: partner) { try await call.attachment($0, offset: $1) }
                try await Task.sleep(for: Self.looking)
            } catch {
                // What broke the line ends the other task too; what the partner refuses is asked for again later.
                try? await Task.sleep(for: Self.idle)
            }
        }
    }

    private func push() async throws {
        while !Task.isCancelled {
            do {
                try await pushAll()
                await bell.wait(upTo: Self.looking)
            } catch let refusal as PartnerRefusal where refusal.asksForPause {
                note(refusal)
                // What the partner sends goes on meanwhile.
                try await Task.sleep(for: Self.pause)
            }
        }
    }

    /// Asks how the partner stands, fetches what it could not push, looks at its log.
    private func keepUp() async throws {
        let clock = ContinuousClock()
        var audited = clock.now - Self.auditing
        while !Task.isCancelled {
            if clock.now - audited >= Self.auditing {
                audited = clock.now
                // A line may last for months; what is revoked meanwhile counts no longer than this.
                try await exchangeRevocations()
                try await audit()
            }
            let sequence = try await settleStanding().sent.sequence
            if try await isBehind(sequence) {
                // What the partner sent is on its way, unless it cannot call us.
                try await Task.sleep(for: Self.patience)
                try await pull(through: sequence)
            }
            await behind.wait(upTo: Self.idle)
        }
    }

    private func isBehind(_ sequence: Int64) async throws -> Bool {
        try await store.standing(of: partner).received.sequence < sequence
    }

    /// Revocations and cards first: what follows is judged by them.
    private func greet() async throws {
        try await exchangeRevocations()
        guard await service.hasFreshRevocations(of: partner) else {
            throw PartnerRefusal(status: 0, fault: "the partner's revocation list is too old")
        }
        try await service.take(cards: try await call.cards(), from: partner)
        try await call.give(cards: try await service.cards())
        try await settleStanding(isNew: true)
    }

    private func exchangeRevocations() async throws {
        if let list = try await call.revocations() { try await service.take(revocations: list, from: partner) }
        if let list = try await service.revocations() { try await call.give(revocations: list) }
    }

    /// - Parameter isNew: whether the line begins, so that what was refused before counts no more.
    @discardableResult
    private func settleStanding(isNew: Bool = false) async throws -> Receipt {
        let before = try await store.standing(of: partner)
        let answer = try await call.standing()
        return try await settle(answer, before, isTaking: isNew)
    }

    /// - Parameter isTaking: whether the answer shows that the partner takes what is pushed.
    private func settle(_ answer: LinkAnswer, _ before: LinkStanding, isTaking: Bool) async throws -> Receipt {
        let receipt = try await link.settle(answer.receipt, before: before)
        let now = link.now()
        board.update(partner) {
            if isTaking || !$0.state.isRefused { $0.state = .connected }
            $0.lastContact = now
        }
        if receipt.received.sequence > before.confirmed.sequence { await service.confirmed(by: partner) }
        return receipt
    }

    private func pushAll() async throws {
        var lastRefusal: LinkAnswer.Refused?
        while !Task.isCancelled {
            let before = try await store.standing(of: partner)
            let lines = try await store.outbox(
                of: partner,
                after: before.confirmed.sequence,
                limit: Self.most.envelopes,
                mostBytes: Self.most.bytes
            )
            if lines.isEmpty { break }
            let answer = try await call.push(lines)
            let receipt = try await settle(answer, before, isTaking: true)
            if receipt.sent.sequence > before.received.sequence { behind.ring() }
            guard let refused = answer.refused, refused.fault != "gap" else { continue }
            // Keys that the partner does not know yet are told; anything else is for a person.
            guard refused != lastRefusal else {
                throw PartnerRefusal(status: 200, fault: "\(refused.sequence): \(refused.fault)")
            }
            lastRefusal = refused
            try await call.give(cards: try await service.cards())
        }
    }

    /// Fetches what the partner could not push.
    private func pull(through sequence: Int64) async throws {
        // What may not be pushed is not fetched either.
        while try await isBehind(sequence), try await service.takesMore(from: partner) {
            let received = try await store.standing(of: partner).received.sequence
            let lines = try await call.pull(after: received)
            if lines.isEmpty { return }
            let answer = try await link.take(lines)
            await service.arrived(from: partner)
            if let refused = answer.refused, refused.fault != "gap" {
                try await service.take(cards: try await call.cards(), from: partner)
                return
            }
        }
    }

    private func audit() async throws {
        try await settleStanding()
        while let size = await link.candidateSize {
            let cosigned = try await link.audit { try await call.entries($0, size: size) }
            guard let cosigned else { return }
            try await call.cosigned(cosigned)
            let now = link.now()
            board.update(partner) {
                $0.agreedSize = size
                $0.agreedAt = now
            }
        }
    }

    private func note(_ error: any Error) {
        switch error {
        case let ExchangeStoreError.notActive(_, state): board.update(partner) { $0.state = .stopped(state) }
        case let refusal as PartnerRefusal:
            board.update(partner) { $0.state = .refused(reason: "\(refusal.status) \(refusal.fault)") }
        default: board.update(partner) { $0.state = .broken(reason: "\(error)") }
        }
        logger.debug("the line to a partner broke", metadata: ["partner": "\(partner)", "error": "\(error)"])
    }
}
