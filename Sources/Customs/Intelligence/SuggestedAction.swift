//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What the keeper of a list asks for when an entry is met (Regulation (EC) 515/97, article 27).
package enum SuggestedAction: String, CaseIterable, Hashable, Sendable, Codable {
    case sightingAndReporting = "report"
    case discreetSurveillance = "watch"
    case specificCheck = "check"
    case operationalAnalysis = "analyse"
}
