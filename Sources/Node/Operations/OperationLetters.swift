//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Exchange
import Link
import Logging
import Operations
import Persistence

/// Enters what the partner's messages say into operation rooms and action plans.
package struct OperationLetters: Sendable {
    private let operations: any OperationStore
    private let courier: PlanCourier
    private let exchange: NodeExchange
    private let events: ExchangeEvents
    private let logger: Logger

    private static let types: Set<MessageType> = [.seizureReport, .actionPlan]
    /// Types that a room or a plan shows.
    static let concerning = types.union([.revocation, .situationReport, .alert, .reply, .feedback])
    private static let actor = "node"

    init(
        _ operations: any OperationStore,
        courier: PlanCourier,
        exchange: NodeExchange,
        events: ExchangeEvents,
        logger: Logger
    ) {
        self.operations = operations
        self.courier = courier
        self.exchange = exchange
        self.events = events
        self.logger = logger
    }

    /// Tells whoever watches a room that something came.
    func tell() { events.tell(nil) }

    /// Does what messages of a partner ask and is not done yet.
    package func apply(of partner: String) async throws {
        var hasNews = false
        while try await takeNext(of: partner) { hasNews = true }
        if try await withdraw(of: partner) { hasNews = true }
        if hasNews { events.tell(nil) }
    }

    private func takeNext(of partner: String) async throws -> Bool {
        let filter = LetterFilter(
            partner: partner,
            direction: .received,
            types: Self.types,
            isApplied: false,
            limit: 200
        )
        let letters = try await exchange.store.letters(filter)
        var done: [String] = []
        var taken: [String] = []
        for letter in letters {
            guard let read = try? await exchange.desk.read(letter.id) else {
                // Taken back or deleted meanwhile: it asks for nothing.
                if letter.kept == nil { done.append(letter.id) }
                continue
            }
            let isTaken = letter.facts.type == .actionPlan ? await step(read) : try await enter(read)
            if isTaken { taken.append(letter.id) }
            done.append(letter.id)
        }
        if done.isEmpty { return false }
        // In this order, so that a crash between the two tells it twice and not never.
        if !taken.isEmpty { try await exchange.desk.acknowledge(taken, as: .applied) }
        try await exchange.store.markApplied(done, at: exchange.desk.now())
        if !taken.isEmpty { exchange.outgoing.ring() }
        return true
    }

    /// - Returns: whether the message names an operation.
    private func enter(_ read: ContactDesk.Read) async throws -> Bool {
        guard read.letter.standing != .revoked, case .record(let json) = read.message.body else { return false }
        var body: SeizureBody?
        if case .seizure(let seizure)? = read.message.record { body = seizure }
        guard let named = body?.operation ?? json["operation"]?.text, !named.isEmpty else { return false }
        var twins: [OperationSeizure.Twin] = []
        if let earlier = read.message.replaces,
            let old = try await operations.seizure("message:" + earlier)
        {
            twins = old.twins
        }
        let seizure = OperationSeizure(
            .message(id: read.letter.id, node: read.letter.partner),
            operation: try await operations.operations().first { $0.isCalled(named) }?.code,
            named: String(named.prefix(200)),
            phase: body?.phase,
            facts: body.map(SeizureReading.facts)
                ?? SeizureFacts(number: String((json["id"]?.text ?? "").prefix(100)), office: read.letter.from),
            standing: read.letter.standing == .replaced ? .replaced : .current,
            useBy: read.message.handling?.useBy,
            isUnreadable: body == nil,
            twins: twins
        )
        try await operations.put([seizure], position: nil, by: "partner:" + read.letter.partner)
        return true
    }

    private func step(_ read: ContactDesk.Read) async -> Bool {
        do {
            return try await courier.take(read)
        } catch {
            // It stays among the messages, where an officer reads it.
            logger.warning(
                "a step of an action plan can't be taken",
                metadata: ["message": "\(read.letter.id)", "error": "\(error)"]
            )
            return false
        }
    }

    /// Takes out of the rooms what its originator took back or put another in the place of, and what may be known no more.
    private func withdraw(of partner: String) async throws -> Bool {
        var hasChanged = false
        let today = CalendarDate(nearestDaysSince1970: exchange.desk.now().seconds / 86_400)
        for seizure in try await operations.seizures(fromPartner: partner) {
            guard case .message(let id, _) = seizure.source else { continue }
            let standing: OperationSeizure.Standing? =
                switch try await exchange.store.letter(id)?.standing {
                case .revoked: .revoked
                case .replaced: .replaced
                case .purged: .expired
                default: seizure.useBy.map { $0 < today } ?? false ? .expired : nil
                }
            guard let standing else { continue }
            try await operations.change(seizure: seizure.id, by: Self.actor) { $0.withdraw(standing) }
            hasChanged = true
        }
        return hasChanged
    }
}
