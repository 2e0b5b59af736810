//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What really happened with one goods item; written to `truth.csv` only.
struct ItemTruth: Sendable {
    /// The offence, nil for honest goods.
    var scheme: SchemeKind?
    /// The ring behind the consignment, also where it carries honest cover goods.
    var ring = ""
    /// The scheme that this honest item merely resembles.
    var twinOf: SchemeKind?
}
