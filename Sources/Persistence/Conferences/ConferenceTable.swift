//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Journal
import Operations

/// Rows of a conference.
enum ConferenceTable {
    static func conference(_ id: String, in connection: any SQLConnection) throws -> Conference? {
        let head = try connection.first(
            "SELECT side, partner, own_office, other_office, is_shared, revision FROM conference WHERE id = ?",
            [.text(id)]
        ) { row in
            (
                side: row.text(0), partner: row.text(1), office: row.text(2), other: row.text(3),
                isShared: try row.bool(4), revision: try row.integer(5)
            )
        }
        guard let head else { return nil }
        let operations = try connection.all(
            "SELECT body, is_sent FROM conference_operation WHERE conference_id = ? ORDER BY clock, side",
            [.text(id)]
        ) { row in
            guard let operation = try? BookOperation(JSONReader.read(Array(row.text(0).utf8))) else {
                throw PersistenceError.unreadable("an operation of the conference \(id)")
            }
            return StoredOperation(operation, isSent: try row.bool(1))
        }
        let documents = try connection.all(
            "SELECT body FROM conference_document WHERE conference_id = ? ORDER BY digest",
            [.text(id)]
        ) { row in
            guard let document = MinutesDocument(Array(row.blob(0))) else {
                throw PersistenceError.unreadable("a document of the conference \(id)")
            }
            return document
        }
        return Conference(
            id: id,
            side: head.side,
            partner: head.partner,
            office: head.office,
            otherOffice: head.other,
            isShared: head.isShared,
            revision: head.revision,
            operations: operations,
            signatures: try signatures(of: id, in: connection),
            documents: documents,
            alarms: try alarms(of: id, in: connection)
        )
    }

    private static func signatures(of id: String, in connection: any SQLConnection) throws -> [MinuteSignature] {
        try connection.all(
            """
            SELECT message_id, side, office, digest, name, signed_at, seen, answers, is_sent
            FROM conference_signature WHERE conference_id = ? ORDER BY place
            """,
            [.text(id)]
        ) { row in
            guard let digest = Operations.ContentDigest(hexadecimal: row.text(3)) else {
                throw PersistenceError.unreadable("a signature of the conference \(id)")
            }
            return MinuteSignature(
                id: row.text(0),
                side: row.text(1),
                office: row.text(2),
                digest: digest,
                name: row.text(4),
                at: try row.integer(5),
                seen: try row.integer(6),
                answers: row.optionalText(7),
                isSent: try row.bool(8)
            )
        }
    }

    private static func alarms(of id: String, in connection: any SQLConnection) throws -> [MinutesAlarm] {
        try connection.all(
            """
            SELECT message_id, kind, detail, raised_at, settled_by FROM conference_alarm
            WHERE conference_id = ? ORDER BY place
            """,
            [.text(id)]
        ) { row in
            guard let kind = MinutesAlarm.Kind(rawValue: row.text(1)) else {
                throw PersistenceError.unreadable("an alarm of the conference \(id)")
            }
            return MinutesAlarm(
                id: row.text(0),
                kind: kind,
                detail: row.text(2),
                at: try row.integer(3),
                settledBy: row.optionalText(4)
            )
        }
    }

    static func contact(_ row: any SQLRow) throws -> RegisteredContact {
        guard let item = OperationID(row.text(1)), let json = try? JSONReader.read(Array(row.text(2).utf8)),
            case .contact(let contact)? = try? ItemContent(json)
        else { throw PersistenceError.unreadable("a contact point of \(row.text(0))") }
        return RegisteredContact(
            contact: contact,
            conference: row.text(0),
            item: item,
            signed: try row.integer(3)
        )
    }
}
