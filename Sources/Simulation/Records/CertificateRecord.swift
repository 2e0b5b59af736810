//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What stands on the certificate of origin, and on the papers that go with it.
struct CertificateRecord: Sendable {
    /// The code on it where it differs from the one declared.
    var hs: String?
    var description: String?
    /// Quantity and mass on it against those declared, as a factor.
    var coverage: Double?
    var isRetroactive: Bool?
    var showsThirdParty: Bool?
    var signatory: String?
    /// The country of whoever wrote the invoice.
    var invoiceCountry: String?
    /// Countries passed on the way; empty for none.
    var transitCountries: String?
    /// `through` or `local`.
    var billType: String?
    var isPartialShipment: Bool?
    /// The country on the label, where somebody looked before any inspection.
    var labelCountry: String?
}
