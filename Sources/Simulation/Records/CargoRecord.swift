//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What the carrier writes down: manifest, master waybill, flight or ship.
struct CargoRecord: Sendable {
    var manifestHS: String?
    /// Packages and mass on the manifest against those declared, as factors.
    var manifestPackages: Double?
    var manifestMass: Double?
    var masterBill: String?
    var flight: String?
    /// `account`, `collect`, `prepaid` or `prepaid_cash`.
    var payment: String?
    var vesselName: String?
    var vesselFlag: String?
}
