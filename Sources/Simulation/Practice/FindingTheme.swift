//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The theme under which a finding is booked, as the layout names it.
enum FindingTheme: String, Sendable {
    case transit
    case origin
    case vehicle
    case dossier
    case ecommerce
    case air
    case sea
    case tobacco
    case drugs
    case wildlife
    case valuation
    case other
}
