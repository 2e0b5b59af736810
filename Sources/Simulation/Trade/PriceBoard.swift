//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// What goods cost on a day: the median of the market and the one shock of the year.
struct PriceBoard: Sendable {
    private let shock: PriceShock?
    private let seed: UInt64

    init(shock: PriceShock?, seed: UInt64) {
        self.shock = shock
        self.seed = seed
    }

    /// USD per kg. Every kind of goods drifts a few percent over the months.
    func price(of line: GoodsLine, on day: BorderDay) -> Double {
        let code = line.hs.utf8.reduce(0) { $0 &* 10 &+ Int($1 - 48) }
        var random = RandomSource(seed: seed, stream: "price", number: code)
        let phase = random.between(0, 6.28)
        let drift = 1 + 0.05 * sin(Double(day.number) / 58 + phase)
        return line.price * drift * shockFactor(line, on: day)
    }

    private func shockFactor(_ line: GoodsLine, on day: BorderDay) -> Double {
        guard let shock, shock.headings.contains(where: { line.hs.hasPrefix($0) }), day >= shock.from else { return 1 }
        let age = Double(day - shock.from)
        // Up within a week, half gone after `halfLife` days.
        let rise = min(1, (age + 1) / 7)
        return 1 + (shock.factor - 1) * rise * exp2(-max(0, age - 7) / shock.halfLifeDays)
    }
}
