//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// What a check says of one identifier: it flags, it never refuses.
struct VerdictRow: Sendable {
    let label: String
    let value: String
    let verdict: String
    let isFlagged: Bool

    /// The verdicts on what a line's fields hold, those to look at first; texts that no check covers are left out.
    static func all(_ batch: DeclarationBatch, row: Int, _ words: Words) -> [VerdictRow] {
        let judged = DeclarationVerdicts(batch, row: row).entries.filter { $0.verdict.status != .unchecked }
        let rows = judged.map { entry in
            VerdictRow(
                label: words("field." + entry.field.rawValue),
                value: entry.verdict.given,
                verdict: entry.verdict.sentence[words.language],
                isFlagged: entry.verdict.isFlagged
            )
        }
        return rows.filter(\.isFlagged) + rows.filter { !$0.isFlagged }
    }
}
