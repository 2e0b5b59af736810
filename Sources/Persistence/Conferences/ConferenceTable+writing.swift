//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Journal
import Operations

extension ConferenceTable {
    /// Writes what one state of a conference has beyond another, each with its entry in the journal.
    static func write(
        _ after: Conference,
        over before: Conference?,
        _ note: ConferenceNote,
        in connection: any SQLConnection
    ) throws {
        for (id, stored) in after.operations.sorted(by: { $0.key < $1.key }) {
            if let known = before?.operations[id] {
                guard known != stored else { continue }
                try connection.execute(
                    "UPDATE conference_operation SET is_sent = ? WHERE conference_id = ? AND clock = ? AND side = ?",
                    [.bool(stored.isSent), .text(after.id), .integer(id.clock), .text(id.side)]
                )
            } else {
                try insert(stored, note, in: connection)
            }
        }
        for (digest, document) in after.documents.sorted(by: { $0.key.hexadecimal < $1.key.hexadecimal })
        where before?.documents[digest] == nil {
            try connection.execute(
                "INSERT INTO conference_document (conference_id, digest, body) VALUES (?, ?, ?)",
                [.text(after.id), .text(digest.hexadecimal), .blob(document.bytes)]
            )
        }
        try writeSignatures(after, over: before, note, in: connection)
        try writeAlarms(after, over: before, note, in: connection)
        if before?.standing.name != .concluded { try register(after.registeredContacts, note, in: connection) }
    }

    private static func insert(
        _ stored: StoredOperation,
        _ note: ConferenceNote,
        in connection: any SQLConnection
    ) throws {
        let operation = stored.operation
        try connection.execute(
            "INSERT INTO conference_operation (conference_id, clock, side, body, is_sent) VALUES (?, ?, ?, ?, ?)",
            [
                .text(note.conference), .integer(operation.id.clock), .text(operation.id.side),
                .text(String(decoding: operation.json.canonical, as: UTF8.self)), .bool(stored.isSent),
            ]
        )
        let detail = JournalDetail.object([
            "operation": .text(operation.id.text), "act": .text(operation.act.name.rawValue),
            "item": .optional(operation.act.item?.text), "sha256": .text(operation.digest.hexadecimal),
        ])
        try note.write("conference.operation", detail, in: connection)
    }

    private static func writeSignatures(
        _ after: Conference,
        over before: Conference?,
        _ note: ConferenceNote,
        in connection: any SQLConnection
    ) throws {
        for (place, signature) in after.signatures.enumerated() {
            if let known = before?.signatures.first(where: { $0.id == signature.id }) {
                guard known != signature else { continue }
                try connection.execute(
                    "UPDATE conference_signature SET is_sent = ? WHERE message_id = ?",
                    [.bool(signature.isSent), .text(signature.id)]
                )
                continue
            }
            try connection.execute(
                """
                INSERT INTO conference_signature
                    (message_id, conference_id, place, side, office, digest, name, signed_at, seen, answers, is_sent)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(signature.id), .text(after.id), .integer(Int64(place)), .text(signature.side),
                    .text(signature.office), .text(signature.digest.hexadecimal), .text(signature.name),
                    .integer(signature.at), .integer(signature.seen), .optional(signature.answers),
                    .bool(signature.isSent),
                ]
            )
            let detail = JournalDetail.object([
                "message": .text(signature.id), "side": .text(signature.side),
                "document": .text(signature.digest.hexadecimal), "answers": .optional(signature.answers),
            ])
            try note.write("conference.signature", detail, in: connection)
        }
    }

    private static func writeAlarms(
        _ after: Conference,
        over before: Conference?,
        _ note: ConferenceNote,
        in connection: any SQLConnection
    ) throws {
        for (place, alarm) in after.alarms.enumerated() {
            let detail = JournalDetail.object(["message": .text(alarm.id), "kind": .text(alarm.kind.rawValue)])
            if let known = before?.alarms.first(where: { $0.id == alarm.id }) {
                guard known != alarm else { continue }
                try connection.execute(
                    "UPDATE conference_alarm SET settled_by = ? WHERE conference_id = ? AND message_id = ?",
                    [.optional(alarm.settledBy), .text(after.id), .text(alarm.id)]
                )
                try note.write("conference.alarm.settled", detail, in: connection)
                continue
            }
            try connection.execute(
                """
                INSERT INTO conference_alarm
                    (conference_id, message_id, place, kind, detail, raised_at, settled_by)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(after.id), .text(alarm.id), .integer(Int64(place)), .text(alarm.kind.rawValue),
                    .text(alarm.detail), .integer(alarm.at), .optional(alarm.settledBy),
                ]
            )
            try note.write("conference.alarm", detail, in: connection)
        }
    }

    private static func register(
        _ contacts: [RegisteredContact],
        _ note: ConferenceNote,
        in connection: any SQLConnection
    ) throws {
        for registered in contacts {
            let contact = registered.contact
            let body = ItemContent.contact(contact).json.canonical
            try connection.execute(
                """
                INSERT INTO contact_point (conference_id, item, office, valid_from, body, signed_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(registered.conference), .text(registered.item.text), .text(contact.office),
                    .integer(contact.validFrom.daysSince1970), .text(String(decoding: body, as: UTF8.self)),
                    .integer(registered.signed),
                ]
            )
            let detail = JournalDetail.object([
                "item": .text(registered.item.text), "office": .text(contact.office),
                "from": .text(contact.validFrom.iso8601),
                "sha256": .text(ItemContent.contact(contact).digest.hexadecimal),
            ])
            try note.write("contact_point.entered", detail, in: connection)
        }
    }
}
