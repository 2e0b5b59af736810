//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// All parameters of a simulated border, read from JSON or taken as they stand.
///
/// Every default says where it comes from: a source, or *judgement* where none was found. Seeds are not part of the
/// scenario: models are tuned on seeds 1–99 only and reported on seeds 1001–1099, so that nobody reports a year the
/// parameters of a model were chosen on.
package struct BorderScenario: Hashable, Sendable {
    /// A name for reports.
    package var name = "standard"
    /// First day. Default: the day the Vietnamese gate offices of the reference table took up work.
    package var firstDay = BorderDay(2025, 7, 1)
    /// Length in days. Default: one year.
    package var days = 365
    /// Declarations a day on the Vietnamese side, mean of the year. Default: the brief, about 110–130 thousand rows.
    package var declarationsPerDay = 300.0
    /// Share of cargo declarations with two to four goods items. Judgement.
    package var severalItemsShare = 0.1
    /// Share of declarations that are single parcels (post, express, e-commerce). Judgement; far more in life.
    package var parcelShare = 0.2
    /// Standing trades at any time; each importer has one to three. Judgement.
    package var standingTrades = 1_500
    /// New standing trades a day, as many as end. Judgement.
    package var newTradesPerDay = 1.6
    /// Share of rows that are illicit. Default: 4 %, between DATE (Nigeria, 2.24 %) and the Korean set (21.6 %).
    package var illicitShare = 0.04
    /// Share of illicit declarations by firms outside any ring, once or twice. Judgement.
    package var casualShare = 0.14
    /// Honest look-alikes for one illicit row. Judgement: comparable number.
    package var twinRatio = 1.1
    /// Illicit declarations of one ring over its life. Judgement.
    package var declarationsPerRing = 80.0
    /// How the illicit rows divide among the schemes; shares are taken relative to their sum. Judgement.
    package var mix = SchemeMix.standard
    /// From this day `mixAfterChange` holds, and rings look for other goods, gates and firms. Default: never.
    package var schemeChange: BorderDay?
    /// The division among schemes after the change.
    package var mixAfterChange = SchemeMix.standard
    /// Share of honest rows where an inspection finds a small mistake. Judgement.
    package var honestMistakeShare = 0.003
    /// Share of firms and containers whose number fails its check digit by a clerk's mistake. Judgement.
    package var invalidIdentifierShare = 0.012
    /// Share of road passages that were weighed. Judgement.
    package var weighedShare = 0.7
    /// VND for one yuan. Default: the order of 2025; no Vietnamese rate series was at hand.
    package var dongPerYuan = 3_620.0
    /// VND for one US dollar. Default: the order of 2025.
    package var dongPerDollar = 26_100.0
    /// Value in VND just below which parcels are kept. Default: Decision 01/2025/QD-TTg ended the exemption of
    /// 1,000,000 VND on 18 February 2025; simplified declaration and licensing still turn on it.
    package var parcelThreshold = 1_000_000.0
    /// The change of tariff in mid-year.
    package var tariffChange: TariffChange? = TariffChange()
    /// The one shock of prices.
    package var priceShock: PriceShock? = PriceShock()
    /// Days on which gates were shut.
    package var gateClosures = GateClosure.standard
    /// How the Vietnamese side selected before any model.
    package var practice = InspectionHabits()
    /// How the Chinese side's data differ.
    package var partner = PartnerHabits()

    package init() {}

    /// A year with all schemes at work all the time.
    package static let standard = BorderScenario()

    /// A year in whose middle the dominating schemes stop and others take their place: what a model learned is worth
    /// little afterwards, as in country T of Kim et al. (TKDE 2022), unless a random share is inspected.
    package static let schemeChange: BorderScenario = {
        var scenario = BorderScenario()
        scenario.name = "scheme change"
        scenario.schemeChange = BorderDay(2026, 1, 5)
        scenario.mix = .beforeChange
        scenario.mixAfterChange = .afterChange
        return scenario
    }()
}
