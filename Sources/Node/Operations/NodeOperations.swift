//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Console
package import Customs
package import Exchange
import Link
package import Logging
package import Operations
import Persistence
import Targeting

/// Joint operations and action plans of a node, as the console asks for them.
package struct NodeOperations: OperationService {
    package let store: any OperationStore
    package let plans: any ActionPlanStore
    package let surroundings: OperationPlan.Surroundings
    package let reminders: CommitmentTerms
    let exchange: NodeExchange?
    private let drafts: any DraftStore
    private let releaseRules: any ReleaseRuleStore
    private let targeting: any TargetingStore
    private let events: ExchangeEvents
    private let messages: OperationMessages
    let ledger: OperationLedger
    let reporter: OperationReporter?
    let courier: PlanCourier?
    let zone: Int64
    private let now: @Sendable () -> Int64

    /// - Parameter events: tells pages that a room or a plan has something new.
    /// - Throws: an error of the built-in tables or texts
    package init(_ node: Node, events: ExchangeEvents, now: @escaping @Sendable () -> Int64) throws {
        let directory = try node.directory ?? OfficeDirectory.builtIn()
        let surroundings = OperationPlan.Surroundings(directory, country: node.configuration.country)
        let messages = OperationMessages(
            try ConsoleResources.catalogue(),
            language: node.configuration.country == "CN" ? .zh : .vi
        )
        let zone = Int64(node.configuration.offsetMinutes ?? 0) * 60
        store = node.database.operations
        plans = node.database.actionPlans
        reminders = node.configuration.commitments
        exchange = node.exchange
        drafts = node.database.drafts
        releaseRules = node.database.releaseRules
        targeting = node.database.targeting
        ledger = OperationLedger(store: node.database.operations, journal: node.database.journal)
        reporter = node.exchange.map { exchange in
            OperationReporter(
                store: node.database.operations,
                exchange: exchange,
                drafts: node.database.drafts,
                releaseRules: node.database.releaseRules,
                messages: messages,
                today: { CalendarDate(at: now(), offset: zone) },
                isGate: surroundings.isGate,
                copies: CaseCopies(cases: node.database.cases, now: now)
            )
        }
        courier = node.exchange.map {
            PlanCourier(
                plans: node.database.actionPlans,
                exchange: $0,
                messages: messages,
                terms: node.configuration.commitments
            )
        }
        self.surroundings = surroundings
        self.messages = messages
        self.events = events
        self.zone = zone
        self.now = now
    }

    /// What takes the partner's messages in; nil without the exchange.
    package func letters(logger: Logger) -> OperationLetters? {
        guard let exchange, let courier else { return nil }
        return OperationLetters(store, courier: courier, exchange: exchange, events: events, logger: logger)
    }

    /// Enters own cases, tells the partner of them, sends what waits, and reminds.
    /// - Parameter tells: whether the partner is told even where no case changed here.
    package func work(tells: Bool = true) async throws {
        let hasChanged = try await ledger.catchUp()
        try await courier?.deliver()
        if tells || hasChanged { try await reporter?.tell() }
        let time = now()
        let today = CalendarDate(at: time, offset: zone)
        let hasReminded = try await courier?.remind(on: today, at: time) ?? false
        if hasChanged || hasReminded { events.tell(nil) }
    }

    package func inspections(_ days: ClosedRange<CalendarDate>) async throws -> Int {
        let from = days.lowerBound.daysSince1970 * 86_400 - zone
        let to = (days.upperBound.daysSince1970 + 1) * 86_400 - zone
        return try await targeting.yields(from: from, to: to, office: nil).reduce(0) { $0 + $1.inspected }
    }

    package func changed() async throws {
        _ = try await ledger.enterWaiting()
        events.tell(nil)
    }

    package func pairs() async throws -> [OfficePair] {
        guard let exchange else { return [] }
        return try await desk(exchange, OfficerDesk.Person(login: "node", name: "", office: nil)).pairs()
    }

    package func deliver() async throws {
        try await courier?.deliver()
        events.tell(nil)
    }

    package func news() -> AsyncStream<ExchangeNews> { events.news() }

    package func send(
        _ report: SituationReport,
        of operation: JointOperation,
        by officer: String
    ) async throws -> SituationReport {
        guard let exchange else { throw ExchangeRefusal.missing }
        guard let signature = report.signature else { throw ReportError.incomplete(report.missing) }
        let message = try messages.situation(report, of: operation)
        let offices = operation.plan.offices
        var report = report
        let known = report.revision
        var told: Set<String> = []
        for pair in try await pairs() where offices.contains(pair.from) && offices.contains(pair.to) {
            guard report.sent[pair.to] == nil, told.insert(pair.to).inserted else { continue }
            let id = MessageID.make(
                at: Timestamp(seconds: signature.at),
                for: .of(Array("\(report.id)\n\(pair.to)".utf8))
            )
            try await exchange.desk.send(message, from: pair.from, to: pair.to, id: id, by: officer)
            report.note(id, to: pair.to)
            exchange.outgoing.ring()
            exchange.events.tell([pair.from])
        }
        if report.revision != known { try await store.save(report, known: known, by: officer) }
        events.tell(nil)
        return report
    }

    func desk(_ exchange: NodeExchange, _ person: OfficerDesk.Person) -> OfficerDesk {
        OfficerDesk(exchange.desk, drafts: drafts, releaseRules: releaseRules, person: person)
    }
}
