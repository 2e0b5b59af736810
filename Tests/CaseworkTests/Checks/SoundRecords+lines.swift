//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation

extension SoundRecords {
    mutating func line(
        _ group: CommodityGroup,
        _ mode: SeizureMode,
        _ country: String,
        _ index: Int,
        _ day: CalendarDate
    ) -> SeizureLine {
        let most = Self.capacity(mode)
        var line = SeizureLine(id: "line-\(index)", group)
        let isVietnamese = country == "VN"
        let dong: Decimal
        switch group {
        case .tobacco: dong = tobacco(&line, most, isVietnamese)
        case .drugs: dong = drugs(&line, most, isVietnamese)
        case .precursors: dong = precursor(&line, most)
        case .wildlife: dong = wildlife(&line, most, isVietnamese)
        case .counterfeit: dong = counterfeit(&line, most)
        case .weapons: dong = weapon(&line, isVietnamese)
        case .cash: dong = cash(&line, isVietnamese, day)
        case .alcohol: dong = alcohol(&line, most)
        case .cultural: dong = cultural(&line, isVietnamese)
        case .environment: dong = waste(&line, most, isVietnamese)
        case .other: dong = other(&line, most, isVietnamese)
        }
        if group != .cash, random.chance(65) { line.valuation = valuation(dong, isVietnamese, day) }
        return line
    }

    /// Kilograms that a case of a mode may have.
    private static func capacity(_ mode: SeizureMode) -> Int {
        switch mode {
        case .pedestrian: 30
        case .mail, .express: 18
        case .road: 6_000
        case .rail: 9_000
        case .sea: 11_000
        case .air: 400
        case .pipeline: 20_000
        }
    }

    private mutating func mass(_ least: Int, _ most: Int) -> Quantity {
        let grams = random.int(least...max(least, most))
        return grams >= 5_000_000 && random.chance(50)
            ? Quantity(Decimal(grams / 1_000) / 1_000, .tonnes) : Quantity(Decimal(grams) / 1_000, .kilograms)
    }

    private mutating func valuation(_ dong: Decimal, _ isVietnamese: Bool, _ day: CalendarDate) -> Valuation {
        func rounded(_ value: Decimal, _ digits: Int) -> Decimal {
            var (exact, result) = (value, Decimal())
            NSDecimalRound(&result, &exact, digits, .plain)
            return max(result, 1)
        }
        let method = random.pick([ValuationMethod.market, .customs])
        if isVietnamese {
            if random.chance(70) { return Valuation(Money(rounded(dong, 0), .vnd), method: method) }
            let isYuan = random.chance(60)
            return Valuation(
                Money(rounded(dong / (isYuan ? 3_640 : 26_100), 2), isYuan ? .cny : .usd),
                method: method,
                rate: isYuan ? 3_655 : 26_080,
                rateDate: day.adding(days: -random.int(0...6)),
                rateSource: "Vietcombank"
            )
        }
        if random.chance(80) { return Valuation(Money(rounded(dong / 3_640, 2), .cny), method: method) }
        return Valuation(
            Money(rounded(dong / 26_100, 2), .usd),
            method: method,
            rate: 7.11,
            rateDate: day,
            rateSource: "中国外汇交易中心"
        )
    }

    private mutating func tobacco(_ line: inout SeizureLine, _ most: Int, _ isVietnamese: Bool) -> Decimal {
        switch random.int(0...9) {
        case 0...6:
            let packs = Decimal(random.int(1...max(1, most * 20)))
            line.hs = random.pick(["240220", "24022090", "2402.20"])
            line.attributes = [.brand: random.pick(["555", "Jet", "Hero", "Scott", "红双喜"]), .origin: "KH"]
            line.description = isVietnamese ? "Thuốc lá điếu nhập lậu" : "走私卷烟"
            line.quantities = [random.pick([Quantity(packs, .packs), Quantity(packs * 20, .sticks)])]
            if random.chance(40) { line.quantities.append(Quantity(packs / 10, .cartons)) }
            if random.chance(30) { line.quantities.append(Quantity(packs * 20 * Decimal(85) / 100_000, .kilograms)) }
            if packs != (packs / 10).wholePart * 10 { line.quantities.removeAll { $0.unit == .cartons } }
            return packs * 25_000
        case 7, 8:
            let mass = mass(1_000, most * 800)
            line.hs = "240120"
            line.description = isVietnamese ? "Lá thuốc lá đã sấy" : "烤烟叶"
            line.quantities = [mass]
            return mass.inBase * 90_000
        default:
            let litres = Decimal(random.int(1...200))
            line.hs = "240412"
            line.description = isVietnamese ? "Tinh dầu thuốc lá điện tử" : "电子烟烟油"
            line.quantities = [Quantity(litres * 100, .millilitres)]
            return litres / 10 * 2_000_000
        }
    }

    private mutating func drugs(_ line: inout SeizureLine, _ most: Int, _ isVietnamese: Bool) -> Decimal {
        line.description = isVietnamese ? "Gói nilon chứa chất tinh thể màu trắng" : "白色晶体状物品"
        if random.chance(30) {
            let tablets = Decimal(random.int(20...8_000))
            line.attributes = [
                .substance: random.pick(["MDMA", "Methamphetamine", "methamphetamin"]),
                .form: isVietnamese ? "viên nén" : "片剂",
            ]
            line.quantities = [Quantity(tablets, .tablets)]
            if random.chance(60) { line.quantities.append(Quantity(tablets * 11 / 100, .grams)) }
            return tablets * 120_000
        }
        let mass = mass(5, min(most * 100, 60_000))
        let (name, hs) = random.pick([
            ("Heroin", "293911"), ("Ketamine", "292239"), ("Methamphetamine", "293945"), ("ketamin", nil),
            ("氯胺酮", nil), ("Cần sa", "121190"), ("Opium", "130211"), ("Etomidate", nil), ("海洛因", nil),
        ])
        line.attributes = [.substance: name, .form: isVietnamese ? "bột" : "粉末"]
        line.hs = hs
        if random.chance(50) { line.attributes[.purity] = random.pick(["82", "45,5 %", "99.1%", "7.5"]) }
        line.quantities = [mass]
        if random.chance(20) { line.quantities = [Quantity(mass.inBase * 1_000, .grams)] }
        return mass.inBase * 450_000_000
    }

    private mutating func precursor(_ line: inout SeizureLine, _ most: Int) -> Decimal {
        let (name, hs) = random.pick([
            ("Acetone", "291411"), ("Axeton", "29141100"), ("Toluene", "290230"), ("盐酸", "280610"),
            ("Pseudoephedrine", "293942"), ("Kali pemanganat", "284161"), ("Safrole", "2932.94"),
        ])
        line.attributes = [.substance: name, .form: random.pick(["lỏng", "液体", "tinh thể"])]
        if random.chance(80) { line.hs = hs }
        if random.chance(40) {
            let litres = Decimal(random.int(5...max(6, min(most / 2, 4_000))))
            line.quantities = [Quantity(litres, .litres)]
            return litres * 60_000
        }
        let mass = mass(2_000, most * 500)
        line.quantities = [mass]
        return mass.inBase * 60_000
    }

    private mutating func wildlife(_ line: inout SeizureLine, _ most: Int, _ isVietnamese: Bool) -> Decimal {
        let goods = random.pick(SoundWildlife.all.filter { $0.kilogramsEach <= Double(most) })
        line.attributes = [.taxon: goods.taxon, .appendix: goods.appendix, .form: isVietnamese ? goods.vi : goods.zh]
        if goods.isAlive { line.attributes[.alive] = random.pick(["yes", "có", "是", "true"]) }
        if !goods.isAlive, random.chance(50) { line.attributes[.alive] = random.pick(["no", "không", "否"]) }
        if random.chance(70) { line.hs = goods.hs }
        let pieces = random.int(1...max(1, min(60, Int(Double(most) / goods.kilogramsEach / 3))))
        let mass = Decimal(string: String(format: "%.3f", Double(pieces) * goods.kilogramsEach)) ?? 1
        if goods.isVolume {
            let volume = Decimal(random.int(1...max(2, min(most, 9_000)))) / 1_000
            line.quantities = [Quantity(volume, .cubicMetres)]
            return volume * 90_000_000
        }
        line.quantities = [Quantity(mass, .kilograms)]
        if goods.isPieces, random.chance(60) { line.quantities.append(Quantity(Decimal(pieces), .pieces)) }
        return mass * Decimal(goods.dongAKilogram)
    }

    private mutating func counterfeit(_ line: inout SeizureLine, _ most: Int) -> Decimal {
        let count = Decimal(random.int(1...max(2, min(3_000, most * 2))))
        line.attributes = [.brand: random.pick(["Nike", "Adidas", "Gucci", "华为", "Honda"])]
        line.attributes[.rightHolder] = "Công ty TNHH Nguyễn Văn Thương Hiệu"
        line.description = "Giày thể thao giả mạo nhãn hiệu"
        if random.chance(60) {
            line.hs = "640411"
            line.quantities = [Quantity(count, .pairs)]
            if random.chance(50) { line.quantities.append(Quantity(count * 2, .pieces)) }
            return count * 350_000
        }
        line.description = "Phụ tùng xe máy giả mạo nhãn hiệu"
        line.hs = "871410"
        line.quantities = [Quantity(count, .pieces)]
        return count * 80_000
    }

    private mutating func weapon(_ line: inout SeizureLine, _ isVietnamese: Bool) -> Decimal {
        if random.chance(50) {
            let count = random.int(1...5)
            line.attributes[.weaponType] = isVietnamese ? "Súng ngắn" : "手枪"
            line.attributes[.calibre] = "9 mm"
            line.attributes[.serial] = (0..<count).map { "K\($0)" + random.digits(6) }.joined(separator: "; ")
            line.hs = "930200"
            line.quantities = [Quantity(Decimal(count), .pieces)]
            return Decimal(count) * 30_000_000
        }
        let count = Decimal(random.int(10...900))
        line.attributes[.weaponType] = isVietnamese ? "Đạn quân dụng" : "子弹"
        line.hs = "930630"
        line.quantities = [Quantity(count, .pieces), Quantity(count * 12 / 1_000, .kilograms)]
        return count * 20_000
    }

    private mutating func cash(_ line: inout SeizureLine, _ isVietnamese: Bool, _ day: CalendarDate) -> Decimal {
        let count = Decimal(random.int(20...2_000))
        let (note, currency): (Decimal, Currency) = random.pick([(100, "USD"), (100, "CNY"), (500_000, "VND")])
        line.quantities = random.chance(50) ? [Quantity(count, .pieces)] : []
        line.attributes[.denomination] = random.pick([
            DecimalText.plain(note), DecimalText.plain(note) + " " + currency.rawValue,
        ])
        let rates: [Currency: Decimal] =
            isVietnamese ? [.usd: 26_080, .cny: 3_655] : [.usd: 7.11, .vnd: Decimal(2_741) / 10_000_000]
        line.valuation = Valuation(Money(note * count, currency))
        if let rate = rates[currency] {
            line.valuation?.rate = rate
            line.valuation?.rateDate = day
            line.valuation?.rateSource = "SBV"
        }
        return 0
    }

    private mutating func alcohol(_ line: inout SeizureLine, _ most: Int) -> Decimal {
        let bottles = Decimal(random.int(1...max(2, min(most / 2, 3_000))))
        line.attributes = [
            .brand: random.pick(["Chivas 18", "茅台", "Macallan"]),
            .strength: random.pick(["40", "53度", "40% vol", "38,5 %"]),
        ]
        line.hs = random.pick(["220830", "220890"])
        line.description = "Rượu ngoại đóng chai"
        line.quantities = [Quantity(bottles, .pieces)]
        if random.chance(60) { line.quantities.append(Quantity(bottles * 700, .millilitres)) }
        return bottles * 900_000
    }

    private mutating func cultural(_ line: inout SeizureLine, _ isVietnamese: Bool) -> Decimal {
        let count = Decimal(random.int(1...30))
        line.attributes = [.material: isVietnamese ? "gốm" : "青铜", .period: isVietnamese ? "thế kỷ XV" : "汉代"]
        line.description = isVietnamese ? "Bình gốm Chu Đậu" : "青铜器"
        line.hs = "970610"
        line.quantities = [Quantity(count, .pieces)]
        return count * 50_000_000
    }

    private mutating func waste(_ line: inout SeizureLine, _ most: Int, _ isVietnamese: Bool) -> Decimal {
        let (code, hs, text) = random.pick([
            ("B3011", "391590", "Phế liệu nhựa"), ("Y46", "382510", "Rác thải sinh hoạt"),
            ("A1181", "854911", "Rác thải điện tử"),
            ("R-22", "290371", "Môi chất lạnh"), ("A1010", "780200", "Phế liệu chì"),
            ("HCFC-141b", "290373", "Môi chất lạnh"),
        ])
        line.attributes = [.wasteCode: code, .form: isVietnamese ? "kiện" : "捆包"]
        line.hs = hs
        line.description = text
        let mass = mass(1_000, most * 900)
        line.quantities = [mass]
        return mass.inBase * 15_000
    }

    private mutating func other(_ line: inout SeizureLine, _ most: Int, _ isVietnamese: Bool) -> Decimal {
        let mass = mass(1_000, most * 800)
        line.description = isVietnamese ? "Chân gà đông lạnh không rõ nguồn gốc" : "冷冻鸡爪"
        line.hs = "020714"
        line.attributes[.origin] = random.pick(["CN", "US", "BR"])
        line.quantities = [mass]
        return mass.inBase * 40_000
    }
}

extension Decimal {
    fileprivate var wholePart: Decimal {
        var (exact, result) = (self, Decimal())
        NSDecimalRound(&result, &exact, 0, .down)
        return result
    }
}
