//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where goods were hidden.
package enum ConcealmentPlace: String, CaseIterable, Hashable, Sendable, Codable {
    case cargo
    case containerStructure = "container_structure"
    case vehicleStructure = "vehicle_structure"
    case fuelTank = "fuel_tank"
    case cabin
    case luggage
    case parcel
    case body
    case vessel
    case none
    case other
}
