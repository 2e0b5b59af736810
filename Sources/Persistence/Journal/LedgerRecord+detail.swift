//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Foundation
import Journal

extension SQLConnection {
    /// Writes to the journal what the ledger says of a case, in the transaction of the change; nothing where it says
    /// the same as before.
    func appendLedger(before: LedgerRecord?, after: LedgerRecord, by actor: String, at now: Int64) throws {
        guard before != after else { return }
        try appendJournal(
            JournalEntry.Draft(
                storing: actor,
                LedgerRecord.action,
                after.number,
                .change(before: try before?.journalDetail(), after: try after.journalDetail()),
                at: now
            )
        )
    }
}

extension LedgerRecord {
    func journalDetail() throws -> JournalDetail {
        JournalDetail(try JSONReader.read(Array(JSONEncoder().encode(self))))
    }
}

extension JournalDetail {
    init(_ value: JSONValue) {
        switch value {
        case .null: self = .null
        case .bool(let flag): self = .bool(flag)
        case .number(let number): self = value.whole.map { .integer($0) } ?? .number(number)
        case .string(let text): self = .text(text)
        case .array(let elements): self = .list(elements.map(JournalDetail.init))
        case .object(let members): self = .object(members.mapValues(JournalDetail.init))
        }
    }
}
