//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Custody
import Evidence

/// Columns of chains of custody: what was signed is kept as its canonical text.
enum CustodyRow {
    static func entry(_ row: any SQLRow) throws -> CustodyRecord.Entry {
        guard let signed = SignedTransfer(json: try json(row, 0)), let hash = CustodyDigest(hexadecimal: row.text(2))
        else {
            throw PersistenceError.unreadable("a transfer of custody")
        }
        return CustodyRecord.Entry(
            signed: signed,
            journal: .init(sequence: try row.integer(1), hash: hash)
        )
    }

    static func item(_ row: any SQLRow) throws -> EvidenceItem {
        guard let item = EvidenceItem(json: try json(row, 0)) else {
            throw PersistenceError.unreadable("an item of evidence")
        }
        return item
    }

    static let pendingSelection = "SELECT content, items, first_signature, state, remark FROM custody_pending"

    static func pending(_ row: any SQLRow) throws -> PendingTransfer {
        guard let transfer = CustodyTransfer(json: try json(row, 0)),
            let items = try json(row, 1).elements?.map({ EvidenceItem(json: $0) }), !items.contains(nil),
            let first = CustodySignature(json: try json(row, 2)),
            let state = PendingTransfer.State(rawValue: row.text(3))
        else { throw PersistenceError.unreadable("a prepared transfer of custody") }
        return PendingTransfer(
            transfer: transfer,
            items: items.compactMap(\.self),
            first: first,
            state: state,
            remark: row.text(4)
        )
    }

    static let photoSelection = """
        SELECT photo_id, case_no, draft_id, sha256, size, media_type, title, taken_at, place, sender, received_at
        FROM received_photo
        """

    static func photo(_ row: any SQLRow) throws -> ReceivedPhoto {
        guard let digest = CustodyDigest(hexadecimal: row.text(3)), let takenAt = CustodyTime(row.text(7)) else {
            throw PersistenceError.unreadable("a photo from a phone")
        }
        return ReceivedPhoto(
            id: row.text(0),
            caseNumber: row.text(1),
            draft: row.text(2),
            file: EvidenceItem.File(digest: digest, size: try row.integer(4), mediaType: row.text(5)),
            title: row.text(6),
            takenAt: takenAt,
            place: row.text(8),
            sender: row.text(9),
            receivedAt: try row.integer(10)
        )
    }

    static func certificate(_ row: any SQLRow) throws -> (String, CustodyStatement.Certificate) {
        guard let occasion = CustodyStatement.Certificate.Occasion(rawValue: row.text(2)) else {
            throw PersistenceError.unreadable("the certificate of a signer")
        }
        return (row.text(0), .init(der: Array(row.blob(1)), occasion: occasion))
    }

    static func text(_ value: JSONValue) -> SQLValue {
        .text(String(decoding: value.canonical, as: UTF8.self))
    }

    private static func json(_ row: any SQLRow, _ column: Int) throws -> JSONValue {
        try JSONReader.readCanonical(Array(row.bytes(column)))
    }
}
