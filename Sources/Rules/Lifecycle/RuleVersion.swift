//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// One version of a rule with its text and its life.
///
/// The only way from a draft to a published rule leads through ``publish(by:at:policy:)``, whoever asks: pages, API and
/// commands. A published text never changes; a new text is a new version, which replaces the old one when it is
/// published.
package struct RuleVersion: Hashable, Sendable {
    package let ruleID: String
    /// From 1.
    package let number: Int
    package private(set) var text: String
    package private(set) var rule: Rule
    package private(set) var state: RuleState
    package private(set) var trial: RuleTrial?
    /// The day on which its owner has to defend it if it found nothing.
    package private(set) var review: CalendarDate?
    /// Oldest first.
    package private(set) var events: [RuleEvent]

    /// A first version, or the next one of a rule.
    ///
    /// - Throws: ``RuleRefusal/faults(_:)``
    package init(
        _ text: String,
        number: Int = 1,
        lists: ReferenceLists,
        by officer: String,
        at: Int64
    ) throws(RuleRefusal) {
        rule = try Self.checked(text, lists)
        ruleID = rule.id
        self.number = number
        self.text = text
        state = .draft
        review = rule.review
        events = [RuleEvent(.written, by: officer, at: at)]
    }

    /// A version as it was stored.
    ///
    /// - Throws: ``RuleFault`` when the text is no longer a rule.
    package init(
        stored text: String,
        number: Int,
        state: RuleState,
        trial: RuleTrial?,
        review: CalendarDate?,
        events: [RuleEvent]
    ) throws(RuleFault) {
        rule = try RuleFile.read(text)
        ruleID = rule.id
        self.number = number
        self.text = text
        self.state = state
        self.trial = trial
        self.review = review
        self.events = events
    }

    /// The officers who had a hand in the text or put it forward.
    private var authors: Set<String> {
        Set(events.filter { $0.kind != .expired && $0.kind != .defended }.map(\.officer))
    }

    /// Whether its owner has to say why it should stay: its review day has come and it found nothing.
    package func isDueForDefence(on today: CalendarDate, illicit: Int) -> Bool {
        guard state == .published, let review else { return false }
        return review <= today && illicit == 0
    }

    /// The officers who had a hand in the text or put it forward; none of them approves it.
    package var officersInvolved: Set<String> { authors }

    /// Changes the text of a draft; a back-test of the old text counts no more.
    package mutating func rewrite(
        _ text: String,
        lists: ReferenceLists,
        by officer: String,
        at: Int64
    ) throws(RuleRefusal) {
        guard state == .draft || state == .tested else { throw .notFrom(state, to: .written) }
        let rule = try Self.checked(text, lists)
        guard rule.id == ruleID else {
            throw .faults(RuleFaults(rule: ruleID, [RuleFault("id", "the id of a rule does not change")]))
        }
        self.rule = rule
        self.text = text
        state = .draft
        review = rule.review
        events.append(RuleEvent(.written, by: officer, at: at))
    }

    /// Keeps what a back-test of this text said.
    package mutating func record(_ trial: RuleTrial, by officer: String, at: Int64) throws(RuleRefusal) {
        guard !state.isFinal else { throw .notFrom(state, to: .tested) }
        guard trial.text == StableHash.of(text) else { throw .untested }
        self.trial = trial
        if state == .draft { state = .tested }
        events.append(RuleEvent(.tested, by: officer, at: at))
    }

    /// Lets it run beside the published rules without touching lanes.
    package mutating func shadow(by officer: String, at: Int64) throws(RuleRefusal) {
        guard state == .tested else { throw .notFrom(state, to: .shadowed) }
        state = .shadow
        events.append(RuleEvent(.shadowed, by: officer, at: at))
    }

    /// Lets it decide lanes; a second officer's act.
    package mutating func publish(by officer: String, at: Int64, policy: RulePolicy) throws(RuleRefusal) {
        guard state == .tested || state == .shadow else { throw .notFrom(state, to: .published) }
        guard let trial, trial.text == StableHash.of(text) else { throw .untested }
        let tested = events.last { $0.kind == .tested }?.at ?? 0
        guard at - tested <= Int64(policy.oldestTrialDays) * 86_400 else {
            throw .trialTooOld(days: Int((at - tested) / 86_400))
        }
        if let lines = trial.report.tooCostly, lines > 0 { throw .costsTooMuch(lines: lines) }
        guard trial.hitShare <= policy.greatestHitShare else {
            throw .hitsTooMuch(share: trial.hitShare, allowed: policy.greatestHitShare)
        }
        guard trial.served == 0 || trial.notEvaluableShare <= policy.greatestNotEvaluableShare else {
            throw .seldomEvaluable(share: trial.notEvaluableShare, allowed: policy.greatestNotEvaluableShare)
        }
        guard ActorName.isSecondPerson(officer, to: authors) else { throw .sameOfficer(officer) }
        if let last = rule.valid.to, last.daysSince1970 * 86_400 + 86_400 <= at { throw .overdue }
        state = .published
        events.append(RuleEvent(.published, by: officer, at: at))
    }

    /// Takes it back, with a reason.
    package mutating func withdraw(by officer: String, at: Int64, reason: String) throws(RuleRefusal) {
        guard !state.isFinal else { throw .notFrom(state, to: .withdrawn) }
        guard reason.contains(where: { !$0.isWhitespace }) else { throw .reasonMissing }
        state = .withdrawn
        events.append(RuleEvent(.withdrawn, by: officer, at: at, remark: reason))
    }

    /// Ends it when its last day has passed.
    ///
    /// - Returns: whether it ended now.
    package mutating func expire(at: Int64) -> Bool {
        guard state.isRunning, let last = rule.valid.to, last.daysSince1970 * 86_400 + 86_400 <= at else {
            return false
        }
        state = .expired
        events.append(RuleEvent(.expired, by: "node", at: at))
        return true
    }

    /// The owner says why a rule without yield should stay, until another day.
    package mutating func defend(
        by officer: String,
        at: Int64,
        reason: String,
        until review: CalendarDate
    ) throws(RuleRefusal) {
        guard state == .published else { throw .notFrom(state, to: .defended) }
        guard reason.contains(where: { !$0.isWhitespace }) else { throw .reasonMissing }
        self.review = review
        events.append(RuleEvent(.defended, by: officer, at: at, remark: reason))
    }

    /// Reads a text, compiles it, and runs its examples.
    private static func checked(_ text: String, _ lists: ReferenceLists) throws(RuleRefusal) -> Rule {
        let results: [RuleBook.ExampleResult]
        let rule: Rule
        let book: RuleBook
        do throws(RuleFault) {
            rule = try RuleFile.read(text)
        } catch {
            throw .faults(RuleFaults(rule: "", [error]))
        }
        do throws(RuleFaults) {
            book = try RuleBook([rule], lists: lists)
        } catch {
            throw .faults(error)
        }
        do throws(RuleFault) {
            results = try book.results(ofExamplesIn: 0)
        } catch {
            throw .faults(RuleFaults(rule: rule.id, [error]))
        }
        if let costly = results.first(where: \.isTooCostly) {
            let reason = "it costs more than a condition may for \"\(costly.example.note)\"; loop over less"
            throw .faults(RuleFaults(rule: rule.id, [RuleFault("when", reason)]))
        }
        let failed = results.filter { !$0.holds }
        guard failed.isEmpty else { throw .examplesFail(failed.map(\.example.note)) }
        return rule
    }
}
