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

    static func all(_ batch: DeclarationBatch, row: Int, _ words: Words) -> [VerdictRow] {
        []
    }
}
