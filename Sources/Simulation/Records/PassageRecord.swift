//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What the gate, the scale and the scanner write down of a vehicle or a box.
struct PassageRecord: Sendable {
    var number: String?
    /// Numbers punched into the vehicle where they differ from its papers.
    var chassis: String?
    var engine: String?
    /// The driver named at registration, where another one drives.
    var registeredDriver: String?
    /// Hours that a foreign lorry stays after unloading.
    var hoursAfterUnloading: Double?
    /// `clear`, `suspect` or empty for no scan.
    var scan: String?
    var outerLengthM: Double?
    var innerLengthM: Double?
    /// ISO 6346 size and type.
    var boxType: String?
    /// How much heavier the empty box is than its type, as a factor.
    var boxTareFactor: Double?
    var reeferTemperatureC: Double?
    var reeferOffMinutes: Double?
}
