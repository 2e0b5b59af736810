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
