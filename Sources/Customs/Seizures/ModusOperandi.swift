//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The way of smuggling, as the two services named them.
package enum ModusOperandi: String, CaseIterable, Hashable, Sendable, Codable {
    /// Banned goods mixed into goods in transit.
    case transit
    case origin
    /// Concealment in vehicles, special ones among them.
    case vehicle
    /// Forged customs dossiers.
    case dossier
    case ecommerce
    case sea
    case other
}
