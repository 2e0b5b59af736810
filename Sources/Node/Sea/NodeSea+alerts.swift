//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
package import Console
import Customs
import Exchange
import Officers
import Persistence
package import SeaWatch

extension NodeSea {
    /// Who notes what nobody at a desk did.
    private static let actor = "sea"

    package func alerts(_ filter: SeaAlertFilter, for officer: SeaOfficer) async throws -> [SeaAlertFile] {
        try require(.seeSea, officer)
        return try await node.database.seaAlerts.list(filter)
    }

    package func count(
        _ filter: SeaAlertFilter,
        for officer: SeaOfficer
    ) async throws -> [SeaAlertFile.State: Int] {
        try require(.seeSea, officer)
        return try await node.database.seaAlerts.count(filter)
    }

    package func alert(_ id: SeaAlertID, for officer: SeaOfficer) async throws -> SeaAlertFile? {
        try require(.seeSea, officer)
        guard let file = try await node.database.seaAlerts.find(id) else { return nil }
        return try await settle(file)
    }

    package func take(_ id: SeaAlertID, seen revision: Int, by officer: SeaOfficer) async throws {
        try require(.workSea, officer)
        let time = now()
        _ = try await node.database.seaAlerts.update(id, seen: revision, by: officer.actor) { file in
            try file.take(by: officer.officer.login, at: time)
        }
        tell()
    }

    package func dismiss(
        _ id: SeaAlertID,
        because note: String,
        seen revision: Int,
        by officer: SeaOfficer
    ) async throws {
        try require(.workSea, officer)
        let time = now()
        _ = try await node.database.seaAlerts.update(id, seen: revision, by: officer.actor) { file in
            try file.dismiss(because: note, by: officer.officer.login, at: time)
        }
        tell()
    }

    package func openCase(from id: SeaAlertID, seen revision: Int, by officer: SeaOfficer) async throws -> String {
        try require(.seeSea, officer)
        try require(.writeCases, officer)
        let file = try await seen(id, revision)
        if let number = file.caseNumber { return number }
        let opening = try await cases.opening(from: .seaAlert(id.rawValue), office: nil, by: officer.officer)
        // The case first: where the node stops between the two, trying again finds it.
        let (opened, _) = try await cases.desk(of: officer.officer, as: officer.actor).open(opening)
        let number = opened.number.text
        let time = now()
        _ = try await node.database.seaAlerts.update(id, seen: nil, by: officer.actor) { file in
            if file.caseNumber == nil { file.use(case: number, by: officer.officer.login, at: time) }
        }
        tell()
        return number
    }

    package func draftMessage(about id: SeaAlertID, seen revision: Int, by officer: SeaOfficer) async throws -> String {
        try require(.seeSea, officer)
        try require(.writeMessages, officer)
        guard let exchange = node.exchange else { throw ExchangeRefusal.missing }
        let file = try await seen(id, revision)
        let desk = OfficerDesk(
            exchange.desk,
            drafts: node.database.drafts,
            releaseRules: node.database.releaseRules,
            person: OfficerDesk.Person(
                login: officer.officer.login,
                name: officer.officer.name,
                office: officer.officer.office
            )
        )
        guard let pair = try await desk.pairs().first else { throw ExchangeRefusal.missing }
        let draft = SeaAlertDraft(
            try await told(file.alert),
            language: officer.officer.language,
            zoneOffset: node.configuration.offsetMinutes ?? 0
        )
        let kept = try await desk.keep(
            DraftContent(form: try draft.form(pair), message: nil),
            type: .alert,
            pair,
            id: nil
        )
        let time = now()
        _ = try await node.database.seaAlerts.update(id, seen: nil, by: officer.actor) { file in
            file.draft(message: kept.id, by: officer.officer.login, at: time)
        }
        tell()
        return kept.id
    }

    /// Notes what became of drafts about alerts: one that went uses its alert, one that was thrown away leaves it free.
    func settleDrafts() async throws {
        for file in try await node.database.seaAlerts.drafted() { try await settle(file) }
    }

    @discardableResult
    private func settle(_ file: SeaAlertFile) async throws -> SeaAlertFile {
        guard let message = file.message, !file.isSent else { return file }
        // The draft first: a letter takes its place, and nothing takes a letter's.
        let isDraft = try await node.database.drafts.draft(message) != nil
        let isSent = try await node.database.exchange.letter(message) != nil
        guard isSent || !isDraft else { return file }
        let time = now()
        let settled = try await node.database.seaAlerts.update(file.id, seen: nil, by: Self.actor) { file in
            guard file.message == message else { return }
            if isSent { file.noteSent(at: time) } else { file.noteDiscarded(at: time) }
        }
        tell()
        return settled
    }

    private func seen(_ id: SeaAlertID, _ revision: Int) async throws -> SeaAlertFile {
        guard let file = try await node.database.seaAlerts.find(id) else { throw SeaAlertError.unknown(id) }
        guard file.revision == revision else { throw SeaAlertError.changedMeanwhile(id) }
        return file
    }

    /// An alert with what is known of its vessels and its zone.
    func told(_ alert: SeaAlert) async throws -> ToldAlert {
        try await ToldAlert(alert, database: node.database, zones: shelf)
    }
}
