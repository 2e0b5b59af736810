//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What kind of place a seizure was made at.
package enum PlaceKind: String, CaseIterable, Hashable, Sendable, Codable {
    case landBorder = "land_border"
    case seaport
    case airport
    case mailCentre = "mail_centre"
    case inland
    case sea
}
