//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Journal

extension SQLCaseStore {
    static func find(_ origin: CaseOrigin, in connection: any SQLConnection) throws -> Case? {
        let number = try connection.first(
            "SELECT number FROM case_file WHERE origin_kind = ? AND origin_key = ?",
            [.text(origin.kind.rawValue), .text(origin.key)],
            { $0.text(0) }
        )
        return try number.flatMap(CaseNumber.init).flatMap { try CaseRow.find($0, in: connection) }
    }

    /// Writers of a node wait for one another at the journal, so no number is given twice.
    static func nextNumber(_ office: String, _ year: Int, in connection: any SQLConnection) throws -> CaseNumber {
        let last = try connection.first(
            "SELECT COALESCE(MAX(serial), 0) FROM case_file WHERE office = ? AND year = ?",
            [.text(office), .integer(Int64(year))],
            { try $0.integer(0) }
        )
        guard let number = CaseNumber(office: office, year: year, serial: Int(last ?? 0) + 1) else {
            throw CaseError.unknownOffice(office)
        }
        return number
    }

    static func locked(
        _ number: CaseNumber,
        seen revision: Int?,
        in connection: any SQLConnection
    ) throws -> Case {
        guard let file = try CaseRow.find(number, in: connection, lock: true) else {
            throw CaseError.unknown(number.text)
        }
        if let revision, revision != file.revision {
            throw CaseError.stale(number, seen: revision, now: file.revision)
        }
        return file
    }

    static func kept(_ file: Case) throws -> Case {
        var file = file
        file.keptEvents()
        return file
    }

    static func admit(
        _ admission: CaseAdmission,
        by login: String,
        at now: Int64,
        in connection: any SQLConnection
    ) throws -> CaseAdmission.Outcome {
        if let found = try find(admission.origin, in: connection) { return .known(found.number) }
        if let number = admission.number, try CaseRow.find(number, in: connection) != nil { return .taken(number) }
        let states: [Case]
        do {
            let number = try admission.number ?? nextNumber(admission.office, admission.year, in: connection)
            states = try admission.life(number)
        } catch let error as CaseError {
            return .refused(error)
        }
        guard let first = states.first else { throw PersistenceError.unreadable("a case without a state") }
        try insert(first, by: login, at: now, changedAt: first.lastEventAt ?? now, in: connection)
        for (before, after) in zip(states, states.dropFirst()) {
            let changedAt = after.lastEventAt ?? now
            try save(after, before: before, by: login, at: now, changedAt: changedAt, in: connection)
        }
        return .admitted(first.number)
    }

    /// - Parameters:
    ///   - source: what the ledger said before of what it came out of; nil for a case that came out of none.
    ///   - changedAt: when it happened, where that was not now.
    static func insert(
        _ file: Case,
        from source: LedgerRecord? = nil,
        by login: String,
        at now: Int64,
        changedAt: Int64? = nil,
        in connection: any SQLConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO case_file (office, stage, is_proposed, outcome, title, folded, assignee, due, detected, groups,
                operation, revision, changed_at, ledger, number, year, serial, origin_kind, origin_key)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            try CaseRow.columns(file, at: changedAt ?? now) + [
                .text(file.number.text), .integer(Int64(file.number.year)), .integer(Int64(file.number.serial)),
                .text(file.origin.kind.rawValue), .text(file.origin.key),
            ]
        )
        try note(file, before: nil, from: source, by: login, at: now, in: connection)
    }

    static func save(
        _ file: Case,
        before: Case,
        by login: String,
        at now: Int64,
        changedAt: Int64? = nil,
        in connection: any SQLConnection
    ) throws {
        guard file.revision != before.revision else { return }
        try connection.execute(
            """
            UPDATE case_file SET office = ?, stage = ?, is_proposed = ?, outcome = ?, title = ?, folded = ?,
                assignee = ?, due = ?, detected = ?, groups = ?, operation = ?, revision = ?, changed_at = ?, ledger = ?
            WHERE number = ?
            """,
            try CaseRow.columns(file, at: changedAt ?? now) + [.text(file.number.text)]
        )
        try note(file, before: before, by: login, at: now, in: connection)
    }

    /// Keeps the state, its events, the entry of the journal and the record of the ledger.
    private static func note(
        _ file: Case,
        before: Case?,
        from source: LedgerRecord? = nil,
        by login: String,
        at now: Int64,
        in connection: any SQLConnection
    ) throws {
        let content = try JSONText.of(file)
        try connection.execute(
            "INSERT INTO case_state (number, revision, content) VALUES (?, ?, ?)",
            [.text(file.number.text), .integer(Int64(file.revision)), .text(content)]
        )
        for event in file.newEvents { try add(event, to: file.number, in: connection) }
        var digest = ContentDigest("case 1")
        digest.append(content)
        let after = JournalDetail.object([
            "revision": .integer(Int64(file.revision)), "stage": .text(file.stage.rawValue),
            "state": .text(digest.finish()),
            "steps": .list(file.newEvents.map { .text($0.kind.rawValue) }),
        ])
        let was = before.map { old in
            JournalDetail.object([
                "revision": .integer(Int64(old.revision)), "stage": .text(old.stage.rawValue),
            ])
        }
        try connection.appendJournal(
            JournalEntry.Draft(
                storing: login,
                before == nil ? "case.opened" : "case.changed",
                file.number.text,
                .change(before: was, after: after),
                at: now
            )
        )
        try connection.appendLedger(
            before: before?.ledgerRecord ?? source,
            after: file.ledgerRecord,
            by: login,
            at: now
        )
    }

    static func add(_ event: CaseEvent, to number: CaseNumber, in connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO case_event (number, place, kind, at, login, name, subject, remark)
            VALUES (?, (SELECT COUNT(*) FROM case_event WHERE number = ?), ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(number.text), .text(number.text), .text(event.kind.rawValue), .integer(event.at),
                .text(event.by.login), .text(event.by.name), .optional(event.subject), .optional(event.remark),
            ]
        )
    }
}

extension Case {
    /// When the last of the events that are not kept yet happened.
    fileprivate var lastEventAt: Int64? { newEvents.last?.at }
}
