//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

extension OfficerDesk {
    /// Rules that release messages of the officer's offices, the newest first.
    package func releaseRules() async throws -> [ReleaseRule] {
        try await releaseStore.releaseRules().filter { sees($0.from) }
    }

    /// Proposes a rule; nothing goes by it before another officer publishes it.
    @discardableResult
    package func propose(
        _ pair: OfficePair,
        types: Set<MessageType>,
        strictest: Handling.TrafficLight,
        until last: CalendarDate,
        reason: String
    ) async throws -> ReleaseRule {
        guard try await pairs().contains(pair) else { throw DeskError.notPaired(from: pair.from, to: pair.to) }
        guard !types.isEmpty, types.isSubset(of: ReleaseRule.offered) else {
            throw DeskError.incomplete(.missing("types"))
        }
        let latest = CalendarDate(nearestDaysSince1970: desk.today.daysSince1970 + ReleaseRule.longest)
        guard (desk.today...latest).contains(last) else {
            throw DeskError.incomplete(.wrong("until", expected: "\(desk.today.iso8601) – \(latest.iso8601)"))
        }
        guard !reason.isEmpty else { throw DeskError.incomplete(.missing("reason")) }
        let rule = ReleaseRule(
            id: MessageID.make(at: desk.now()),
            from: pair.from,
            to: pair.to,
            types: types,
            strictest: strictest,
            validFrom: desk.today,
            validUntil: last,
            reason: reason,
            proposed: step
        )
        try await releaseStore.save(rule, by: person.login)
        return rule
    }

    /// Publishes a rule of another officer.
    /// - Throws: ``DeskError/sameOfficer``
    package func publish(releaseRule id: String) async throws {
        var rule = try await releaseRule(id)
        guard rule.state == .proposed else { throw DeskError.changedMeanwhile(id) }
        guard ActorName.isSecondPerson(person.login, to: [rule.proposed.login]) else { throw DeskError.sameOfficer }
        rule.published = step
        try await releaseStore.save(rule, by: person.login)
    }

    /// Ends a rule at once; one officer is enough for that.
    package func withdraw(releaseRule id: String) async throws {
        var rule = try await releaseRule(id)
        guard rule.state != .withdrawn else { return }
        rule.withdrawn = step
        try await releaseStore.save(rule, by: person.login)
    }

    /// Lets a message that a machine wrote go where a published rule releases it, else leaves it to the contact point as
    /// a draft.
    /// - Parameter id: of the occasion, see ``MessageID/make(at:for:)``: what was told of it is not told again.
    /// - Returns: whether it went.
    package func release(byRule message: Message, _ pair: OfficePair, occasion id: String) async throws -> Bool {
        if try await desk.store.letter(id) != nil { return true }
        let rule = try await releaseStore.releaseRules(from: pair.from, to: pair.to).first {
            $0.releases(message, from: pair.from, to: pair.to, on: desk.today)
        }
        guard let rule, let publisher = rule.published else {
            if try await draftStore.draft(id) == nil {
                try await keep(DraftContent(form: "", message: message), type: message.type, pair, id: nil, new: id)
            }
            return false
        }
        var message = message
        message.signOff = SignOff(
            draftedBy: person.name,
            approvedBy: "\(publisher.name) (\(rule.id))",
            approvedAt: desk.now()
        )
        try await desk.send(message, from: pair.from, to: pair.to, id: id, by: person.login)
        return true
    }

    private var step: ReleaseRule.Step { ReleaseRule.Step(login: person.login, name: person.name, at: desk.now()) }

    private func releaseRule(_ id: String) async throws -> ReleaseRule {
        guard let rule = try await releaseStore.releaseRule(id), sees(rule.from) else {
            throw DeskError.unknownMessage(id)
        }
        return rule
    }
}
