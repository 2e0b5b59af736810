//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A batch of the rows, each with the cells given.
func batch(_ rows: [DeclarationField: DeclarationBatchBuilder.Value]...) -> DeclarationBatch {
    var builder = DeclarationBatchBuilder()
    for row in rows { builder.append { row[$0] ?? .missing } }
    return builder.finish()
}

/// 12 August 2025, 09:30 in Vietnam.
let lodgedInAugust = DeclarationBatchBuilder.Value.instant(1_754_965_800, offsetMinutes: 420)
