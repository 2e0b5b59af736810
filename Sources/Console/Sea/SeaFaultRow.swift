//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A row of a file that can't be taken, in the reader's language.
struct SeaFaultRow: Sendable {
    let line: String
    let column: String?
    let reason: String

    init(_ fault: SeaFileFault, _ text: SeaText) {
        line = fault.line.map { text.format.number($0) } ?? "–"
        column = fault.column
        reason = fault.reason[text.words.language]
    }
}
