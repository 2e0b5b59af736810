//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// A hump in the business of one trade around a day.
struct BusinessWave: Sendable {
    let top: BorderDay
    /// Days from the top to where the hump has fallen to 60 %.
    let width: Double
    /// How many times the usual business at the top comes on top.
    let height: Double

    func factor(on day: BorderDay) -> Double {
        let distance = Double(day - top) / width
        return 1 + height * exp(-distance * distance / 2)
    }

    /// The season of goods whose trade peaks about a day of every year.
    static func season(of line: GoodsLine, on day: BorderDay) -> Double {
        guard let peak = line.peak else { return 1 }
        let angle = 2 * Double.pi * Double(day.dayOfYear - peak) / 365
        return 1 + 0.75 * cos(angle)
    }
}
