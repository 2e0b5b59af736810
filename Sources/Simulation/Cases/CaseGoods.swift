//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// Goods that are smuggled: what a record says of them, and what one unit may be worth.
struct CaseGoods: Hashable, Sendable {
    let group: CommodityGroup
    /// As an officer writes it.
    let name: String
    let hs: String?
    let unit: QuantityUnit
    /// Đồng for one unit; nil for what has no price that a ledger states, such as drugs.
    let price: ClosedRange<Double>?
    /// The smallest step in which it is counted or weighed.
    let step: Double
    /// What the form of the group asks for besides.
    let attributes: [String: String]

    init(
        _ group: CommodityGroup,
        _ name: String,
        hs: String? = nil,
        _ unit: QuantityUnit,
        _ price: ClosedRange<Double>?,
        step: Double = 1,
        _ attributes: [String: String] = [:]
    ) {
        self.group = group
        self.name = name
        self.hs = hs
        self.unit = unit
        self.price = price
        self.step = step
        self.attributes = attributes
    }

    /// About what a unit weighs, where the record says so.
    var kilograms: Double {
        switch unit.base {
        case .kilograms, .litres: NSDecimalNumber(decimal: unit.factor).doubleValue
        case .sticks: (NSDecimalNumber(decimal: unit.factor).doubleValue) / 1_000
        case .pieces, .cubicMetres: 0
        }
    }

    static let cigarettes = CaseGoods(
        .tobacco,
        "Thuốc lá điếu",
        hs: "240220",
        .packs,
        12_000...30_000,
        ["brand": "555"]
    )
    static let jet = CaseGoods(.tobacco, "Thuốc lá điếu", hs: "240220", .packs, 11_000...20_000, ["brand": "Jet"])
    static let vapes = CaseGoods(.tobacco, "Thuốc lá điện tử", hs: "854340", .pieces, 80_000...400_000)
    static let methamphetamine = CaseGoods(
        .drugs,
        "Ma túy đá",
        .kilograms,
        nil,
        step: 0.001,
        ["substance": "Methamphetamine", "form": "tinh thể"]
    )
    static let heroin = CaseGoods(
        .drugs,
        "Heroin",
        .kilograms,
        nil,
        step: 0.001,
        ["substance": "Heroin", "form": "bánh"]
    )
    static let ketamine = CaseGoods(
        .drugs,
        "Ketamin",
        .kilograms,
        nil,
        step: 0.001,
        ["substance": "Ketamine", "form": "bột"]
    )
    static let ecstasy = CaseGoods(
        .drugs,
        "Thuốc lắc",
        .tablets,
        nil,
        ["substance": "MDMA", "form": "viên nén"]
    )
    static let cannabis = CaseGoods(
        .drugs,
        "Cần sa",
        .kilograms,
        nil,
        step: 0.001,
        ["substance": "Cannabis", "form": "thảo mộc khô"]
    )
    static let pangolin = CaseGoods(
        .wildlife,
        "Vảy tê tê",
        .kilograms,
        5_000_000...20_000_000,
        step: 0.1,
        ["taxon": "Manis javanica", "appendix": "I", "form": "vảy"]
    )
    static let ivory = CaseGoods(
        .wildlife,
        "Ngà voi",
        .kilograms,
        10_000_000...40_000_000,
        step: 0.1,
        ["taxon": "Loxodonta africana", "appendix": "I", "form": "ngà"]
    )
    static let rhino = CaseGoods(
        .wildlife,
        "Sừng tê giác",
        .kilograms,
        600_000_000...1_200_000_000,
        step: 0.1,
        ["taxon": "Ceratotherium simum", "appendix": "I", "form": "sừng"]
    )
    static let shoes = CaseGoods(
        .counterfeit,
        "Giày thể thao giả nhãn hiệu",
        hs: "640411",
        .pairs,
        60_000...300_000,
        ["brand": "Sao Biển"]
    )
    static let clothes = CaseGoods(
        .counterfeit,
        "Quần áo giả nhãn hiệu",
        hs: "610910",
        .pieces,
        30_000...150_000,
        ["brand": "Sao Biển"]
    )
    static let airguns = CaseGoods(
        .weapons,
        "Linh kiện súng hơi",
        .pieces,
        1_500_000...8_000_000,
        ["weapon_type": "Súng hơi"]
    )
    static let wine = CaseGoods(.alcohol, "Rượu ngoại", hs: "220830", .litres, 300_000...2_000_000)
    static let antiques = CaseGoods(.cultural, "Cổ vật bằng gốm", .pieces, 3_000_000...60_000_000)
    static let scrap = CaseGoods(
        .environment,
        "Phế liệu nhựa",
        hs: "391590",
        .kilograms,
        3_000...8_000,
        ["waste_code": "B3010"]
    )
    static let meat = CaseGoods(.other, "Thịt đông lạnh", hs: "020714", .kilograms, 35_000...90_000)
    static let poultry = CaseGoods(.other, "Gà giống", hs: "010511", .pieces, 7_000...16_000)
    static let fireworks = CaseGoods(.other, "Pháo nổ", hs: "360410", .kilograms, 120_000...300_000)
    static let sugar = CaseGoods(.other, "Đường cát", hs: "170199", .kilograms, 13_000...20_000)
    static let garlic = CaseGoods(.other, "Tỏi củ", hs: "070320", .kilograms, 12_000...28_000)
    static let diesel = CaseGoods(.other, "Dầu DO", hs: "271019", .litres, 14_000...19_000)
    static let cosmetics = CaseGoods(.other, "Mỹ phẩm", hs: "330499", .pieces, 30_000...250_000)
    static let toys = CaseGoods(.other, "Đồ chơi trẻ em", hs: "950300", .pieces, 8_000...60_000)
    static let medicines = CaseGoods(.other, "Thuốc tân dược", hs: "300490", .pieces, 20_000...400_000)
    static let phones = CaseGoods(.other, "Điện thoại di động", hs: "851713", .pieces, 2_000_000...15_000_000)
    static let gold = CaseGoods(.other, "Vàng nguyên liệu", hs: "710812", .grams, 2_200_000...2_900_000)
    static let machines = CaseGoods(
        .other,
        "Máy xúc đã qua sử dụng",
        hs: "842952",
        .pieces,
        250_000_000...1_500_000_000
    )
    static let cars = CaseGoods(.other, "Ô tô con", hs: "870323", .pieces, 700_000_000...4_000_000_000)
    static let chips = CaseGoods(.other, "Linh kiện điện tử", hs: "854231", .pieces, 3_000...150_000)
    static let steel = CaseGoods(.other, "Thép cuộn cán nóng", hs: "720839", .tonnes, 12_000_000...22_000_000)
    static let fabric = CaseGoods(.other, "Vải dệt thoi", hs: "540752", .kilograms, 60_000...160_000)
    static let timber = CaseGoods(.other, "Gỗ xẻ", .cubicMetres, 15_000_000...60_000_000)
    static let household = CaseGoods(.other, "Đồ gia dụng", hs: "732393", .pieces, 15_000...150_000)
}
