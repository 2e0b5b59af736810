//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What officers write about an operation: what it is called, who takes part, when, and what it looks for.
package struct OperationPlan: Hashable, Sendable, Codable {
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        /// Of many administrations, such as Operation Mekong Dragon.
        case multilateral
        /// Of two paired offices.
        case bilateral
    }

    package var name: Trilingual
    /// Other names by which cases and the partner's messages call it.
    package var aliases: [String]
    package var kind: Kind
    /// The title of the plan or agreement that it rests on; messages name it as their legal basis.
    package var basis: String
    /// How what is told of it may be used.
    package var handling: HandlingCode
    package var participants: [OperationParticipant]
    package var phases: [OperationPhase]
    package var targets: [OperationTarget]
    package var shifts: [DutyShift]
    /// Ids of risk rules that both sides run.
    package var rules: [String]
    /// Ids of watch-lists that both sides hold.
    package var watchlists: [String]

    package init(
        name: Trilingual,
        aliases: [String] = [],
        kind: Kind,
        basis: String,
        handling: HandlingCode = .h1,
        participants: [OperationParticipant] = [],
        phases: [OperationPhase] = [],
        targets: [OperationTarget] = [],
        shifts: [DutyShift] = [],
        rules: [String] = [],
        watchlists: [String] = []
    ) {
        self.name = name
        self.aliases = aliases
        self.kind = kind
        self.basis = basis
        self.handling = handling
        self.participants = participants
        self.phases = phases
        self.targets = targets
        self.shifts = shifts
        self.rules = rules
        self.watchlists = watchlists
    }

    /// The first and the last day; nil without phases.
    package var period: ClosedRange<CalendarDate>? {
        guard let first = phases.map(\.from).min(), let last = phases.map(\.to).max(), first <= last else {
            return nil
        }
        return first...last
    }

    /// Codes of the offices that take part, whatever the day.
    package var offices: Set<String> { Set(participants.map(\.office)) }

    /// Whoever is on duty at a time.
    package func onDuty(at time: Int64) -> [DutyShift] { shifts.filter { $0.covers(time) } }
}
