//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Shapley values of one leaf, exact up to rounding.
///
/// On the way to a leaf stand d distinct features. Feature k lets the row through (o = 1) or not (o = 0), and lets the
/// share z of the training weight through when the row's value is unknown. The leaf of value v then gives feature j
///
///     v (o_j − z_j) ∫₀¹ ∏_{k≠j} (o_k t + z_k (1 − t)) dt,
///
/// because the Shapley weight s! (d−1−s)! / d! of a coalition of size s is the Beta integral of tˢ (1−t)^(d−1−s). The
/// integrand is a polynomial of degree d − 1, which Gauss–Legendre quadrature with ⌈d/2⌉ points integrates exactly.
///
/// Source of the game: Lundberg et al., "Consistent individualized feature attribution for tree ensembles" (2018).
struct ShapleyRule: Sendable {
    /// Points and weights on [0, 1], four at a time; padded with weight 0.
    private let points: [SIMD4<Double>]
    private let weights: [SIMD4<Double>]
    let mostFeatures: Int

    /// A rule that is exact for up to `mostFeatures` distinct features.
    init(mostFeatures: Int) {
        let groups = max(1, (mostFeatures + 7) / 8)
        let rule = Self.gaussLegendre(groups * 4)
        points = (0..<groups).map { group in SIMD4((0..<4).map { rule[group * 4 + $0].point }) }
        weights = (0..<groups).map { group in SIMD4((0..<4).map { rule[group * 4 + $0].weight }) }
        self.mostFeatures = groups * 8
    }

    /// A feature on the way to a leaf.
    struct Step {
        /// Share of the training weight that passes.
        var share: Double
        /// 1 when the row passes, else 0.
        var passes: Double
        /// The result: what the feature gains from this leaf.
        var gain: Double
        fileprivate var before = SIMD4<Double>(repeating: 1)

        init(share: Double = 0, passes: Double = 0) {
            self.share = share
            self.passes = passes
            gain = 0
        }
    }

    /// Fills in the gains of the first `count` steps for a leaf of the given value.
    @inline(__always)
    func apply(_ steps: UnsafeMutablePointer<Step>, count: Int, value: Double) {
        for index in 0..<count { steps[index].gain = 0 }
        for group in points.indices {
            let t = points[group]
            let rest = SIMD4(repeating: 1) - t
            var product = SIMD4<Double>(repeating: 1)
            for index in 0..<count {
                steps[index].before = product
                product *= steps[index].passes * t + steps[index].share * rest
            }
            var after = weights[group]
            var index = count
            while index > 0 {
                index &-= 1
                let others = steps[index].before * after
                steps[index].gain += (others[0] + others[1]) + (others[2] + others[3])
                after *= steps[index].passes * t + steps[index].share * rest
            }
        }
        for index in 0..<count { steps[index].gain *= value * (steps[index].passes - steps[index].share) }
    }

    /// Points and weights of the n-point rule on [0, 1], by Newton's method on the Legendre polynomial.
    private static func gaussLegendre(_ n: Int) -> [(point: Double, weight: Double)] {
        (0..<n).map { index in
            var x = cos(.pi * (Double(index) + 0.75) / (Double(n) + 0.5))
            var slope = 1.0
            for _ in 0..<100 {
                var previous = 1.0
                var current = x
                for degree in stride(from: 2, through: n, by: 1) {
                    let k = Double(degree)
                    (previous, current) = (current, ((2 * k - 1) * x * current - (k - 1) * previous) / k)
                }
                slope = Double(n) * (x * current - previous) / (x * x - 1)
                let step = current / slope
                x -= step
                if abs(step) < 1e-16 { break }
            }
            return (point: (1 - x) / 2, weight: 1 / ((1 - x * x) * slope * slope))
        }
    }
}
