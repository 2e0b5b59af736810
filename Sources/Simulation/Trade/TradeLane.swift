//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A standing business: an importer and an exporter who send each other certain goods along one way.
struct TradeLane: Sendable {
    var importer: FirmRegistry.Index
    var exporter: FirmRegistry.Index
    let direction: Direction
    var lane: BorderLane
    let route: Route
    /// Goods in order of their share; the first is the main one.
    let goods: [GoodsLine]
    var declarant: String
    /// Hauliers the parties use, positions in the fleet.
    let carriers: [Int]
    /// Declarations a day on an average day.
    let rate: Double
    /// What these goods cost here against the market, as a factor.
    let priceLevel: Double
    /// How large the consignments are against the usual.
    let loadLevel: Double
    let currency: String
    /// How often a certificate of origin is presented.
    let certificateHabit: Double
    /// Where the goods are made.
    let origin: String
    /// Final destination where goods only pass through.
    let destination: String
    let exitGate: String
    /// A wave of business around this day, as festivals and harvests bring it.
    var wave: BusinessWave?
}
