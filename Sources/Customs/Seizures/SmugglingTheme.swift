//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A theme that the conferences of the two services follow; a case may belong to several.
package enum SmugglingTheme: String, CaseIterable, Hashable, Sendable, Codable {
    case tobacco
    case drugs
    case wildlife
    case ecommerce
    case sea
    /// Operation Mekong Dragon.
    case mekongDragon = "mekong_dragon"
}
