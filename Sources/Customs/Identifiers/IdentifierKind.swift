//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A scheme by which something at the border is numbered.
package enum IdentifierKind: String, Hashable, Sendable, CaseIterable, Codable {
    /// ISO 6346.
    case container
    /// The IMO ship identification number, IMO Resolution A.1117(30).
    case imo
    /// Maritime mobile service identity, ITU-R M.585.
    case mmsi
    /// The number of an air waybill, IATA Resolution 600a.
    case airWaybill = "air_waybill"
    /// Mã số thuế.
    case vietnameseTaxCode = "vn_tax_code"
    /// Số định danh cá nhân, the number on the citizen card.
    case vietnamesePersonalNumber = "vn_personal_number"
    /// 统一社会信用代码, GB 32100.
    case chineseCreditCode = "cn_credit_code"
    /// 公民身份号码, GB 11643.
    case chineseResidentNumber = "cn_resident_number"
    case vietnamesePlate = "vn_plate"
    case chinesePlate = "cn_plate"
    /// A plate of neither country, as far as can be told.
    case otherPlate = "other_plate"
    /// A code of the Harmonized System with or without national digits.
    case tariffCode = "hs_code"

    package var name: Trilingual {
        switch self {
        case .container: Trilingual(vi: "số container", zh: "集装箱号", en: "container number")
        case .imo: Trilingual(vi: "số IMO của tàu", zh: "船舶IMO编号", en: "IMO ship number")
        case .mmsi: Trilingual(vi: "số MMSI", zh: "水上移动业务标识码", en: "MMSI")
        case .airWaybill: Trilingual(vi: "số vận đơn hàng không", zh: "航空运单号", en: "air waybill number")
        case .vietnameseTaxCode: Trilingual(vi: "mã số thuế", zh: "越南税号", en: "Vietnamese tax code")
        case .vietnamesePersonalNumber:
            Trilingual(vi: "số định danh cá nhân", zh: "越南公民身份号", en: "Vietnamese personal number")
        case .chineseCreditCode:
            Trilingual(vi: "mã tín dụng xã hội (Trung Quốc)", zh: "统一社会信用代码", en: "Chinese credit code")
        case .chineseResidentNumber:
            Trilingual(vi: "số căn cước Trung Quốc", zh: "公民身份号码", en: "Chinese resident number")
        case .vietnamesePlate: Trilingual(vi: "biển số Việt Nam", zh: "越南车牌", en: "Vietnamese plate")
        case .chinesePlate: Trilingual(vi: "biển số Trung Quốc", zh: "中国车牌", en: "Chinese plate")
        case .otherPlate: Trilingual(vi: "biển số khác", zh: "其他车牌", en: "other plate")
        case .tariffCode: Trilingual(vi: "mã HS", zh: "商品编码", en: "HS code")
        }
    }
}
