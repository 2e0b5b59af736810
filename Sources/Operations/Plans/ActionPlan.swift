//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// An action plan of two paired offices, as one of them has it. Both hold a copy; what one does travels to the other.
package struct ActionPlan: Identifiable, Hashable, Sendable, Codable {
    /// UUIDv7, the same on both sides.
    package let id: String
    /// The own office, and the other.
    package let own: String
    package let other: String
    /// All that were ever proposed, the first first.
    package private(set) var versions: [PlanVersion]
    package private(set) var acts: [CommitmentAct]
    package private(set) var letters: [PlanLetter]
    package private(set) var revision: Int

    /// Begins a plan with a first version.
    /// - Throws: ``ActionPlanError/faulty(_:)``
    package init(
        id: String,
        own: String,
        other: String,
        _ terms: PlanTerms,
        by officer: String,
        at time: Int64
    ) throws(ActionPlanError) {
        self.init(id: id, own: own, other: other)
        try propose(terms, by: officer, at: time)
    }

    /// A plan of which nothing came yet.
    package init(id: String, own: String, other: String) {
        self.id = id
        self.own = own
        self.other = other
        versions = []
        acts = []
        letters = []
        revision = 0
    }

    package var offices: Set<String> { [own, other] }

    /// The version that both offices accepted last; nil before the first agreement.
    ///
    /// Where both accepted two that follow the same one, the smaller digest counts: so both sides come to the same.
    package var agreed: PlanVersion? {
        var last: PlanVersion?
        while let next = versions.filter({ $0.terms.parent == last?.digest && isAccepted($0) })
            .min(by: { $0.digest < $1.digest })
        {
            last = next
        }
        return last
    }

    /// Versions that follow the agreed one and wait for the other office, or for us. What an office proposes later stands
    /// for what it proposed before.
    package var pending: [PlanVersion] {
        let parent = agreed?.digest
        let next = versions.filter { $0.terms.parent == parent }
        return next.filter { version in
            version.declined == nil && !isAccepted(version)
                && next.last { $0.office == version.office }?.digest == version.digest
        }
    }

    private func isAccepted(_ version: PlanVersion) -> Bool { version.accepted.isSuperset(of: offices) }

    /// What is shown: the agreed version, else the newest.
    package var shown: PlanVersion? { agreed ?? versions.last }

    package func version(_ digest: String) -> PlanVersion? { versions.first { $0.digest == digest } }

    package func lastAct(on commitment: String) -> CommitmentAct? { acts.last { $0.commitment == commitment } }

    package func status(of commitment: Commitment, on day: CalendarDate) -> CommitmentStatus {
        if commitment.dropped != nil { return .dropped }
        switch lastAct(on: commitment.id)?.kind {
        case .confirmed: return .fulfilled
        case .claimed: return .claimed
        case .givenBack, nil: return commitment.due < day ? .late : .open
        }
    }

    // MARK: What the own office does

    /// Proposes a version that follows the agreed one.
    package mutating func propose(_ terms: PlanTerms, by officer: String, at time: Int64) throws(ActionPlanError) {
        guard terms.parent == agreed?.digest else { throw .rewritesHistory }
        try take(.propose(terms), from: own, by: officer, at: time)
        tell(.propose(terms), by: officer, at: time)
    }

    /// Takes a step of the own office, and tells the other.
    package mutating func act(_ step: PlanStep, by officer: String, at time: Int64) throws(ActionPlanError) {
        if case .propose(let terms) = step { return try propose(terms, by: officer, at: time) }
        if case .accept(let digest) = step {
            // What is past is accepted only where the other side did so before it knew.
            guard version(digest) != nil else { throw .unknown(digest) }
            guard pending.contains(where: { $0.digest == digest }) else { throw .outOfTurn }
        }
        try take(step, from: own, by: officer, at: time)
        tell(step, by: officer, at: time)
    }

    private mutating func tell(_ step: PlanStep, by officer: String, at time: Int64) {
        letters.append(PlanLetter(number: letters.count + 1, step.json, by: officer, at: time))
    }

    /// Notes that a step went.
    package mutating func note(_ message: String, letter number: Int) {
        guard let place = letters.firstIndex(where: { $0.number == number && $0.message == nil }) else { return }
        letters[place].message = message
        revision += 1
    }

    // MARK: What either office does

    /// Takes a step of an office. Taking the same one again changes nothing.
    package mutating func take(
        _ step: PlanStep,
        from office: String,
        by officer: String,
        at time: Int64
    ) throws(ActionPlanError) {
        guard offices.contains(office) else { throw .outsider(office) }
        switch step {
        case .propose(let terms): try add(terms, from: office, by: officer, at: time)
        case .accept(let digest): try answer(digest, from: office, declining: nil)
        case .decline(let digest, let reason):
            guard !reason.isEmpty else { throw .reasonMissing }
            try answer(digest, from: office, declining: reason)
        case .claim(let id, let evidence):
            guard try commitment(id).owner == office else { throw .notYours }
            guard !evidence.isEmpty else { throw .evidenceMissing }
            try add(CommitmentAct(id, .claimed, evidence: evidence, office: office, by: officer, at: time))
        case .confirm(let id):
            guard try commitment(id).owner != office else { throw .notYours }
            try add(CommitmentAct(id, .confirmed, office: office, by: officer, at: time))
        case .giveBack(let id, let reason):
            guard try commitment(id).owner != office else { throw .notYours }
            guard !reason.isEmpty else { throw .reasonMissing }
            try add(CommitmentAct(id, .givenBack, reason: reason, office: office, by: officer, at: time))
        }
        revision += 1
    }

    private mutating func add(
        _ terms: PlanTerms,
        from office: String,
        by officer: String,
        at time: Int64
    ) throws(ActionPlanError) {
        let faults = terms.faults(of: offices)
        guard faults.isEmpty else { throw .faulty(faults) }
        if let parent = terms.parent {
            // A version may follow one that the other side has accepted and we have not yet, or the other way round.
            guard let earlier = version(parent) else { throw .unknown(parent) }
            guard terms.keepsHistory(of: earlier.terms) else { throw .rewritesHistory }
        } else if agreed != nil || terms.commitments.contains(where: { !$0.slips.isEmpty || $0.dropped != nil }) {
            throw .rewritesHistory
        }
        let names = terms.commitments.flatMap { $0.slips.map(\.office) + [$0.dropped?.office].compactMap { $0 } }
        if let stranger = names.first(where: { !offices.contains($0) }) { throw .outsider(stranger) }
        if let place = versions.firstIndex(where: { $0.digest == terms.digest }) {
            // Both offices wrote the very same: that is agreement.
            versions[place].accepted.insert(office)
            return
        }
        versions.append(PlanVersion(terms, office: office, by: officer, at: time))
    }

    private mutating func answer(
        _ digest: String,
        from office: String,
        declining reason: String?
    ) throws(ActionPlanError) {
        guard let place = versions.firstIndex(where: { $0.digest == digest }) else { throw .unknown(digest) }
        if isAccepted(versions[place]) {
            guard reason == nil else { throw .outOfTurn }
            return
        }
        guard versions[place].office != office else { throw .notYours }
        if let reason {
            versions[place].declined = reason
        } else {
            guard versions[place].declined == nil else { throw .outOfTurn }
            versions[place].accepted.insert(office)
        }
    }

    private func commitment(_ id: String) throws(ActionPlanError) -> Commitment {
        guard let agreed else { throw .notAgreed }
        guard let commitment = agreed.terms.commitments.first(where: { $0.id == id }) else { throw .unknown(id) }
        guard commitment.dropped == nil else { throw .outOfTurn }
        return commitment
    }

    private mutating func add(_ act: CommitmentAct) throws(ActionPlanError) {
        let last = lastAct(on: act.commitment)?.kind
        let isInTurn = act.kind == .claimed ? last == nil || last == .givenBack : last == .claimed
        guard isInTurn else { throw .outOfTurn }
        acts.append(act)
    }
}
