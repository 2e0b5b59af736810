//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Rates of exchange against the dong through the year: a slow wave around the scenario's level.
struct ExchangeBoard: Sendable {
    let dongPerYuan: Double
    let dongPerDollar: Double

    /// VND for one unit.
    func rate(of currency: String, on day: BorderDay) -> Double {
        let wave = 1 + 0.012 * sin(Double(day.number) / 47) + 0.00002 * Double(day.number % 365)
        switch currency {
        case "CNY": return (dongPerYuan * wave * 100).rounded() / 100
        case "USD": return (dongPerDollar * wave).rounded()
        default: return 1
        }
    }

    /// Units of the currency for one US dollar.
    func perDollar(_ currency: String) -> Double {
        switch currency {
        case "CNY": dongPerDollar / dongPerYuan
        case "VND": dongPerDollar
        default: 1
        }
    }
}
