//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

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
