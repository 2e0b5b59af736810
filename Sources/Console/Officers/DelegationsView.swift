//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Officers

/// Delegations as an officer or an administrator sees them.
struct DelegationsView: Sendable {
    struct Row: Sendable {
        let from: String
        let to: String
        let role: String
        let office: String
        let period: String
        let reason: String
        let givenBy: String
        let isPlanned: Bool
        /// Nil where the reader may not end it.
        let endPath: String?
        /// Its id, where the reader may act by it now.
        let usable: String?
    }

    let rows: [Row]
    let hasRows: Bool

    init(
        _ delegations: [Delegation],
        _ officers: [Officer],
        reader: Officer,
        now: Int64,
        words: Words,
        format: LocalFormat,
        places: PlaceNames
    ) {
        let byID = Dictionary(officers.map { ($0.id, $0) }) { first, _ in first }
        rows = delegations.map { delegation in
            Row(
                from: byID[delegation.from]?.name ?? "",
                to: byID[delegation.to]?.name ?? "",
                role: words("role." + delegation.role.rawValue),
                office: delegation.office.map { places.office($0, words.language) } ?? words("officers.whole_node"),
                period: format.date(delegation.start) + " – " + format.date(delegation.end - 1),
                reason: delegation.reason,
                givenBy: delegation.givenBy,
                isPlanned: delegation.start > now,
                endPath: DelegationDesk.mayRevoke(reader, delegation)
                    ? ConsolePath.endDelegation(delegation.id).text : nil,
                usable: delegation.to == reader.id && delegation.holds(at: now) ? delegation.id : nil
            )
        }
        hasRows = !rows.isEmpty
    }
}

/// What an officer can do about absence on the own page.
struct DelegationForm: Sendable {
    /// Whom the reader may give something for; the reader first.
    let absent: [SelectChoice]
    let colleagues: [SelectChoice]
    let isOffered: Bool
    let acting: String?
    let view: DelegationsView
    let longest: String

    init(
        _ identity: Identity,
        _ delegations: [Delegation],
        _ officers: [Officer],
        now: Int64,
        words: Words,
        format: LocalFormat,
        places: PlaceNames
    ) {
        let own = identity.own
        let open = officers.filter { $0.isActive }
        let mine = delegations.filter {
            [$0.from, $0.to].contains(own.id) || $0.givenBy == own.login
                || own.role == .supervisor && DelegationDesk.mayRevoke(own, $0)
        }
        let absent = open.filter { DelegationDesk.mayGive(own, for: $0) }
            .sorted { ($0.id != own.id ? 1 : 0, $0.name) < ($1.id != own.id ? 1 : 0, $1.name) }
            .map { SelectChoice(value: $0.id, label: Self.label($0, words), isChosen: $0.id == own.id) }
        colleagues = open.filter { $0.role != .administrator && (absent.count > 1 || $0.id != own.id) }
            .sorted { $0.name < $1.name }
            .map { SelectChoice(value: $0.id, label: Self.label($0, words), isChosen: false) }
        self.absent = absent
        isOffered = identity.acting == nil && !absent.isEmpty && !own.mustChangePassword
        acting = identity.acting.map { acting in
            words(
                "delegation.acting",
                ["name": acting.principal.name, "until": format.date(acting.delegation.end - 1)]
            )
        }
        view = DelegationsView(
            mine,
            officers,
            reader: own,
            now: now,
            words: words,
            format: format,
            places: places
        )
        longest = words("delegation.longest", ["days": "\(DelegationDesk.mostDays)"])
    }

    private static func label(_ officer: Officer, _ words: Words) -> String {
        "\(officer.name) (\(officer.login), \(words("role." + officer.role.rawValue)))"
    }
}
