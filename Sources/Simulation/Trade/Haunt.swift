//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where a kind of business takes place: which goods, which way, over which gates. Empty lists mean anything.
struct Haunt: Sendable {
    var goods: [String] = []
    var directions: [Direction] = []
    var lanes: [BorderLane] = []
    var routes: [Route] = []
    /// Whether orders of single persons are meant; nil leaves it open.
    var parcels: Bool? = false

    static let anything = Haunt(parcels: nil)

    /// Whether a standing trade fits.
    func suits(_ trade: TradeLane) -> Bool {
        if let parcels, trade.route.carriesParcels != parcels { return false }
        guard directions.isEmpty || directions.contains(trade.direction) else { return false }
        guard routes.isEmpty || routes.contains(trade.route) else { return false }
        return goods.isEmpty || goods.contains { trade.goods[0].hs.hasPrefix($0) }
    }
}
