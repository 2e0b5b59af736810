//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Duty rates on a day of the scenario, with the change of tariff in mid-year.
struct Tariff: Sendable {
    private let catalogue: GoodsCatalogue
    private let change: TariffChange?

    init(_ catalogue: GoodsCatalogue, change: TariffChange?) {
        self.catalogue = catalogue
        self.change = change
    }

    /// The rate in percent and the name of the regime it belongs to.
    func rate(of facts: GoodsFacts, on day: BorderDay) -> (percent: Double, regime: String) {
        guard let line = catalogue.line(facts.hs) else { return (10, "MFN") }
        var percent = facts.preferential ? line.preference : line.duty
        if burdens(facts.hs, origin: facts.origin, on: day), let change { percent += change.addedPercent }
        let agreement = facts.origin == "CN" ? "ACFTA" : "ATIGA"
        return (percent, facts.preferential ? agreement : "MFN")
    }

    /// Whether goods of this code and origin bear the additional duty.
    func burdens(_ hs: String, origin: String, on day: BorderDay) -> Bool {
        guard let change, day >= change.from, origin == change.origin else { return false }
        return change.headings.contains { hs.hasPrefix($0) }
    }
}
