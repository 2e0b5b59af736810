//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Points that a drawing shows, by their names.
struct ChartSeries: Sendable {
    struct Point: Sendable {
        let name: String
        let now: Double
        /// Of the period before; nil without a comparison.
        let before: Double?
        /// As a reader is told it.
        let text: String
    }

    let title: String
    /// What the second series is called; nil without one.
    let before: String?
    let now: String
    let points: [Point]
}
