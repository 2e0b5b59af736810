//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The ways in which goods go astray at the simulated border; the raw value is the name in `truth.csv`.
package enum SchemeKind: String, Codable, CodingKeyRepresentable, CaseIterable, Hashable, Sendable {
    case freshFirm = "fresh_firm"
    case misclassification
    case undervaluation
    case originSwitch = "origin_switch"
    case transitLeakage = "transit_leakage"
    case hiddenCompartment = "hidden_compartment"
    case documentReuse = "document_reuse"
    case parcelSplitting = "parcel_splitting"
    case forgedDossier = "forged_dossier"
    case cigarettes
    case wildlife
    case precursors
    case transitDiversion = "transit_diversion"
    case twinVehicle = "twin_vehicle"
    case boxTampering = "box_tampering"
    case amendmentBurst = "amendment_burst"
    case orderFarm = "order_farm"
    case disguisedParcel = "disguised_parcel"
    case vesselIdentity = "vessel_identity"
    case splitWaybill = "split_waybill"
    case unlicensedTobacco = "unlicensed_tobacco"
}
