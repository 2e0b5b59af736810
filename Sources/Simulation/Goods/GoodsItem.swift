//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One goods item of a consignment: what is declared, what it is, and what the simulation alone knows of it.
struct GoodsItem: Sendable {
    let line: GoodsLine
    var declared: GoodsFacts
    var actual: GoodsFacts
    var truth: ItemTruth
    /// What an inspection would find here, decided once so that both files agree.
    var finding: Finding?

    init(line: GoodsLine, facts: GoodsFacts) {
        self.line = line
        declared = facts
        actual = facts
        truth = ItemTruth()
    }
}
