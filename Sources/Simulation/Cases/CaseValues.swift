//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Gives the goods of a stratum their quantities and values, so that the values come to its total exactly.
///
/// 1. *Sizes.* The quantities of one kind of goods in one scene have the quantiles of a log-normal distribution, shuffled:
///    heavy tails, and yet a total that hardly hangs on the seed. A unit price is drawn within the range of the goods.
/// 2. *One factor for all quantities* of the stratum brings the sum near the total. Quantities stay whole steps and within
///    what can be carried, so a few rounds are needed; the factor must stay between a half and two.
/// 3. *The remainder* is less than a hundredth of the total. It is spread over the lines in proportion to their value, by
///    whole thousands of đồng, and what is left of that goes to the lines of most value, a thousand each. So no price of a
///    unit moves by more than about a hundredth.
enum CaseValues {
    private static let thousand = 1_000

    /// - Parameter total: in đồng, whole thousands; nil where none is to be met.
    static func settle(
        _ cases: inout [SimulatedCase],
        total: Int?,
        _ random: inout RandomSource
    ) throws(SimulationError) {
        var sizes = drawSizes(&cases, &random)
        var factor = 1.0
        var sum = apply(sizes, factor, &cases)
        guard let total else { return }
        for _ in 0..<40 {
            guard sum > 0 else { throw .scenarioInvalid("nothing in the stratum has a value") }
            if abs(Double(total - sum)) < Double(total) / 500 { break }
            factor *= Double(total) / Double(sum)
            sum = apply(sizes, factor, &cases)
        }
        sizes = []
        guard (0.5...2).contains(factor), abs(Double(total - sum)) < Double(total) / 100 else {
            throw .scenarioInvalid("values of \(total) are not plausible for these goods: factor \(factor), sum \(sum)")
        }
        spread(total - sum, over: &cases, sum: sum)
    }

    /// The quantity of each line before any factor, by case.
    private static func drawSizes(_ cases: inout [SimulatedCase], _ random: inout RandomSource) -> [[Double]] {
        struct Kind: Hashable {
            let scene: CaseScene
            let place: Int
        }
        var members: [Kind: [(index: Int, line: Int)]] = [:]
        var order: [Kind] = []
        for (index, one) in cases.enumerated() {
            let finds = one.scene.finds
            for (line, goods) in one.lines.map(\.goods).enumerated() {
                guard let place = finds.firstIndex(where: { $0.goods == goods }) else { continue }
                let kind = Kind(scene: one.scene, place: place)
                if members[kind] == nil { order.append(kind) }
                members[kind, default: []].append((index, line))
            }
        }
        var sizes = cases.map { $0.lines.map { _ in 0.0 } }
        for kind in order {
            let find = kind.scene.finds[kind.place]
            var own = members[kind] ?? []
            for last in stride(from: own.count - 1, to: 0, by: -1) { own.swapAt(last, random.below(last + 1)) }
            for (rank, member) in own.enumerated() {
                let quantile = normalQuantile((Double(rank) + 0.5) / Double(own.count))
                sizes[member.index][member.line] = find.median * exp(find.spread * quantile)
                if let price = find.goods.price {
                    cases[member.index].lines[member.line].price = random.between(price.lowerBound, price.upperBound)
                }
            }
        }
        return sizes
    }

    /// - Returns: the sum of values.
    private static func apply(_ sizes: [[Double]], _ factor: Double, _ cases: inout [SimulatedCase]) -> Int {
        var sum = 0
        for index in cases.indices {
            let capacity = cases[index].capacity
            for line in cases[index].lines.indices {
                let goods = cases[index].lines[line].goods
                let most = goods.kilograms > 0 ? capacity / goods.kilograms : .infinity
                let factor = goods.price == nil ? 1 : factor
                let wanted = min(sizes[index][line] * factor, most)
                let steps = max(1, (wanted / goods.step).rounded())
                cases[index].lines[line].quantity = steps * goods.step
                guard goods.price != nil else { continue }
                let exact = cases[index].lines[line].quantity * cases[index].lines[line].price
                let value = max(1, Int((exact / Double(thousand)).rounded())) * thousand
                cases[index].lines[line].value = value
                sum += value
            }
        }
        return sum
    }

    private static func spread(_ remainder: Int, over cases: inout [SimulatedCase], sum: Int) {
        var left = remainder / thousand
        var lines: [(index: Int, line: Int, value: Int)] = []
        for index in cases.indices {
            for line in cases[index].lines.indices {
                if let value = cases[index].lines[line].value { lines.append((index, line, value)) }
            }
        }
        lines.sort { ($1.value, $0.index, $0.line) < ($0.value, $1.index, $1.line) }
        let share = Double(left) / Double(sum)
        for (index, line, value) in lines {
            let part = Int((Double(value) * share).rounded(.towardZero))
            cases[index].lines[line].value = value + part * thousand
            left -= part
        }
        let sign = left < 0 ? -1 : 1
        var next = 0
        while left != 0 {
            let (index, line, _) = lines[next % lines.count]
            cases[index].lines[line].value? += sign * thousand
            left -= sign
            next += 1
        }
    }

    /// The standard normal distribution's value below which a share of draws lies (P. J. Acklam's rational approximation,
    /// wrong by less than 1.2e-9 of the value).
    static func normalQuantile(_ share: Double) -> Double {
        func ratio(_ a: [Double], _ b: [Double], _ x: Double) -> Double {
            a.reduce(0) { $0 * x + $1 } / (b.reduce(0) { $0 * x + $1 } * x + 1)
        }
        let low = 0.02425
        if share < low || share > 1 - low {
            let q = sqrt(-2 * log(min(share, 1 - share)))
            let tail = ratio(
                [
                    -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00, -2.549732539343734e+00,
                    4.374664141464968e+00, 2.938163982698783e+00,
                ],
                [7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00],
                q
            )
            return share < low ? tail : -tail
        }
        let q = share - 0.5
        return q
            * ratio(
                [
                    -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02,
                    -3.066479806614716e+01, 2.506628277459239e+00,
                ],
                [
                    -5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01,
                    -1.328068155288572e+01,
                ],
                q * q
            )
    }
}
