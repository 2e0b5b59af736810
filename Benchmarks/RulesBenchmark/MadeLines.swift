//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Made-up lines of declarations in the order of lodging, the same every time.
struct MadeLines {
    enum Kind {
        /// Goods on lorries, trains and ships, about forty fields each.
        case freight
        /// Cross-border e-commerce, post and express.
        case parcels
    }

    private static let start: Int64 = 1_735_689_600
    private static let offices = ["VN-VI", "VN-VI-HN", "VN-LS", "VN-LC", "CN-NN", "CN-PX"]
    private static let countries = ["CN", "VN", "LA", "KH", "TH", "HK", "MM", "JP", "KR"]
    private static let goods = [
        "áo thun nam cotton", "vỏ điện thoại nhựa", "đồ chơi trẻ em", "trà sữa đóng gói", "蓝牙耳机", "手机壳",
        "linh kiện máy",
        "hạt điều", "chuối tươi", "thép tấm cán nóng", "máy bơm nước", "quần áo thể thao", "kính mắt", "bút bi",
        "túi xách nữ",
    ]

    private let kind: Kind
    private var random: RandomSource
    private let fields: [DeclarationField]
    /// Seconds between two declarations, on average.
    private let step: Double
    private var time = Double(start)
    private(set) var count = 0
    /// The line at hand, by ordinal.
    private var row = [DeclarationBatchBuilder.Value](repeating: .missing, count: DeclarationField.allCases.count)

    /// - Parameter days: over which so many lines are lodged.
    init(_ kind: Kind, lines: Int, days: Double, seed: UInt64 = 1) {
        self.kind = kind
        random = RandomSource(seed: seed)
        step = days * 86_400 / Double(lines)
        fields = kind == .freight ? Self.freightFields : Self.parcelFields
    }

    /// The next lines.
    mutating func batch(_ rows: Int) -> DeclarationBatch {
        var builder = DeclarationBatchBuilder(fields: fields)
        for _ in 0..<rows {
            for field in fields { row[field.ordinal] = .missing }
            if kind == .freight { freight() } else { parcel() }
            builder.append { row[$0.ordinal] }
        }
        return builder.finish()
    }

    private static let freightFields: [DeclarationField] = [
        .declarationNo, .itemNo, .lodgedAt, .office, .gate, .direction, .regime, .route, .declarantID, .importerID,
        .importerName, .importerAddress, .importerPhone, .exporterID, .exporterName, .carrierID, .vehiclePlate,
        .vehicleType, .driverID, .containerNo, .sealNo, .billNo, .invoiceNo, .invoiceDate, .hsCode, .goodsDescription,
        .countryOrigin, .countryDeparture, .countryDestination, .quantity, .quantityUnit, .packages, .netKg, .grossKg,
        .weighedKg, .tareKg, .invoiceAmount, .currency, .customsValue, .dutyRate, .finding, .findingAt, .selectedBy,
    ]

    private mutating func freight() {
        count += 1
        time += step * 2 * random.share()
        let importer = random.skewed(40_000)
        let plate = random.skewed(60_000)
        let net = Double(1 + random.skewed(20_000_000)) / 1_000
        let gross = (net * 1_080).rounded() / 1_000
        let value = Double(1 + random.skewed(50_000_000)) / 100
        let isTransit = random.below(10) == 0
        let values: KeyValuePairs<DeclarationField, DeclarationBatchBuilder.Value> = [
            .declarationNo: .text("D\(1_000_000_000 + count)"), .itemNo: .number(1),
            .lodgedAt: .instant(Int64(time), offsetMinutes: 420), .office: .text(chosen(Self.offices)),
            .gate: .text("VN-G\(10 + random.skewed(30))"),
            .direction: .text(isTransit ? "transit" : chosen(["import", "export"])),
            .regime: .text(chosen(["A11", "B11", "E21"])),
            .route: .text(chosen(["road", "road", "sea", "rail"])), .declarantID: .text("B\(random.skewed(900))"),
            .importerID: .text("03\(10_000_000 + importer)"), .importerName: .text("CÔNG TY TNHH SỐ \(importer)"),
            .importerAddress: .text("\(importer % 400) Phố Huế, Hà Nội"),
            .importerPhone: .text("09\(10_000_000 + importer)"),
            .exporterID: .text("X\(random.skewed(30_000))"), .exporterName: .text("出口公司\(random.skewed(30_000))"),
            .carrierID: .text("C\(random.skewed(4_000))"), .vehiclePlate: .text("29C-\(10_000 + plate)"),
            .vehicleType: .text(chosen(["truck", "tractor", "tractor", "reefer", "tanker"])),
            .driverID: .text("DR\(plate % 50_000)"), .containerNo: .text("CSQU\(3_054_383 + random.skewed(400_000))"),
            .sealNo: .text("S\(random.below(9_000_000))"), .billNo: .text("BL\(count)"),
            .invoiceNo: .text("INV-\(random.below(9_000_000))"),
            .invoiceDate: .instant(Int64(time) / 86_400 * 86_400 - 259_200, offsetMinutes: 0),
            .hsCode: .text("\(61_091_000 + random.skewed(3_000) * 1_000)"),
            .goodsDescription: .text("\(chosen(Self.goods)) loại \(random.skewed(2_000))"),
            .countryOrigin: .text(chosen(Self.countries)), .countryDeparture: .text(chosen(Self.countries)),
            .countryDestination: .text(chosen(Self.countries)), .quantity: .number(Double(1 + random.skewed(5_000))),
            .quantityUnit: .text(chosen(["PCE", "KGM"])), .packages: .number(Double(1 + random.skewed(400))),
            .netKg: .number(net), .grossKg: .number(gross), .invoiceAmount: .number(value),
            .currency: .text(chosen(["USD", "CNY", "VND"])), .customsValue: .number((value * 101).rounded() / 100),
            .dutyRate: .number(Double(random.below(30))),
        ]
        if random.below(3) == 0 {
            row[DeclarationField.tareKg.ordinal] = .number(Double(15_000 + plate % 900))
            row[DeclarationField.weighedKg.ordinal] = .number(
                (gross + Double(15_000 + plate % 900) + Double(random.below(500))).rounded()
            )
        }
        for (field, value) in values { row[field.ordinal] = value }
        find()
    }

    private static let parcelFields: [DeclarationField] = [
        .declarationNo, .itemNo, .lodgedAt, .office, .direction, .route, .importerName, .exporterID, .billNo, .hsCode,
        .goodsDescription, .countryOrigin, .countryDeparture, .countryDestination, .quantity, .netKg, .grossKg,
        .invoiceAmount, .currency, .customsValue, .buyerIDHash, .payerIDHash, .platform, .paymentNo, .finding,
        .findingAt, .selectedBy, .orderNo, .shopID, .buyerName, .payerName, .waybillConsignee, .buyerIDValid, .buyerAge,
        .deliveryAddress, .deliveryPhone, .goodsAmount, .freightAmount, .discountAmount, .taxAmount, .paidAmount,
        .paymentAmount,
    ]

    private mutating func parcel() {
        count += 1
        time += step * 2 * random.share()
        let buyer = random.skewed(600_000)
        let goods = Double(100 + random.skewed(400_000)) / 100
        let freight = Double(random.below(30))
        let tax = (goods * 9.1).rounded() / 100
        let paid = ((goods + freight + tax) * 100).rounded() / 100
        let quantity = Double(1 + random.below(4))
        let name = MadeNames.person(buyer)
        let values: KeyValuePairs<DeclarationField, DeclarationBatchBuilder.Value> = [
            .declarationNo: .text("P\(1_000_000_000 + count)"), .itemNo: .number(1),
            .lodgedAt: .instant(Int64(time), offsetMinutes: 420), .office: .text(chosen(Self.offices)),
            .direction: .text("import"), .route: .text(chosen(["cbec", "cbec", "cbec", "express", "post"])),
            .importerName: .text(name), .exporterID: .text("X\(random.skewed(20_000))"), .billNo: .text("SF\(count)"),
            .hsCode: .text("\(3_304_990 + random.skewed(300) * 100)"),
            .goodsDescription: .text("\(chosen(Self.goods)) mẫu \(random.skewed(20_000))"), .countryOrigin: .text("CN"),
            .countryDeparture: .text("CN"), .countryDestination: .text("VN"), .quantity: .number(quantity),
            .netKg: .number(Double(1 + random.skewed(3_000)) / 1_000 * quantity), .grossKg: .number(quantity * 3.1),
            .invoiceAmount: .number(goods), .currency: .text("CNY"), .customsValue: .number(goods),
            .buyerIDHash: .text("h\(buyer)"), .payerIDHash: .text("h\(buyer)"),
            .platform: .text(chosen(["T", "J", "P", "S"])), .paymentNo: .text("PAY\(count)"),
            .orderNo: .text("O\(count)"),
            .shopID: .text("S\(random.skewed(6_000))"), .buyerName: .text(name),
            .payerName: .text(random.below(500) == 0 ? "王强" : name), .waybillConsignee: .text(name),
            .buyerIDValid: .text(random.below(800) == 0 ? "no" : "yes"), .buyerAge: .number(Double(17 + buyer % 60)),
            .deliveryAddress: .text(MadeNames.address(buyer)),
            .deliveryPhone: .text(MadeNames.phone(buyer)), .goodsAmount: .number(goods),
            .freightAmount: .number(freight), .discountAmount: .number(0), .taxAmount: .number(tax),
            .paidAmount: .number(paid), .paymentAmount: .number(random.below(900) == 0 ? paid - 10 : paid),
        ]
        for (field, value) in values { row[field.ordinal] = value }
        find()
    }

    /// One in twenty lines was inspected, one in ten of these with a find.
    private mutating func find() {
        guard random.below(20) == 0 else { return }
        row[DeclarationField.finding.ordinal] = .text(random.below(10) == 0 ? "violation" : "clean")
        row[DeclarationField.findingAt.ordinal] = .instant(
            Int64(time) + Int64(random.below(600_000)),
            offsetMinutes: 420
        )
        row[DeclarationField.selectedBy.ordinal] = .text(chosen(["random", "model", "officer"]))
    }

    private mutating func chosen(_ texts: [String]) -> String { texts[random.below(texts.count)] }
}
