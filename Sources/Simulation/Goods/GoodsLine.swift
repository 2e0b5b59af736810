//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A kind of goods that crosses this border, with what its peers cost and weigh.
///
/// Codes have eight digits on real six-digit subheadings of the Harmonized System 2022. Prices, masses and rates are
/// of the right order for the trade between China and Vietnam, but are judgement, not statistics.
struct GoodsLine: Sendable {
    /// Where the goods usually go.
    enum Flow: Sendable {
        case toVietnam
        case toChina
        case both
        /// Mostly through Vietnam to somewhere else.
        case passing
    }

    /// What they need on the way.
    enum Handling: Sendable {
        case dry
        case chilled
        case liquid
    }

    let hs: String
    let vietnamese: String
    let chinese: String
    let flow: Flow
    /// Median of the market in USD per kg of net mass.
    let price: Double
    /// Standard deviation of the logarithm of that price among firms and shipments.
    let spread: Double
    /// Unit of the declared quantity, UN/ECE Recommendation 20 (KGM, H87 piece, PR pair, MTQ, LTR).
    let unit: String
    let kgPerUnit: Double
    /// Median net mass of one consignment by lorry.
    let load: Double
    let kgPerPackage: Double
    /// Most-favoured-nation rate, percent.
    let duty: Double
    /// Rate with a certificate of the ASEAN–China agreement, percent.
    let preference: Double
    /// Day of the year about which trade peaks, nil for goods without season.
    let peak: Int?
    let handling: Handling
    /// A neighbouring code with a lower rate, as goods are tempted to drift there.
    let refuge: String?

    init(
        _ hs: String,
        _ vietnamese: String,
        _ chinese: String,
        _ flow: Flow,
        price: Double,
        spread: Double = 0.3,
        unit: String = "KGM",
        kg kgPerUnit: Double = 1,
        load: Double,
        package kgPerPackage: Double,
        duty: Double,
        preference: Double = 0,
        peak: Int? = nil,
        _ handling: Handling = .dry,
        refuge: String? = nil
    ) {
        self.hs = hs
        self.vietnamese = vietnamese
        self.chinese = chinese
        self.flow = flow
        self.price = price
        self.spread = spread
        self.unit = unit
        self.kgPerUnit = kgPerUnit
        self.load = load
        self.kgPerPackage = kgPerPackage
        self.duty = duty
        self.preference = preference
        self.peak = peak
        self.handling = handling
        self.refuge = refuge
    }
}

extension GoodsLine {
    /// HS chapter.
    var chapter: Substring { hs.prefix(2) }

    /// HS heading.
    var heading: Substring { hs.prefix(4) }
}
