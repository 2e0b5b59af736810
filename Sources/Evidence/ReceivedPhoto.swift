//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Custody

/// A photo that came from an officer's phone and that nobody has signed for yet: it lies on the shelf, and waits for the
/// chain of custody.
package struct ReceivedPhoto: Sendable, Hashable, Identifiable {
    /// Bytes of one draft's photos are bounded by their number and by ``EvidenceShelf/largest``.
    package static let mostOfDraft = 30

    /// Made on the phone, so that a photo that is sent twice is received once.
    package let id: String
    package let caseNumber: String
    /// The draft that it belongs to, also made on the phone.
    package let draft: String
    package let file: EvidenceItem.File
    package let title: String
    package let takenAt: CustodyTime
    package let place: String
    /// Who sent it.
    package let sender: String
    /// Seconds since 1970.
    package let receivedAt: Int64

    package init(
        id: String,
        caseNumber: String,
        draft: String,
        file: EvidenceItem.File,
        title: String,
        takenAt: CustodyTime,
        place: String,
        sender: String,
        receivedAt: Int64
    ) {
        self.id = id
        self.caseNumber = caseNumber
        self.draft = draft
        self.file = file
        self.title = title
        self.takenAt = takenAt
        self.place = place
        self.sender = sender
        self.receivedAt = receivedAt
    }

    /// Whether another is the same photo of the same draft, whatever is said of it.
    package func isSame(as other: ReceivedPhoto) -> Bool {
        id == other.id && caseNumber == other.caseNumber && draft == other.draft && sender == other.sender
            && file.digest == other.file.digest
    }

    /// As it is taken. A phone whose clock runs ahead took no photo after it was signed for.
    func evidence(by now: CustodyTime) -> EvidenceDraft {
        EvidenceDraft(kind: .photo, title: title, file: file, takenAt: min(takenAt, now), place: place)
    }
}
