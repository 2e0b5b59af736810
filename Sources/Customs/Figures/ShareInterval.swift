//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A share with the interval it is known to.
package struct ShareInterval: Sendable, Hashable, Codable {
    package let low: Double
    package let high: Double

    package init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    /// Wilson's score interval (1927), which holds for small counts and for shares near 0 and 1.
    ///
    /// - Parameter z: 1.96 for 95 %.
    /// - Returns: 0…1 where nothing was counted.
    package static func wilson(_ hits: Double, of count: Double, z: Double = 1.959_963_984_540_054) -> ShareInterval {
        guard count > 0 else { return ShareInterval(low: 0, high: 1) }
        let share = hits / count
        let square = z * z / count
        let center = (share + square / 2) / (1 + square)
        let half = z * (share * (1 - share) / count + square / (4 * count)).squareRoot() / (1 + square)
        return ShareInterval(
            low: hits <= 0 ? 0 : max(0, center - half),
            high: hits >= count ? 1 : min(1, center + half)
        )
    }
}
