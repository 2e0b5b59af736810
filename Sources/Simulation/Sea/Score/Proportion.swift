//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// So many of so many, with the interval that 95 % of such samples lie in.
package struct Proportion: Hashable, Sendable {
    package let hits: Int
    package let total: Int

    package init(_ hits: Int, of total: Int) {
        precondition(hits >= 0 && hits <= total, "more hits than trials")
        self.hits = hits
        self.total = total
    }

    /// nil of nothing.
    package var share: Double? { total == 0 ? nil : Double(hits) / Double(total) }

    /// The score interval of Wilson (Journal of the American Statistical Association 22, 1927) with z = 1.96; 0 … 1 of
    /// nothing.
    package var interval: ClosedRange<Double> {
        guard total > 0 else { return 0...1 }
        let z = 1.959_964
        let count = Double(total)
        let share = Double(hits) / count
        let middle = share + z * z / (2 * count)
        let reach = z * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
        let scale = 1 + z * z / count
        return max(0, (middle - reach) / scale)...min(1, (middle + reach) / scale)
    }
}
