//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Custody

extension CustodyDesk {
    /// Receives a photo from a phone; the same one again changes nothing.
    ///
    /// - Returns: whether it is new.
    /// - Throws: ``EvidenceError/otherPhoto``, ``EvidenceError/tooManyPhotos(most:)`` or an error of the store.
    @discardableResult
    package func receive(_ photo: ReceivedPhoto) async throws -> Bool {
        try await store.receive(photo)
    }

    /// Takes photos of a case that wait, under one signature.
    ///
    /// Which wait is read in the same try as the end of the chain, so that two who sign at once take each photo once.
    ///
    /// - Parameters:
    ///   - chosen: the ids of those that the signer saw; what came meanwhile goes on waiting.
    ///   - id: made with the form, so that a form that is sent twice takes once.
    /// - Returns: how many were taken by this form.
    /// - Throws: ``CustodyError``, ``EvidenceError/nothing`` or an error of the store.
    @discardableResult
    package func takePhotos(
        _ chosen: Set<String>,
        of caseNumber: String,
        id: String,
        note: String = "",
        by pen: CustodyPen
    ) async throws -> Int {
        try await retrying {
            let record = try await store.record(of: caseNumber)
            if let done = record.entries.first(where: { $0.signed.transfer.id == id }) {
                return done.signed.transfer.lines.count
            }
            let photos = record.waitingPhotos.filter { chosen.contains($0.id) }.prefix(CustodyTransfer.mostLines)
            guard let first = photos.first else { throw EvidenceError.nothing }
            let at = now()
            let number = record.nextItemNumber
            let items = photos.enumerated().map { place, photo in
                photo.evidence(by: at).item(String(number + place), by: pen.party)
            }
            let transfer = CustodyTransfer(
                id: id,
                caseNumber: caseNumber,
                reason: .taken,
                from: nil,
                to: pen.party,
                witness: nil,
                lines: items.map { .init(item: $0.id, digest: $0.digest, last: nil, found: .unsealed) },
                at: at,
                place: first.place,
                note: note
            )
            _ = try await begin(transfer, items: items, in: record, by: pen)
            return items.count
        }
    }
}
