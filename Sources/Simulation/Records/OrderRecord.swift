//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What the platform, the payment and the label of a parcel say.
struct OrderRecord: Sendable {
    var shop: String?
    var agent: String?
    var buyerName: String?
    var payerName: String?
    var consigneeOnLabel: String?
    var buyerIDIsValid: Bool?
    var buyerAge: Int?
    var deliveryAddress: String?
    var deliveryPhone: String?
    /// What was paid against what the order adds up to, as a factor.
    var paidFactor: Double?
}
