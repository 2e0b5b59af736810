//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Commitments of signed minutes.
package struct SignedCommitments: CommitmentSource {
    private let store: any ConferenceStore

    package init(_ store: any ConferenceStore) { self.store = store }

    package func commitments(with partner: String, before day: CalendarDate) async throws -> [CommitmentReport] {
        try await store.conferences().filter { $0.partner == partner }.flatMap { conference -> [CommitmentReport] in
            guard case .concluded(let document, _) = conference.standing, let header = document.header,
                header.to < day
            else { return [] }
            let book = conference.book
            return document.items(.commitment).compactMap { item in
                guard case .commitment(let commitment) = item.content else { return nil }
                let last = book.item(item.id)?.progress.last
                return CommitmentReport(
                    text: commitment.text,
                    owner: commitment.owner,
                    office: commitment.office,
                    due: commitment.due,
                    origin: "\(header.number)",
                    made: header.to,
                    state: last?.progress.state ?? .open,
                    note: last?.progress.note ?? "",
                    place: CommitmentReport.Place(conference: conference.id, item: item.id)
                )
            }
        }.sorted { ($1.made, $0.text.vi) < ($0.made, $1.text.vi) }
    }
}
