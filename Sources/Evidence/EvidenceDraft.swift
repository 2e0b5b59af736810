//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Custody

/// What an officer says of a thing or file that is to be taken; the desk adds number, taker and signature.
package struct EvidenceDraft: Sendable, Hashable {
    package var kind: EvidenceItem.Kind
    package var title: String
    package var file: EvidenceItem.File?
    package var seals: [String]
    package var measure: String
    package var takenAt: CustodyTime
    package var place: String
    package var coordinates: EvidenceItem.Coordinates?

    package init(
        kind: EvidenceItem.Kind,
        title: String,
        file: EvidenceItem.File? = nil,
        seals: [String] = [],
        measure: String = "",
        takenAt: CustodyTime,
        place: String,
        coordinates: EvidenceItem.Coordinates? = nil
    ) {
        self.kind = kind
        self.title = title
        self.file = file
        self.seals = seals
        self.measure = measure
        self.takenAt = takenAt
        self.place = place
        self.coordinates = coordinates
    }

    func item(_ id: String, by taker: CustodyParty) -> EvidenceItem {
        EvidenceItem(
            id: id,
            kind: kind,
            title: title,
            file: file,
            seals: seals,
            measure: measure,
            takenAt: takenAt,
            place: place,
            coordinates: coordinates,
            takenBy: taker
        )
    }
}
