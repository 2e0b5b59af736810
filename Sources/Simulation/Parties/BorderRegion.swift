//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One of the two stretches of border that the simulation plays: Lạng Sơn–Nanning and Lào Cai–Kunming.
enum BorderRegion: String, Sendable, CaseIterable {
    case langSon
    case laoCai

    /// First digits of tax codes of firms that trade here (province numbers of the tax register).
    var taxPrefixes: [String] {
        switch self {
        case .langSon: ["490", "010", "010", "230", "240"]
        case .laoCai: ["530", "010", "010", "520", "260"]
        }
    }

    /// Administrative districts that open Chinese credit codes.
    var chineseDistricts: [String] {
        switch self {
        case .langSon: ["451481", "450103", "440305", "440106", "330782", "450107"]
        case .laoCai: ["532532", "530102", "530111", "440306", "330782", "510104"]
        }
    }

    var vietnamesePlaces: [String] {
        switch self {
        case .langSon:
            [
                "TP Lạng Sơn, tỉnh Lạng Sơn", "xã Đồng Đăng, tỉnh Lạng Sơn", "quận Long Biên, Hà Nội",
                "TP Bắc Ninh, tỉnh Bắc Ninh", "quận Hoàng Mai, Hà Nội", "TP Hải Phòng",
            ]
        case .laoCai:
            [
                "phường Lào Cai, tỉnh Lào Cai", "phường Cam Đường, tỉnh Lào Cai", "quận Hà Đông, Hà Nội",
                "TP Việt Trì, tỉnh Phú Thọ", "TP Thái Nguyên, tỉnh Thái Nguyên",
            ]
        }
    }

    /// Buildings and trade parks with many honest tenants.
    var vietnameseParks: [String] {
        switch self {
        case .langSon:
            [
                "Khu trung chuyển hàng hóa, xã Đồng Đăng, tỉnh Lạng Sơn", "Chợ Tân Thanh, tỉnh Lạng Sơn",
                "Tòa nhà Phú Lộc, TP Lạng Sơn, tỉnh Lạng Sơn", "ICD Mỹ Đình, Hà Nội",
            ]
        case .laoCai:
            [
                "Khu thương mại Kim Thành, tỉnh Lào Cai", "Tòa nhà Cốc Lếu, phường Lào Cai, tỉnh Lào Cai",
                "ICD Lào Cai, tỉnh Lào Cai",
            ]
        }
    }

    var chinesePlaces: [(local: String, latin: String)] {
        switch self {
        case .langSon:
            [
                ("广西凭祥市", "Pingxiang, Guangxi"), ("广西南宁市", "Nanning, Guangxi"), ("广东深圳市", "Shenzhen, Guangdong"),
                ("广东广州市", "Guangzhou, Guangdong"), ("浙江义乌市", "Yiwu, Zhejiang"),
            ]
        case .laoCai:
            [
                ("云南河口县", "Hekou, Yunnan"), ("云南昆明市", "Kunming, Yunnan"), ("四川成都市", "Chengdu, Sichuan"),
                ("广东深圳市", "Shenzhen, Guangdong"), ("浙江义乌市", "Yiwu, Zhejiang"),
            ]
        }
    }

    /// Provinces on number plates: Vietnamese two-digit series.
    var platePrefixes: [String] {
        switch self {
        case .langSon: ["12", "12", "12", "29", "98", "99", "15"]
        case .laoCai: ["24", "24", "24", "29", "19", "20"]
        }
    }

    /// Provinces on number plates: Chinese series.
    var chinesePlatePrefixes: [String] {
        switch self {
        case .langSon: ["桂F", "桂F", "桂A", "粤B"]
        case .laoCai: ["云G", "云G", "云A", "川A"]
        }
    }
}
