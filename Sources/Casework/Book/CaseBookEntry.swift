//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A case as an older case book tells it: its record, and what became of it, with the days on which it did.
package struct CaseBookEntry: Hashable, Sendable {
    /// The number that the case keeps; nil where the node gives it the next one.
    package var number: CaseNumber?
    /// What it is known by in the book, so that it is entered once however often the book is read.
    package var key: String
    package var office: String
    package var isSuspicion: Bool
    package var title: String
    package var summary: String
    package var seizure: SeizureRecord
    /// When it was detected, seconds since 1970.
    package var detectedAt: Int64
    /// In the order in which they were taken.
    package var steps: [CaseBookStep]

    package init(
        number: CaseNumber?,
        key: String,
        office: String,
        isSuspicion: Bool,
        title: String,
        summary: String,
        seizure: SeizureRecord,
        detectedAt: Int64,
        steps: [CaseBookStep]
    ) {
        self.number = number
        self.key = key
        self.office = office
        self.isSuspicion = isSuspicion
        self.title = title
        self.summary = summary
        self.seizure = seizure
        self.detectedAt = detectedAt
        self.steps = steps
    }

    package var origin: CaseOrigin { .book(office + "/" + key) }

    /// Every state of the record in the order of time.
    var records: [SeizureRecord] {
        var record = seizure
        return [record]
            + steps.compactMap { step in
                let before = record
                step.change(&record)
                return record == before ? nil : record
            }
    }
}
