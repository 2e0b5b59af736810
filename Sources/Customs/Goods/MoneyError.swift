//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why amounts can't be reckoned together.
package enum MoneyError: Error, Hashable, Sendable {
    /// Amounts in different currencies; convert one first, at a rate with a date.
    case differentCurrencies(Currency, Currency)

    package var message: Trilingual {
        switch self {
        case .differentCurrencies(let a, let b):
            Trilingual(
                vi: "Không thể cộng hoặc so sánh số tiền \(a.rawValue) với \(b.rawValue); hãy quy đổi trước.",
                zh: "\(a.rawValue)与\(b.rawValue)金额不能直接相加或比较，请先换算。",
                en: "Amounts in \(a.rawValue) and \(b.rawValue) can't be added or compared; convert one first."
            )
        }
    }
}
