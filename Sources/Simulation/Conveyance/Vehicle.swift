//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A lorry that crosses the border again and again.
struct Vehicle: Sendable {
    let plate: String
    let type: String
    let trailer: String
    /// Empty mass in the registration papers, kg.
    let registeredTare: Double
    /// Empty mass on a good scale, kg; differs a little from the papers for every vehicle.
    var trueTare: Double
    /// Drivers who take turns, hashed.
    let drivers: [String]
}
