//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Custody
import Evidence
import Officers

/// Photos from phones that wait for a signature, and the form that signs for all of them.
struct WaitingPhotos: Sendable {
    struct Photo: Sendable {
        let id: String
        let path: String
        let title: String
        let takenAt: String
        let pictured: Bool
    }

    let title: String
    let photos: [Photo]
    /// Where the form goes; nil for who may not sign.
    let action: String?
    let id: String

    /// Nil where none waits.
    init?(_ record: CustodyRecord, canHandle: Bool, formID: String?, _ say: EvidenceWords) {
        let waiting = record.waitingPhotos
        guard !waiting.isEmpty else { return nil }
        title = say.words("evidence.photos_waiting", ["count": say.format.number(waiting.count)])
        photos = waiting.map { photo in
            Photo(
                id: photo.id,
                path: ConsolePath.evidencePhoto(record.caseNumber, photo.id).text,
                title: photo.title,
                takenAt: say.time(photo.takenAt),
                pictured: MediaType(rawValue: photo.file.mediaType)?.isShown ?? false
            )
        }
        action = canHandle ? ConsolePath.evidencePhotos(record.caseNumber).text : nil
        // A form that was sent keeps its id, so that sending it again is the same taking.
        id = formID ?? "t" + SecureRandom.token()
    }
}
