//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What carries a consignment over the border and what the scale says of it.
struct Conveyance: Sendable {
    var carrier = ""
    var plate = ""
    var type = ""
    var trailer = ""
    var driver = ""
    var container = ""
    var seals: [String] = []
    /// Seals found when a transit movement arrived.
    var sealsAtArrival: [String] = []
    var vesselIMO = ""
    /// Declared empty mass, kg; nil where nobody asks for it.
    var tareKg: Double?
    /// Empty mass that the scale would find, kg.
    var trueTareKg: Double = 0
    /// Goods on board that no paper mentions, kg.
    var hiddenKg: Double = 0
    /// What a lorry gained since its papers, by repair or by mud, kg.
    var strayKg: Double = 0
    var weighedKg: Double?
    var weighedExitKg: Double?
}
