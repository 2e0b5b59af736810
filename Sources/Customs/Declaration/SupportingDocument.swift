//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A paper behind a declaration: invoice, bill, licence or certificate of origin.
package struct SupportingDocument: Hashable, Sendable {
    package let kind: Kind
    /// As received.
    package let number: String
    package let date: CalendarDate?
    /// The form of a certificate of origin, such as E; nil for other papers.
    package let form: String?

    package init(kind: Kind, number: String, date: CalendarDate? = nil, form: String? = nil) {
        self.kind = kind
        self.number = number
        self.date = date
        self.form = form
    }

    package enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
        case invoice
        /// Bill of lading, air waybill, consignment note or parcel waybill, by the route.
        case bill
        case licence
        case originCertificate = "origin_certificate"
        case payment

        package var name: Trilingual {
            switch self {
            case .invoice: Trilingual(vi: "hóa đơn", zh: "发票", en: "invoice")
            case .bill: Trilingual(vi: "vận đơn", zh: "提运单", en: "transport document")
            case .licence: Trilingual(vi: "giấy phép", zh: "许可证", en: "licence")
            case .originCertificate: Trilingual(vi: "giấy chứng nhận xuất xứ", zh: "原产地证书", en: "certificate of origin")
            case .payment: Trilingual(vi: "chứng từ thanh toán", zh: "支付单", en: "payment record")
            }
        }
    }
}
