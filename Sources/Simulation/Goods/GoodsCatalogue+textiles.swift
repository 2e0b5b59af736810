//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension GoodsCatalogue {
    /// Garments, fabrics, footwear and bags.
    static let textiles: [GoodsLine] = [
        GoodsLine(
            "61091020",
            "Áo phông cotton dệt kim",
            "棉制针织T恤衫",
            .both,
            price: 10.5,
            spread: 0.38,
            unit: "H87",
            kg: 0.19,
            load: 7_500,
            package: 22,
            duty: 20,
            refuge: "60063290"
        ),
        GoodsLine(
            "61103000",
            "Áo len sợi nhân tạo",
            "化纤针织套头衫",
            .toVietnam,
            price: 12.0,
            spread: 0.38,
            unit: "H87",
            kg: 0.33,
            load: 7_000,
            package: 20,
            duty: 20,
            peak: 290
        ),
        GoodsLine(
            "62034290",
            "Quần nam cotton",
            "棉制男裤",
            .toVietnam,
            price: 13.0,
            spread: 0.36,
            unit: "H87",
            kg: 0.52,
            load: 8_000,
            package: 24,
            duty: 20,
            refuge: "52083290"
        ),
        GoodsLine(
            "62046200",
            "Quần nữ cotton",
            "棉制女裤",
            .toVietnam,
            price: 14.0,
            spread: 0.38,
            unit: "H87",
            kg: 0.45,
            load: 7_500,
            package: 22,
            duty: 20,
            refuge: "52083290"
        ),
        GoodsLine(
            "60063290",
            "Vải dệt kim sợi tổng hợp",
            "合成纤维染色针织布",
            .toVietnam,
            price: 5.2,
            spread: 0.3,
            load: 14_000,
            package: 24,
            duty: 12
        ),
        GoodsLine(
            "54076190",
            "Vải dệt thoi polyester",
            "聚酯长丝机织物",
            .toVietnam,
            price: 5.8,
            spread: 0.3,
            load: 14_000,
            package: 26,
            duty: 12
        ),
        GoodsLine(
            "52083290",
            "Vải cotton nhuộm",
            "染色棉布",
            .toVietnam,
            price: 7.2,
            spread: 0.28,
            load: 13_000,
            package: 28,
            duty: 12
        ),
        GoodsLine(
            "64029990",
            "Giày dép đế nhựa",
            "橡塑鞋",
            .toVietnam,
            price: 7.5,
            spread: 0.42,
            unit: "PR",
            kg: 0.7,
            load: 6_500,
            package: 14,
            duty: 30,
            refuge: "64061090"
        ),
        GoodsLine(
            "64041190",
            "Giày thể thao",
            "运动鞋",
            .both,
            price: 14.5,
            spread: 0.36,
            unit: "PR",
            kg: 0.8,
            load: 6_500,
            package: 13,
            duty: 30,
            refuge: "64061090"
        ),
        GoodsLine(
            "64041900",
            "Giày vải đế cao su",
            "橡塑底布鞋",
            .toVietnam,
            price: 8.2,
            spread: 0.4,
            unit: "PR",
            kg: 0.65,
            load: 6_800,
            package: 13,
            duty: 30,
            refuge: "64061090"
        ),
        GoodsLine(
            "64061090",
            "Mũ giày và bộ phận",
            "鞋面及其零件",
            .toVietnam,
            price: 4.6,
            spread: 0.34,
            load: 9_500,
            package: 18,
            duty: 10
        ),
        GoodsLine(
            "42022200",
            "Túi xách tay mặt nhựa",
            "塑料面手提包",
            .toVietnam,
            price: 9.5,
            spread: 0.45,
            unit: "H87",
            kg: 0.55,
            load: 6_000,
            package: 15,
            duty: 25,
            refuge: "42029290"
        ),
        GoodsLine(
            "42029290",
            "Bao bì du lịch mặt vải",
            "纺织面旅行包",
            .toVietnam,
            price: 6.8,
            spread: 0.4,
            unit: "H87",
            kg: 0.8,
            load: 6_500,
            package: 16,
            duty: 15
        ),
        GoodsLine(
            "61099090",
            "Áo phông sợi khác",
            "其他材料T恤衫",
            .toVietnam,
            price: 9.0,
            spread: 0.4,
            unit: "H87",
            kg: 0.2,
            load: 7_000,
            package: 22,
            duty: 20,
            peak: 150
        ),
    ]
}
