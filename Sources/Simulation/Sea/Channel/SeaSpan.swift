//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A stretch of time in seconds from the start of the scenario.
struct SeaSpan: Hashable, Sendable {
    let start: Double
    let end: Double

    func contains(_ time: Double) -> Bool { time >= start && time < end }
}
