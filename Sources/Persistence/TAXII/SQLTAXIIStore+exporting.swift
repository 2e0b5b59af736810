//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
package import Exchange
import Journal
import STIX
import TAXII

extension SQLTAXIIStore {
    /// Who writes down what the node does by itself.
    private static let machine = "node"

    /// Carries a decision out: objects, what they replace, the note of the copy and the journal, all or nothing.
    ///
    /// - Returns: false where what it rests on has changed meanwhile: nothing was done, and the message is a candidate
    ///   again.
    /// - Throws: ``ExportFault``
    package func carryOut(_ step: ExportStep, at time: Timestamp) async throws -> Bool {
        try await storage.write { connection in
            guard try Self.holds(step, in: connection) else { return false }
            let mayAct = step.before?.yields(to: step.letter.id, sent: step.letter.sent) ?? true
            switch step.act {
            case .leave: break
            case .hold where mayAct: try Self.hold(step, at: time, in: connection)
            case .show(let showing) where mayAct: try Self.show(showing, of: step, at: time, in: connection)
            case .hold, .show: break
            }
            try connection.execute(
                """
                INSERT INTO taxii_export
                    (message_id, unit, standing, spoken_id, spoken_standing, grants, settings, changes_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (message_id) DO UPDATE SET unit = excluded.unit, standing = excluded.standing,
                    spoken_id = excluded.spoken_id, spoken_standing = excluded.spoken_standing,
                    grants = excluded.grants, settings = excluded.settings, changes_on = excluded.changes_on
                """,
                [
                    .text(step.letter.id), .text(step.unit), .text(step.letter.standing.rawValue),
                    .text(step.spoken.id), .text(step.spoken.standing.rawValue), .integer(Int64(step.grants)),
                    .text(step.settings), .optional(step.changesOn),
                ]
            )
            return true
        }
    }

    /// Whether all is as it was when the step was decided.
    private static func holds(_ step: ExportStep, in connection: any SQLConnection) throws -> Bool {
        func standing(_ id: String) throws -> String? {
            try connection.first("SELECT standing FROM exchange_letter WHERE id = ?", [.text(id)]) { $0.text(0) }
        }
        let grants = try connection.first(
            "SELECT COUNT(*) FROM exchange_grant WHERE message_id = ?",
            [.text(step.spoken.id)]
        ) { try $0.integer(0) }
        return try standing(step.letter.id) == step.letter.standing.rawValue
            && standing(step.spoken.id) == step.spoken.standing.rawValue
            && grants == Int64(step.grants) && unit(step.unit, in: connection) == step.before
    }

    private static func hold(_ step: ExportStep, at time: Timestamp, in connection: any SQLConnection) throws {
        var state = ExportUnit.State.held
        var modified = step.before?.modified ?? step.letter.sent
        if let before = step.before, before.state != .held {
            state = .withdrawn
            if before.state == .shown { modified = try withdraw(before, of: step, at: time, in: connection) }
        }
        try save(
            ExportUnit(
                id: step.unit,
                message: step.letter.id,
                sent: step.letter.sent,
                generation: step.before?.generation ?? 0,
                created: step.before?.created ?? step.letter.sent,
                modified: modified,
                digest: "",
                subject: "",
                state: state,
                objects: state == .withdrawn ? step.before?.objects ?? [] : []
            ),
            of: step,
            in: connection
        )
    }

    private static func show(
        _ showing: ExportStep.Showing,
        of step: ExportStep,
        at time: Timestamp,
        in connection: any SQLConnection
    ) throws {
        if let before = step.before, before.state == .shown {
            if before.digest == showing.digest, before.message == step.letter.id { return }
            if before.generation != showing.generation { _ = try withdraw(before, of: step, at: time, in: connection) }
        }
        try add(showing.commons + showing.objects.map(\.bytes), of: step, at: time, in: connection)
        try save(
            ExportUnit(
                id: step.unit,
                message: step.letter.id,
                sent: step.letter.sent,
                generation: showing.generation,
                created: showing.created,
                modified: showing.modified,
                digest: showing.digest,
                subject: showing.subject,
                state: .shown,
                objects: Set(showing.objects.map(\.id))
            ),
            of: step,
            in: connection
        )
        let copy = LetterCopy(.file, target: "TAXII \(name(step.collection))", by: machine, at: time)
        try SQLExchangeStore.note(copy, of: step.letter.id, in: connection)
        try journal("taxii.shown", step, objects: showing.objects.count, at: time, in: connection)
    }

    /// Puts revoked versions in the place of all versions of the objects that are shown.
    /// - Returns: the date of the revoked versions
    private static func withdraw(
        _ unit: ExportUnit,
        of step: ExportStep,
        at time: Timestamp,
        in connection: any SQLConnection
    ) throws -> Timestamp {
        let number = try number(of: step.collection, of: step.root, in: connection)
        let moment = Timestamp(milliseconds: max(time.milliseconds, unit.modified.milliseconds + 1))
        var revoked: [[UInt8]] = []
        for id in unit.objects.sorted() {
            let versions = try connection.all(
                """
                SELECT date_added, version, content FROM taxii_object WHERE collection_no = ? AND object_id = ?
                ORDER BY version_at
                """,
                [.integer(number), .text(id)]
            ) { (dateAdded: try $0.integer(0), version: $0.text(1), content: Array($0.bytes(2))) }
            guard let last = versions.last else { continue }
            guard let json = try? JSONReader.read(last.content), let object = STIXObject(json),
                let left = object.withdrawn(at: moment.text)
            else { throw PersistenceError.unreadable("the object \(id)") }
            revoked.append(left.bytes)
            for version in versions {
                try bury(
                    (version.dateAdded, id, version.version),
                    from: number,
                    at: TAXIITimestamp(microseconds: time.milliseconds * 1_000),
                    by: machine,
                    in: connection
                )
            }
        }
        try add(revoked, of: step, at: time, in: connection)
        try journal("taxii.withdrawn", step, objects: revoked.count, at: time, in: connection)
        return moment
    }

    /// Adds objects to the step's collection; what is there in the same version stays as it is.
    private static func add(
        _ objects: [[UInt8]],
        of step: ExportStep,
        at time: Timestamp,
        in connection: any SQLConnection
    ) throws {
        guard !objects.isEmpty else { return }
        let number = try number(of: step.collection, of: step.root, in: connection)
        let body = Array(#"{"objects":["#.utf8) + objects.joined(separator: [UInt8(ascii: ",")]) + Array("]}".utf8)
        let batch: TAXIIBatch
        do throws(TAXIIFault) {
            batch = try TAXIIBatch(
                body,
                to: step.collection,
                of: step.root,
                by: machine,
                at: TAXIITimestamp(microseconds: time.milliseconds * 1_000),
                statusID: step.letter.id
            )
        } catch {
            throw ExportFault.unshowable(reason: "\(error)")
        }
        if let failure = batch.failures.first {
            throw ExportFault.unshowable(reason: "\(failure.id): \(failure.message ?? "")")
        }
        var placing = try Placing(batch, in: number, connection)
        for place in batch.objects.indices { _ = try placing.place(place, connection) }
        _ = try placing.store(connection)
    }

    private static func save(_ unit: ExportUnit, of step: ExportStep, in connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO taxii_unit (unit, collection_no, message_id, sent_at, generation, created_at, modified_at,
                digest, subject, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (unit) DO UPDATE SET message_id = excluded.message_id, sent_at = excluded.sent_at,
                generation = excluded.generation, created_at = excluded.created_at,
                modified_at = excluded.modified_at, digest = excluded.digest, subject = excluded.subject,
                state = excluded.state
            """,
            [
                .text(unit.id), .integer(try number(of: step.collection, of: step.root, in: connection)),
                .text(unit.message), .integer(unit.sent.milliseconds), .integer(unit.generation),
                .integer(unit.created.milliseconds), .integer(unit.modified.milliseconds), .text(unit.digest),
                .text(unit.subject), .text(unit.state.rawValue),
            ]
        )
        try connection.execute("DELETE FROM taxii_unit_object WHERE unit = ?", [.text(unit.id)])
        for object in unit.objects.sorted() {
            try connection.execute(
                "INSERT INTO taxii_unit_object (unit, object_id) VALUES (?, ?)",
                [.text(unit.id), .text(object)]
            )
        }
    }

    private static func name(_ collection: TAXIICollection) -> String { collection.alias ?? collection.id }

    private static func journal(
        _ action: String,
        _ step: ExportStep,
        objects: Int,
        at time: Timestamp,
        in connection: any SQLConnection
    ) throws {
        let detail: JournalDetail = .object([
            "collection": .text(name(step.collection)), "objects": .integer(Int64(objects)),
        ])
        try connection.appendJournal(
            JournalEntry.Draft(storing: machine, action, step.letter.id, detail, at: time.seconds)
        )
    }
}
