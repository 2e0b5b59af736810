//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting

/// Three declarations of 14 August 2025, one of them with a name that tries to be markup.
enum SampleDeclarations {
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

    static func yields() -> [YieldRow] {
        [("model", 120, 48), ("random", 100, 9), ("officer", 10, 2)].map { origin, inspected, illicit in
            YieldRow(
                week: 1_754_870_400,
                office: "VN-VI",
                selectedBy: origin,
                inspected: inspected,
                illicit: illicit,
                revenue: 12_500_000
            )
        }
    }

    static func value(_ field: DeclarationField, _ batch: DeclarationBatch, _ row: Int) -> DeclarationBatchBuilder.Value {
        switch field.kind {
        case .text: return batch.text(field, at: row).map { .text($0) } ?? .missing
        case .number: return batch[number: field].map { .number($0[row]) } ?? .missing
        case .instant, .date:
            guard let column = batch[instant: field], column.seconds[row] != InstantColumn.missing else {
                return .missing
            }
            return .instant(column.seconds[row], offsetMinutes: column.offsets[row])
        }
    }

    private static func cell(_ field: DeclarationField, _ number: String, _ index: Int) -> DeclarationBatchBuilder.Value {
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
