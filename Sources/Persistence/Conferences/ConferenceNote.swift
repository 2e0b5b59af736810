//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Journal

/// Who did something to which conference, for the journal.
struct ConferenceNote {
    let conference: String
    let actor: String
    let at: Int64

    func write(_ action: String, _ detail: JournalDetail, in connection: any SQLConnection) throws {
        try connection.appendJournal(
            JournalEntry.Draft(storing: actor, action, conference, detail, at: at)
        )
    }
}
