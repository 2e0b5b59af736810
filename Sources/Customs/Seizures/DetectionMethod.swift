//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What led to a seizure.
package enum DetectionMethod: String, CaseIterable, Hashable, Sendable, Codable {
    case routine
    case riskProfile = "risk_profile"
    case intelligence
    case partnerMessage = "partner_message"
    case scanner
    case dog
    case random
}
