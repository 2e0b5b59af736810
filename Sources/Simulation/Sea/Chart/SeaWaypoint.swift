//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A point where ways cross.
struct SeaWaypoint: Sendable {
    let name: String
    let place: SeaPoint
    /// How far ships pass beside it, in nautical miles: less where the water is narrow.
    let width: Double
}
