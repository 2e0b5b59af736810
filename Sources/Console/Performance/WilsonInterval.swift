//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The interval that holds a share with 95 % confidence, after E. B. Wilson, *Probable inference, the law of
/// succession, and statistical inference*, JASA 22 (1927). It stays within 0…1 and makes sense for few cases.
package struct WilsonInterval: Sendable, Hashable {
    package let share: Double
    package let lower: Double
    package let upper: Double

    /// The 97.5th percentile of the normal distribution.
    private static let z = 1.959_963_984_540_054

    /// Nil without cases.
    package init?(hits: Int, cases: Int) {
        guard cases > 0, (0...cases).contains(hits) else { return nil }
        let n = Double(cases)
        let p = Double(hits) / n
        let z2 = Self.z * Self.z
        let centre = (p + z2 / (2 * n)) / (1 + z2 / n)
        let half = Self.z / (1 + z2 / n) * (p * (1 - p) / n + z2 / (4 * n * n)).squareRoot()
        share = p
        lower = hits == 0 ? 0 : max(0, centre - half)
        upper = hits == cases ? 1 : min(1, centre + half)
    }
}
