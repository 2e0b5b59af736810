//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake
import Testing

@Suite("Mapping suggestion")
struct MappingSuggestionTests {
    private static func propose(_ bytes: some Sequence<UInt8>) throws -> (MappingSuggestion.Proposal, TemporaryFile) {
        let file = TemporaryFile(bytes)
        return (try MappingSuggestion.propose(file.path, name: "mine"), file)
    }

    private static func fields(_ proposal: MappingSuggestion.Proposal) -> [String: DeclarationField] {
        Dictionary(
            proposal.columns.compactMap { column in column.field.map { (column.header, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    @Test("a Vietnamese office's table is understood: titles, semicolons, decimal comma, day first, tonnes")
    func vietnamese() throws {
        let text = """
            CỤC HẢI QUAN KHU VỰC VII;;;;;
            Danh sách tờ khai;;;;;
            Số TK;Ngày ĐK;Mã DN;Tên doanh nghiệp;Trọng lượng (tấn);Trị giá tính thuế;Ghi chú
            105123456;12/08/2025 09:30;0100109106;Công ty A;12,5;1.234.567,5;
            105123457;13/08/2025 10:00;0100109107;Công ty B;7,25;987.654;x
            105123458;31/08/2025 11:15;0100109108;Công ty C;31;5.000;
            """.decomposedStringWithCanonicalMapping
        let (proposal, file) = try Self.propose(text.utf8)
        let fields = Self.fields(proposal).reduce(into: [:]) {
            $0[$1.key.precomposedStringWithCanonicalMapping] = $1.value
        }
        #expect(fields["Số TK"] == .declarationNo)
        #expect(fields["Ngày ĐK"] == .lodgedAt)
        #expect(fields["Mã DN"] == .importerID)
        #expect(fields["Tên doanh nghiệp"] == .importerName)
        #expect(fields["Trọng lượng (tấn)"] == .grossKg)
        #expect(fields["Trị giá tính thuế"] == .customsValue)
        #expect(fields["Ghi chú"] == nil)
        #expect(proposal.mapping.separator == ";")
        #expect(proposal.mapping.headerRow == 3)
        #expect(proposal.mapping.decimalComma == true)
        #expect(proposal.mapping.dateOrder == .dayFirst)
        #expect(proposal.mapping.columns.first { $0.field == .grossKg }?.unit == "t")
        #expect(proposal.columns[0].confidence > 0.9)
        #expect(proposal.columns[0].examples == ["105123456", "105123457", "105123458"])
        // The proposal reads the file it came from.
        let reader = try DeclarationFile.open(file.path, mapping: proposal.mapping)
        let batch = try #require(try reader.next(limit: 10))
        #expect(batch.count == 3)
        #expect(batch[number: .grossKg] == [12_500, 7250, 31_000])
        #expect(batch[number: .customsValue] == [1_234_567.5, 987_654, 5000])
        #expect(batch.text(.lodgedAt, at: 2) == "2025-08-31T11:15:00+07:00")
    }

    @Test("a Chinese table in GB18030 is understood")
    func chinese() throws {
        let text = """
            报关单号,申报日期,收货人,商品编码,商品名称,毛重(千克),原产国,总价
            530120250000001,2025-08-12,南宁市进出口有限公司,0810600000,鲜榴莲,18200.5,VN,251000
            530120250000002,2025-08-13,凭祥市边贸有限公司,0803900000,香蕉,22000,VN,98000
            """
        let bytes = try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632)))
        let (proposal, file) = try Self.propose(bytes)
        let fields = Self.fields(proposal)
        #expect(proposal.mapping.encoding == "gb18030")
        #expect(fields["报关单号"] == .declarationNo)
        #expect(fields["申报日期"] == .lodgedAt)
        #expect(fields["收货人"] == .importerName)
        #expect(fields["商品编码"] == .hsCode)
        #expect(fields["商品名称"] == .goodsDescription)
        #expect(fields["毛重(千克)"] == .grossKg)
        #expect(fields["原产国"] == .countryOrigin)
        #expect(fields["总价"] == .invoiceAmount)
        #expect(proposal.mapping.columns.first { $0.field == .grossKg }?.unit == "kg")
        #expect(proposal.mapping.dateOrder == .yearFirst)
        #expect(proposal.mapping.utcOffset == "+08:00")
        let batch = try #require(try DeclarationFile.open(file.path, mapping: proposal.mapping).next(limit: 10))
        #expect(batch[number: .grossKg] == [18200.5, 22000])
        #expect(batch.text(.hsCode, at: 0) == "0810600000")
    }

    @Test("a workbook with a two-row header is understood")
    func workbook() throws {
        let (proposal, file) = try Self.propose(SampleWorkbook.bytes)
        #expect(proposal.mapping.sheet == "Tờ khai")
        #expect(proposal.mapping.headerRow == 4)
        #expect(proposal.mapping.headerRows == 2)
        let fields = Self.fields(proposal)
        #expect(fields["Số TK"] == .declarationNo)
        #expect(fields["Ngày ĐK"] == .lodgedAt)
        #expect(fields["Trị giá tính thuế"] == .customsValue)
        #expect(proposal.mapping.columns.first { $0.field == .grossKg }?.unit == "t")
        let batch = try #require(try DeclarationFile.open(file.path, mapping: proposal.mapping).next(limit: 10))
        #expect(batch.count == 3)
        #expect(batch[number: .grossKg]?[0] == 12_500)
    }

    @Test("the layout itself and the Korean headers are understood")
    func english() throws {
        let header =
            "Declaration ID,Date,Office ID,Mode of Transport,Importer ID,Seller ID,HS6 Code,Country of Origin,Net Mass,Item Price"
        let row = "97061800,2020-01-01,30,10,QLRUBN9,0VKY2BR,440890,BE,108.0,372254.4"
        let (proposal, _) = try Self.propose("\(header)\n\(row)\n".utf8)
        #expect(
            proposal.columns.map(\.field) == [
                .declarationNo, .lodgedAt, .office, .route, .importerID, .exporterID, .hsCode, .countryOrigin, .netKg,
                .customsValue,
            ]
        )
        let names = DeclarationField.allCases.map(\.rawValue)
        let (layout, _) = try Self.propose((names.joined(separator: "\t") + "\n").utf8)
        #expect(layout.columns.map(\.field) == DeclarationField.allCases)
        #expect(layout.mapping.separator == "\t")
    }

    @Test("month first shows by days above twelve in second place")
    func monthFirst() throws {
        let (proposal, _) = try Self.propose("declaration_no,lodged_at\n1,08/31/2025\n2,08/01/2025\n".utf8)
        #expect(proposal.mapping.dateOrder == .monthFirst)
        #expect(proposal.columns[1].looksLike == "date")
    }

    @Test("an empty file has nothing to suggest")
    func empty() {
        #expect(throws: IntakeError.noMappedColumn(found: [])) { try Self.propose([]) }
    }

    @Test("JSON lines of another system are understood by their keys")
    func jsonLines() throws {
        let text = """
            {"报关单号":"5301","申报日期":"2025-08-12","毛重(千克)":18200.5,"备注":null}
            {"报关单号":"5302","申报日期":"2025-08-13","收货人":"南宁\\u5e02","毛重(千克)":1e3}
            """
        let (proposal, file) = try Self.propose(text.utf8)
        let fields = Self.fields(proposal)
        #expect(fields["报关单号"] == .declarationNo)
        #expect(fields["申报日期"] == .lodgedAt)
        #expect(fields["收货人"] == .importerName)
        #expect(fields["毛重(千克)"] == .grossKg)
        #expect(proposal.mapping.separator == nil)
        let batch = try #require(try DeclarationFile.open(file.path, mapping: proposal.mapping).next(limit: 10))
        #expect(batch[number: .grossKg] == [18200.5, 1000])
        #expect(batch.text(.importerName, at: 1) == "南宁市")
        #expect(batch.text(.lodgedAt, at: 0) == "2025-08-12T00:00:00+08:00")
    }
}
