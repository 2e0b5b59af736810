//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a stated value is: the price on the market, or the value for customs purposes.
package enum ValuationMethod: String, CaseIterable, Hashable, Sendable, Codable {
    case market
    case customs
}
