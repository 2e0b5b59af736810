//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What can be said of one goods item: once as declared, once as it is.
struct GoodsFacts: Sendable {
    var hs: String
    var description: String
    var origin: String
    var quantity: Double
    var unit: String
    var packages: Int
    var netKg: Double
    var grossKg: Double
    /// In the currency of the invoice.
    var amount: Double
    /// Whether a certificate of origin claims the preferential rate.
    var preferential: Bool

    /// The same goods, but so much of them.
    func scaled(by factor: Double) -> GoodsFacts {
        var facts = self
        facts.quantity = max(1, quantity * factor)
        facts.packages = max(1, Int((Double(packages) * factor).rounded()))
        facts.netKg *= factor
        facts.grossKg *= factor
        facts.amount *= factor
        return facts
    }
}
