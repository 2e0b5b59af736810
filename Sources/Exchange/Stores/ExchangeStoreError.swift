//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package enum ExchangeStoreError: Error, Hashable, Sendable {
    case unknownPartner(String)
    case unknownMessage(String)
    /// The partner's history is not ours.
    case contradiction(LinkAlarm)
    /// The partner is suspended or halted.
    case notActive(String, Partner.State)
    /// Nothing was accepted, as there is no room to keep it.
    case diskFull
}
