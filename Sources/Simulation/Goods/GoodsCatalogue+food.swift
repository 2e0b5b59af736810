//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension GoodsCatalogue {
    /// Fruit, vegetables, fish and crops.
    static let food: [GoodsLine] = [
        GoodsLine(
            "08106000",
            "Quả sầu riêng tươi",
            "鲜榴莲",
            .toChina,
            price: 4.4,
            spread: 0.22,
            load: 18_000,
            package: 18,
            duty: 0,
            peak: 200,
            .chilled
        ),
        GoodsLine(
            "08109092",
            "Quả thanh long tươi",
            "鲜火龙果",
            .toChina,
            price: 0.9,
            spread: 0.25,
            load: 19_000,
            package: 17,
            duty: 0,
            peak: 20,
            .chilled
        ),
        GoodsLine(
            "08039010",
            "Chuối tươi",
            "鲜香蕉",
            .toChina,
            price: 0.55,
            spread: 0.18,
            load: 20_000,
            package: 13,
            duty: 0,
            peak: 80,
            .chilled
        ),
        GoodsLine(
            "08045021",
            "Xoài tươi",
            "鲜芒果",
            .toChina,
            price: 0.85,
            spread: 0.25,
            load: 17_000,
            package: 10,
            duty: 0,
            peak: 140,
            .chilled
        ),
        GoodsLine(
            "03061711",
            "Tôm đông lạnh",
            "冻对虾",
            .toChina,
            price: 7.2,
            spread: 0.25,
            load: 20_000,
            package: 12,
            duty: 0,
            peak: 330,
            .chilled
        ),
        GoodsLine(
            "03046200",
            "Phi lê cá tra đông lạnh",
            "冻巴沙鱼片",
            .toChina,
            price: 2.3,
            spread: 0.18,
            load: 23_000,
            package: 10,
            duty: 0,
            .chilled
        ),
        GoodsLine(
            "07141011",
            "Sắn lát khô",
            "干木薯片",
            .toChina,
            price: 0.27,
            spread: 0.15,
            load: 28_000,
            package: 50,
            duty: 0,
            peak: 60
        ),
        GoodsLine(
            "11081400",
            "Tinh bột sắn",
            "木薯淀粉",
            .toChina,
            price: 0.48,
            spread: 0.14,
            load: 27_000,
            package: 50,
            duty: 0,
            peak: 50
        ),
        GoodsLine(
            "09011130",
            "Cà phê Robusta chưa rang",
            "未焙炒咖啡",
            .toChina,
            price: 4.3,
            spread: 0.16,
            load: 19_200,
            package: 60,
            duty: 0,
            peak: 20
        ),
        GoodsLine(
            "08013200",
            "Hạt điều đã bóc vỏ",
            "去壳腰果",
            .toChina,
            price: 6.1,
            spread: 0.2,
            load: 15_800,
            package: 22.7,
            duty: 0,
            peak: 350
        ),
        GoodsLine(
            "09042110",
            "Ớt khô nguyên quả",
            "干辣椒",
            .toChina,
            price: 2.1,
            spread: 0.28,
            load: 16_000,
            package: 25,
            duty: 0
        ),
        GoodsLine(
            "07032090",
            "Tỏi tươi",
            "鲜大蒜",
            .toVietnam,
            price: 1.15,
            spread: 0.3,
            load: 26_000,
            package: 20,
            duty: 20,
            peak: 190,
            .chilled
        ),
        GoodsLine(
            "07031019",
            "Hành tây tươi",
            "鲜洋葱",
            .toVietnam,
            price: 0.36,
            spread: 0.25,
            load: 27_000,
            package: 20,
            duty: 15,
            peak: 150,
            .chilled
        ),
        GoodsLine(
            "08081000",
            "Quả táo tươi",
            "鲜苹果",
            .toVietnam,
            price: 1.05,
            spread: 0.25,
            load: 22_000,
            package: 18,
            duty: 10,
            peak: 300,
            .chilled
        ),
        GoodsLine(
            "08083000",
            "Quả lê tươi",
            "鲜梨",
            .toVietnam,
            price: 0.75,
            spread: 0.25,
            load: 22_000,
            package: 15,
            duty: 10,
            peak: 270,
            .chilled
        ),
        GoodsLine(
            "08061000",
            "Quả nho tươi",
            "鲜葡萄",
            .toVietnam,
            price: 1.7,
            spread: 0.3,
            load: 18_000,
            package: 8,
            duty: 10,
            peak: 265,
            .chilled
        ),
        GoodsLine(
            "07095990",
            "Nấm tươi",
            "鲜蘑菇",
            .toVietnam,
            price: 1.6,
            spread: 0.35,
            load: 14_000,
            package: 7,
            duty: 15,
            .chilled
        ),
        GoodsLine(
            "09101100",
            "Gừng chưa xay",
            "未磨的姜",
            .toVietnam,
            price: 1.0,
            spread: 0.3,
            load: 25_000,
            package: 20,
            duty: 15,
            .chilled
        ),
    ]
}
