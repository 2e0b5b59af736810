//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What registers say of the parties, and the permits they hold.
struct PartyRecord: Sendable {
    var importerRegisteredOn: BorderDay?
    /// HS chapters of the importer's business; nil for one that fits.
    var activity: String?
    var exporterRegisteredOn: BorderDay?
    /// What the exporter can make in a year, as a factor of one usual consignment.
    var capacityInConsignments: Double?
    /// A permit for precursors or protected species; empty for none.
    var permit: String?
    /// Whether the register has no quantity for the licence.
    var licenceQuantityIsUnknown = false
}
