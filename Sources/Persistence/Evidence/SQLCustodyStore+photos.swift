//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Custody
package import Evidence
import Journal

extension SQLCustodyStore {
    package func receive(_ photo: ReceivedPhoto) async throws -> Bool {
        let now = storage.now()
        return try await storage.write { connection in
            // The journal is locked by every writer, so two phones that send the same wait for one another here.
            let known = try connection.first(
                CustodyRow.photoSelection + " WHERE photo_id = ?",
                [.text(photo.id)],
                CustodyRow.photo
            )
            if let known {
                guard known.isSame(as: photo) else { throw EvidenceError.otherPhoto }
                return false
            }
            let others = try connection.all(
                CustodyRow.photoSelection + " WHERE case_no = ?",
                [.text(photo.caseNumber)],
                CustodyRow.photo
            )
            if others.contains(where: { $0.file.digest == photo.file.digest }) { return false }
            guard others.count(where: { $0.draft == photo.draft }) < ReceivedPhoto.mostOfDraft else {
                throw EvidenceError.tooManyPhotos(most: ReceivedPhoto.mostOfDraft)
            }
            let entry = try connection.appendJournal(
                JournalEntry.Draft(
                    storing: photo.sender,
                    "custody.photo.received",
                    "\(photo.caseNumber)/\(photo.id)",
                    .change(
                        before: nil,
                        after: .object([
                            "draft": .text(photo.draft), "sha256": .text(photo.file.digest.hexadecimal),
                            "size": .integer(photo.file.size),
                        ])
                    ),
                    at: now
                )
            )
            try Self.insert(photo, number: entry.sequence, in: connection)
            return true
        }
    }

    private static func insert(_ photo: ReceivedPhoto, number: Int64, in connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO received_photo
                (photo_id, case_no, draft_id, number, sha256, size, media_type, title, taken_at, place, sender, received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(photo.id), .text(photo.caseNumber), .text(photo.draft), .integer(number),
                .text(photo.file.digest.hexadecimal), .integer(photo.file.size), .text(photo.file.mediaType),
                .text(photo.title), .text(photo.takenAt.text), .text(photo.place), .text(photo.sender),
                .integer(photo.receivedAt),
            ]
        )
    }
}
