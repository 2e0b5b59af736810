//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension GoodsCatalogue {
    /// Metals, rubber, plastics, wood, chemicals and fertilisers.
    static let materials: [GoodsLine] = [
        GoodsLine(
            "72104912",
            "Thép mạ kẽm dạng cuộn",
            "镀锌钢卷",
            .toVietnam,
            price: 0.72,
            spread: 0.13,
            load: 27_500,
            package: 6_500,
            duty: 15,
            refuge: "72083990"
        ),
        GoodsLine(
            "72106111",
            "Thép mạ nhôm kẽm",
            "镀铝锌钢板",
            .toVietnam,
            price: 0.84,
            spread: 0.13,
            load: 27_000,
            package: 6_000,
            duty: 15,
            refuge: "72083990"
        ),
        GoodsLine(
            "72083990",
            "Thép cán nóng dạng cuộn",
            "热轧钢卷",
            .toVietnam,
            price: 0.53,
            spread: 0.1,
            load: 28_000,
            package: 9_000,
            duty: 0
        ),
        GoodsLine(
            "72085100",
            "Thép tấm cán nóng",
            "热轧钢板",
            .toVietnam,
            price: 0.58,
            spread: 0.12,
            load: 28_000,
            package: 3_500,
            duty: 0
        ),
        GoodsLine(
            "73181590",
            "Vít và bu lông thép",
            "钢铁螺钉螺栓",
            .toVietnam,
            price: 1.7,
            spread: 0.28,
            load: 19_000,
            package: 25,
            duty: 12
        ),
        GoodsLine(
            "76061290",
            "Nhôm tấm hợp kim",
            "铝合金板",
            .toVietnam,
            price: 3.0,
            spread: 0.16,
            load: 21_000,
            package: 1_400,
            duty: 3
        ),
        GoodsLine(
            "39012000",
            "Polyetylen nguyên sinh HDPE",
            "高密度聚乙烯",
            .toVietnam,
            price: 1.12,
            spread: 0.11,
            load: 25_000,
            package: 25,
            duty: 3
        ),
        GoodsLine(
            "39011099",
            "Polyetylen nguyên sinh LDPE",
            "低密度聚乙烯",
            .toVietnam,
            price: 1.25,
            spread: 0.12,
            load: 25_000,
            package: 25,
            duty: 3
        ),
        GoodsLine(
            "39232199",
            "Túi bằng polyetylen",
            "聚乙烯袋",
            .toVietnam,
            price: 2.1,
            spread: 0.25,
            load: 12_500,
            package: 20,
            duty: 15,
            refuge: "39012000"
        ),
        GoodsLine(
            "40012290",
            "Cao su TSNR",
            "技术分类天然橡胶",
            .toChina,
            price: 1.75,
            spread: 0.1,
            load: 27_000,
            package: 1_250,
            duty: 0,
            peak: 300
        ),
        GoodsLine(
            "40011011",
            "Mủ cao su ly tâm",
            "天然胶乳",
            .toChina,
            price: 1.25,
            spread: 0.12,
            load: 21_000,
            package: 205,
            duty: 0,
            peak: 310,
            .liquid
        ),
        GoodsLine(
            "44079990",
            "Gỗ xẻ",
            "锯材",
            .toChina,
            price: 0.62,
            spread: 0.4,
            unit: "MTQ",
            kg: 720,
            load: 24_000,
            package: 1_600,
            duty: 0
        ),
        GoodsLine(
            "44034990",
            "Gỗ tròn nhiệt đới",
            "热带原木",
            .toChina,
            price: 0.48,
            spread: 0.42,
            unit: "MTQ",
            kg: 860,
            load: 26_000,
            package: 1_900,
            duty: 0
        ),
        GoodsLine(
            "44012200",
            "Dăm gỗ",
            "木片",
            .toChina,
            price: 0.13,
            spread: 0.12,
            load: 28_000,
            package: 1_000,
            duty: 0
        ),
        GoodsLine(
            "31021000",
            "Phân u-rê",
            "尿素",
            .toVietnam,
            price: 0.41,
            spread: 0.12,
            load: 29_000,
            package: 50,
            duty: 6,
            peak: 30
        ),
        GoodsLine(
            "31053000",
            "Phân DAP",
            "磷酸二铵",
            .toVietnam,
            price: 0.62,
            spread: 0.12,
            load: 29_000,
            package: 50,
            duty: 6,
            peak: 35
        ),
        GoodsLine(
            "28112290",
            "Silic đioxit",
            "二氧化硅",
            .toVietnam,
            price: 1.2,
            spread: 0.3,
            load: 22_000,
            package: 25,
            duty: 0
        ),
        GoodsLine(
            "28046900",
            "Silic công nghiệp",
            "工业硅",
            .toVietnam,
            price: 1.9,
            spread: 0.2,
            load: 23_000,
            package: 1_000,
            duty: 0
        ),
        GoodsLine(
            "28047000",
            "Phốt pho vàng",
            "黄磷",
            .toChina,
            price: 3.3,
            spread: 0.16,
            load: 18_000,
            package: 200,
            duty: 0
        ),
        GoodsLine(
            "29269000",
            "Hợp chất nitril",
            "腈基化合物",
            .toVietnam,
            price: 5.1,
            spread: 0.4,
            load: 12_000,
            package: 180,
            duty: 3
        ),
    ]
}
