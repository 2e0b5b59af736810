//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Somebody a declaration names.
package struct Party: Hashable, Sendable {
    package let role: Role
    /// The tax or credit code as received; a hash where the person's code stays at home.
    package let code: String?
    /// In the script it was declared in.
    package let name: String?
    package let address: String?
    package let phone: String?

    package init(role: Role, code: String?, name: String? = nil, address: String? = nil, phone: String? = nil) {
        self.role = role
        self.code = code
        self.name = name
        self.address = address
        self.phone = phone
    }

    /// What a party is in the declaration.
    package enum Role: String, Hashable, Sendable, CaseIterable, Codable {
        case importer
        case exporter
        case declarant
        case carrier
        /// The buyer of an e-commerce order, known by a hash only.
        case buyer
        /// Who paid for an e-commerce order, known by a hash only.
        case payer

        package var name: Trilingual {
            switch self {
            case .importer: Trilingual(vi: "người nhập khẩu", zh: "进口人", en: "importer")
            case .exporter: Trilingual(vi: "người xuất khẩu", zh: "出口人", en: "exporter")
            case .declarant: Trilingual(vi: "người khai hải quan", zh: "申报人", en: "declarant")
            case .carrier: Trilingual(vi: "người vận chuyển", zh: "承运人", en: "carrier")
            case .buyer: Trilingual(vi: "người mua", zh: "订购人", en: "buyer")
            case .payer: Trilingual(vi: "người thanh toán", zh: "支付人", en: "payer")
            }
        }
    }
}
