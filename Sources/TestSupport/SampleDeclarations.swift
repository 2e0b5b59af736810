//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Made-up declarations at two offices of the northern border, the same on every run.
package struct SampleDeclarations: Sendable {
    /// 2025-08-11T00:00:00Z, a Monday; the first line is lodged then, the next each ten minutes later.
    package static let start: Int64 = 1_754_870_400
    package static let step: Int64 = 600

    /// Overrides of single cells; what is not overridden is made from the row.
    package typealias Overrides = [DeclarationField: DeclarationBatchBuilder.Value]

    package init() {}

    /// `count` declarations of one item each, numbered from `first`.
    package func batch(
        _ count: Int,
        first: Int = 0,
        fields: [DeclarationField] = DeclarationField.allCases,
        overriding overrides: Overrides = [:]
    ) -> DeclarationBatch {
        var builder = DeclarationBatchBuilder(fields: fields)
        for number in first..<first + count { builder.append { overrides[$0] ?? value($0, number) } }
        return builder.finish()
    }

    /// One declaration with several items.
    package func declaration(_ number: Int, items: Int, overriding overrides: Overrides = [:]) -> DeclarationBatch {
        var builder = DeclarationBatchBuilder()
        for item in 1...items {
            builder.append { $0 == .itemNo ? .number(Double(item)) : overrides[$0] ?? value($0, number) }
        }
        return builder.finish()
    }

    /// The id of a declaration's first item.
    package func line(_ number: Int) -> DeclarationLineID {
        DeclarationLineID(declarationNo: self.number(number))
    }

    /// When a declaration was lodged.
    package func lodged(_ number: Int) -> Int64 {
        Self.start + Int64(number) * Self.step
    }

    private func number(_ number: Int) -> String {
        "VN\(2_025_000_000 + number)"
    }

    private func value(_ field: DeclarationField, _ row: Int) -> DeclarationBatchBuilder.Value {
        switch field.kind {
        case .text: text(field, row).map { .text($0) } ?? .missing
        case .number: number(field, row)
        case .instant: field == .lodgedAt ? .instant(lodged(row), offsetMinutes: 420) : .missing
        case .date: field == .invoiceDate ? .instant(Self.start - Int64(row % 30) * 86_400, offsetMinutes: 0) : .missing
        }
    }

    private func text(_ field: DeclarationField, _ row: Int) -> String? {
        switch field {
        case .declarationNo: number(row)
        case .office: row % 3 == 0 ? "VN-LS-HN" : "VN-LS-TT"
        case .gate: "HUUNGHI"
        case .direction: "import"
        case .regime: "A11"
        case .route: row % 5 == 0 ? "rail" : "road"
        case .declarantID: "DL\(row % 11)"
        case .importerID: "01001124\(10 + row % 17)"
        case .importerName: "Công ty TNHH Thương mại Đồng Đăng \(row % 17)"
        case .importerAddress: "\(row % 17) Trần Phú, Lạng Sơn"
        case .exporterID: "91450100MA5K\(row % 13)"
        case .exporterName: "凭祥市边境贸易有限公司 \(row % 13)"
        case .vehiclePlate: "12C-\(10_000 + row % 29)"
        case .vehicleType: "truck"
        case .containerNo: row % 2 == 0 ? "CSQU305438\(row % 10)" : nil
        case .sealNo: "SEAL\(row)"
        case .invoiceNo: "INV-\(row)"
        case .hsCode: ["61091000", "85076090", "64029990", "08039010"][row % 4]
        case .goodsDescription: ["Áo phông cotton", "锂离子电池", "Giày thể thao", "Chuối tươi"][row % 4]
        case .countryOrigin: row % 4 == 3 ? "VN" : "CN"
        case .countryDeparture: "CN"
        case .countryDestination: "VN"
        case .quantityUnit: "KGM"
        case .currency: "CNY"
        case .taxType: "MFN"
        default: nil
        }
    }

    private func number(_ field: DeclarationField, _ row: Int) -> DeclarationBatchBuilder.Value {
        switch field {
        case .itemNo: .number(1)
        case .quantity: .number(Double(100 + row % 50))
        case .packages: .number(Double(1 + row % 20))
        case .netKg: .number(100.25 + Double(row % 400))
        case .grossKg: .number(110.5 + Double(row % 400))
        case .invoiceAmount: .number(1_234.56 + Double(row % 1_000))
        case .customsValue: .number(4_321_000.1 + Double(row % 1_000) * 1_000)
        case .dutyRate: .number(Double(row % 4) * 5)
        default: .missing
        }
    }
}
