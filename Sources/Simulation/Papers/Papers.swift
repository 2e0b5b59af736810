//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The documents that go with one declaration.
struct Papers: Sendable {
    var bill = ""
    var invoice = ""
    var invoiceDay: BorderDay?
    var licence = ""
    /// What the licence is good for, in the unit of the goods; nil where there is none.
    var licenceQuantity: Double?
    var certificate: Certificate?
}
