//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What an entry is about, as the European Union's Customs Information System sorts it (Regulation (EC) 515/97,
/// article 24, as amended).
package enum LookoutCategory: String, CaseIterable, Hashable, Sendable, Codable {
    case commodity
    case meansOfTransport = "transport"
    case business
    case person
    case fraudTrend = "trend"
    case expertise
    case goodsHeld = "goods_held"
    case cashHeld = "cash_held"
}

/// What the keeper of a list asks for when an entry is met (the same regulation, article 27).
package enum SuggestedAction: String, CaseIterable, Hashable, Sendable, Codable {
    case sightingAndReporting = "report"
    case discreetSurveillance = "watch"
    case specificCheck = "check"
    case operationalAnalysis = "analyse"
}

/// How information may be used, as the SIENA network of Europol marks it.
package enum HandlingCode: String, CaseIterable, Hashable, Sendable, Codable {
    /// Only to prevent and combat crime.
    case h0 = "H0"
    /// Not in court without the giver's leave.
    case h1 = "H1"
    /// Not to be passed on without the giver's leave.
    case h2 = "H2"
    /// Other restrictions, which the source says.
    case h3 = "H3"
}
