//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A vessel inside a zone.
struct ZoneVisit {
    /// The number of the zone in the index.
    let zone: UInt16
    /// When it lay still here first; 0 while it did not.
    var stopped: SeaSecond = 0
    /// What it said its draught was when it came.
    let draught: UInt8
}
