//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// The way of smuggling that a rule looks for.
package enum RuleTheme: String, Hashable, Sendable, Codable, CaseIterable {
    case transit
    case origin
    case vehicle
    case dossier
    case eCommerce = "ecommerce"
    case air
    case sea
    case tobacco
    case drugs
    case wildlife

    package var name: Trilingual {
        switch self {
        case .transit: Trilingual(vi: "quá cảnh", zh: "过境", en: "transit")
        case .origin: Trilingual(vi: "xuất xứ", zh: "原产地", en: "origin")
        case .vehicle: Trilingual(vi: "phương tiện", zh: "运输工具", en: "vehicle")
        case .dossier: Trilingual(vi: "hồ sơ", zh: "单证", en: "dossier")
        case .eCommerce: Trilingual(vi: "thương mại điện tử", zh: "跨境电商", en: "e-commerce")
        case .air: Trilingual(vi: "hàng không", zh: "空运", en: "air")
        case .sea: Trilingual(vi: "đường biển", zh: "海上", en: "sea")
        case .tobacco: Trilingual(vi: "thuốc lá", zh: "烟草", en: "tobacco")
        case .drugs: Trilingual(vi: "ma túy", zh: "毒品", en: "drugs")
        case .wildlife: Trilingual(vi: "động vật hoang dã", zh: "野生动植物", en: "wildlife")
        }
    }
}
