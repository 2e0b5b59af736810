//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The order behind a parcel of cross-border trade.
struct ParcelOrder: Sendable {
    var buyer: String
    var payer: String
    var platform: String
    var payment: String
}
