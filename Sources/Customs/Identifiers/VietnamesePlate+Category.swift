//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension VietnamesePlate {
    /// What kind of vehicle a plate's series is given to.
    package enum Category: String, Hashable, Sendable, CaseIterable {
        /// Civil or state: the colour tells, the text doesn't.
        case ordinary
        /// Province code 80: central bodies.
        case centralBody = "central_body"
        case trailer
        case motorcycle
        /// LD: enterprises with foreign capital.
        case foreignInvested = "foreign_invested"
        /// DA: projects with foreign capital.
        case project
        /// KT: enterprises of the army.
        case armyEnterprise = "army_enterprise"
        /// MK, CD, HC, TĐ, MĐ: tractors, works machines, limited use, trials, electric motorcycles.
        case special
        case diplomatic
        case internationalOrganisation = "international_organisation"
        /// NN, CV: foreign persons and bodies.
        case foreign
        case military
        case temporary

        static let foreignSeries: [String: Category] = [
            "NG": .diplomatic, "QT": .internationalOrganisation, "CV": .foreign, "NN": .foreign,
        ]

        init(series: String, province: String) {
            switch series {
            case "R", "RM": self = .trailer
            case "LD": self = .foreignInvested
            case "DA": self = .project
            case "KT": self = .armyEnterprise
            case "MK", "CD", "HC", "TĐ", "TD", "MĐ", "MD": self = .special
            case let other: self = other.count == 2 ? .motorcycle : province == "80" ? .centralBody : .ordinary
            }
        }

        package var name: Trilingual {
            switch self {
            case .ordinary: Trilingual(vi: "xe dân sự hoặc công vụ", zh: "民用或公务车", en: "civil or state vehicle")
            case .centralBody: Trilingual(vi: "cơ quan trung ương", zh: "中央机关", en: "central body")
            case .trailer: Trilingual(vi: "rơ-moóc, sơ-mi rơ-moóc", zh: "挂车", en: "trailer")
            case .motorcycle: Trilingual(vi: "xe máy", zh: "摩托车", en: "motorcycle")
            case .foreignInvested:
                Trilingual(vi: "doanh nghiệp có vốn nước ngoài", zh: "外资企业", en: "enterprise with foreign capital")
            case .project: Trilingual(vi: "dự án nước ngoài", zh: "外资项目", en: "project with foreign capital")
            case .armyEnterprise: Trilingual(vi: "doanh nghiệp quân đội", zh: "军队企业", en: "army enterprise")
            case .special: Trilingual(vi: "xe chuyên dùng", zh: "特种车辆", en: "special vehicle")
            case .diplomatic: Trilingual(vi: "xe ngoại giao", zh: "外交车辆", en: "diplomatic vehicle")
            case .internationalOrganisation:
                Trilingual(vi: "tổ chức quốc tế", zh: "国际组织", en: "international organisation")
            case .foreign: Trilingual(vi: "người, tổ chức nước ngoài", zh: "外国人员或机构", en: "foreign person or body")
            case .military: Trilingual(vi: "xe quân sự", zh: "军车", en: "military vehicle")
            case .temporary: Trilingual(vi: "biển tạm thời", zh: "临时牌照", en: "temporary plate")
            }
        }
    }
}
