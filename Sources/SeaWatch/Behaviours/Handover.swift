//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A new number that began where another fell silent.
struct Handover {
    /// The slot of the number before.
    let old: UInt32
    let oldNumber: UInt32
    /// When the new one was heard first, and when the old one last.
    let began: SeaSecond
    let ended: SeaSecond
    let place: SeaPoint
    /// Metres between where the old one would have been and where the new one was.
    let metres: Float
}
