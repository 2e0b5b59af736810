//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting

/// Three declarations of 14 August 2025, one of them with a name that tries to be markup.
enum DeskDeclarations {
    /// 14 August 2025, 10:30 in the node's zone.
    static let now: Int64 = 1_755_142_200
    static let numbers = ["104500000001", "104500000002", "9610/2025 Ế"]
    static let hostileGoods = #"<script>alert("x")</script> & 电子元件"#

    static func batch(of numbers: [String] = numbers) -> DeclarationBatch {
        var builder = DeclarationBatchBuilder()
        for (index, number) in numbers.enumerated() { builder.append { cell($0, number, index) } }
        return builder.finish()
    }

    static func assessments() -> [Assessment] {
        zip(numbers, [Lane.red, .yellow, .green]).enumerated().map { index, pair in
            Assessment(
                line: DeclarationLineID(declarationNo: pair.0),
                score: 0.9 - Double(index) * 0.3,
                rank: index + 1,
                lane: pair.1,
                selectedBy: index == 0 ? .model : .none,
                reasons: [Reason(code: "sample.reason", weight: 1.25, facts: ["percent": "62"])],
                modelID: "forest-1",
                assessedAt: now
            )
        }
    }

    /// Inspections of the week before: the model's found four in ten, the random ones one in ten.
    static func inspected() -> DeclarationBatch {
        var builder = DeclarationBatchBuilder()
        for index in 0..<20 {
            let isRandom = index >= 10
            let isIllicit = isRandom ? index == 10 : index < 4
            builder.append { field in
                switch field {
                case .lodgedAt: .instant(now - 7 * 86_400, offsetMinutes: 420)
                case .finding: .text(isIllicit ? "violation" : "clean")
                case .findingAt: .instant(now - 6 * 86_400, offsetMinutes: 420)
                case .findingTheme: isIllicit ? .text("valuation") : .missing
                case .findingRevenue: isIllicit ? .number(12_500_000) : .missing
                case .selectedBy: .text(isRandom ? "random" : "model")
                default: cell(field, "past-\(index)", 1)
                }
            }
        }
        return builder.finish()
    }

    private static func cell(_ field: DeclarationField, _ number: String, _ index: Int) -> DeclarationBatchBuilder.Value
    {
        switch field {
        case .declarationNo: .text(number)
        case .itemNo: .number(1)
        case .lodgedAt: .instant(now - 3_600, offsetMinutes: 420)
        case .office: .text("VN-VI")
        case .gate: .text("G01")
        case .importerID: .text("0101248141")
        case .importerName: .text("Công ty TNHH Hoa Sen")
        case .vehiclePlate: .text("12C-10001")
        case .hsCode: .text("85044090")
        case .goodsDescription: .text(index == 0 ? hostileGoods : "Áo thun nam")
        case .countryOrigin: .text("CN")
        case .customsValue: .number(185_000_000)
        default: .missing
        }
    }
}
