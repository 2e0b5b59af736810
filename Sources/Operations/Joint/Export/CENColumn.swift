//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A column of the table that an operator of CENcomm copies from: its heading, in the order of the table.
package enum CENColumn: String, CaseIterable, Hashable, Sendable {
    case operation
    case phase
    case number = "seizure_number"
    case country = "reporting_country"
    case office = "reporting_office"
    case date = "seizure_date"
    case placeType = "place_type"
    case location
    case gate = "gate_code"
    case direction
    case mode = "mode_of_transport"
    case departure
    case transit
    case destination
    case line = "line_no"
    case group = "commodity_group"
    case hs = "hs_code"
    case product
    case cites = "cites_appendix"
    case form
    case quantity
    case unit
    case quantity2 = "quantity_2"
    case unit2 = "unit_2"
    case value
    case currency
    case modus = "modus_operandi"
    case concealment
    case detection = "detection_method"
    case persons = "suspects"
    case legalStatus = "legal_status"
    /// Fields that are faulty; such a row is to be mended before it is entered.
    case toBeCompleted = "to_be_completed"
}
