//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How goods come over the border, which decides their papers.
package enum TransportRoute: String, Hashable, Sendable, CaseIterable, Codable {
    case road
    case rail
    case sea
    case air
    case post
    case express
    /// Cross-border e-commerce, with parcel lists instead of single declarations.
    case eCommerce = "cbec"

    /// Reads the layout's word in any case, nil for any other.
    package init?(received: String) {
        self.init(rawValue: received.trimmedText.lowercased())
    }

    package var name: Trilingual {
        switch self {
        case .road: Trilingual(vi: "đường bộ", zh: "公路", en: "road")
        case .rail: Trilingual(vi: "đường sắt", zh: "铁路", en: "rail")
        case .sea: Trilingual(vi: "đường biển", zh: "海运", en: "sea")
        case .air: Trilingual(vi: "đường hàng không", zh: "空运", en: "air")
        case .post: Trilingual(vi: "bưu chính", zh: "邮运", en: "post")
        case .express: Trilingual(vi: "chuyển phát nhanh", zh: "快件", en: "express")
        case .eCommerce: Trilingual(vi: "thương mại điện tử", zh: "跨境电商", en: "e-commerce")
        }
    }

    /// The paper the goods travel under, which the layout keeps as `bill_no`.
    package var bill: Trilingual {
        switch self {
        case .road: Trilingual(vi: "giấy gửi hàng đường bộ", zh: "公路运单", en: "road consignment note")
        case .rail: Trilingual(vi: "giấy gửi hàng đường sắt", zh: "铁路运单", en: "rail consignment note")
        case .sea: Trilingual(vi: "vận đơn đường biển", zh: "海运提单", en: "bill of lading")
        case .air: Trilingual(vi: "vận đơn hàng không", zh: "航空运单", en: "air waybill")
        case .post: Trilingual(vi: "tờ khai CN 22/CN 23", zh: "CN 22/CN 23报关签条", en: "CN 22 or CN 23")
        case .express: Trilingual(vi: "vận đơn chuyển phát nhanh", zh: "快件运单", en: "express waybill")
        case .eCommerce: Trilingual(vi: "vận đơn bưu kiện", zh: "包裹运单", en: "parcel waybill")
        }
    }
}
