//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension GoodsCatalogue {
    /// Goods that need a licence or are watched: they cross honestly too, mostly in transit.
    static let watched: [GoodsLine] = [
        GoodsLine(
            "02071499",
            "Thịt gà đông lạnh, đã chặt mảnh",
            "冻鸡块",
            .passing,
            price: 1.45,
            spread: 0.22,
            load: 25_000,
            package: 15,
            duty: 20,
            .chilled,
            refuge: "02064900"
        ),
        GoodsLine(
            "02064900",
            "Phụ phẩm lợn đông lạnh",
            "冻猪杂碎",
            .passing,
            price: 1.3,
            spread: 0.24,
            load: 25_000,
            package: 15,
            duty: 8,
            .chilled
        ),
        GoodsLine(
            "02062900",
            "Phụ phẩm bò đông lạnh",
            "冻牛杂碎",
            .passing,
            price: 2.2,
            spread: 0.26,
            load: 24_000,
            package: 18,
            duty: 10,
            .chilled
        ),
        GoodsLine(
            "24022090",
            "Thuốc lá điếu",
            "卷烟",
            .passing,
            price: 15.5,
            spread: 0.3,
            unit: "KGM",
            load: 7_500,
            package: 12,
            duty: 135
        ),
        GoodsLine(
            "28061000",
            "Axit clohydric",
            "盐酸",
            .toVietnam,
            price: 0.24,
            spread: 0.3,
            load: 24_000,
            package: 230,
            duty: 0,
            .liquid
        ),
        GoodsLine(
            "28070000",
            "Axit sulfuric",
            "硫酸",
            .toVietnam,
            price: 0.14,
            spread: 0.3,
            load: 26_000,
            package: 250,
            duty: 0,
            .liquid
        ),
        GoodsLine(
            "28111100",
            "Axit flohydric",
            "氢氟酸",
            .toVietnam,
            price: 1.5,
            spread: 0.24,
            load: 20_000,
            package: 200,
            duty: 0,
            .liquid
        ),
        GoodsLine(
            "29141100",
            "Axeton",
            "丙酮",
            .toVietnam,
            price: 0.92,
            spread: 0.22,
            load: 22_000,
            package: 160,
            duty: 0,
            .liquid
        ),
        GoodsLine(
            "29023000",
            "Toluen",
            "甲苯",
            .toVietnam,
            price: 0.98,
            spread: 0.2,
            load: 23_000,
            package: 180,
            duty: 0,
            .liquid
        ),
        GoodsLine(
            "28416100",
            "Kali pemanganat",
            "高锰酸钾",
            .toVietnam,
            price: 2.4,
            spread: 0.25,
            load: 18_000,
            package: 50,
            duty: 0
        ),
        GoodsLine(
            "29394900",
            "Alkaloid của ma hoàng",
            "麻黄生物碱",
            .toVietnam,
            price: 64,
            spread: 0.4,
            load: 350,
            package: 25,
            duty: 0
        ),
    ]
}
