//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Consignment {
    /// Duty rate and tax regime on the day of lodging. Exports and transit pay none.
    func rate(of facts: GoodsFacts, _ tariff: Tariff) -> (percent: Double, regime: String) {
        guard direction == .import else { return (0, direction == .export ? "EXPORT" : "TRANSIT") }
        return tariff.rate(of: facts, on: lodgedAt.day(offset: BorderInstant.hanoi))
    }

    /// Duty and value-added tax (10 %) on the facts in VND.
    func tax(on facts: GoodsFacts, _ tariff: Tariff) -> Double {
        guard direction == .import else { return 0 }
        let worth = value(of: facts)
        let duty = worth * rate(of: facts, tariff).percent / 100
        return duty + 0.1 * (worth + duty)
    }
}
