//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake
import Testing

@Suite("Separated text")
struct SeparatedTextTests {
    @Test("quoted separators, line ends and doubled quotes stay in their cell")
    func quoting() throws {
        let file = try ReadFile(
            """
            declaration_no,goods_description,office\r
            1,"rice, ""jasmine"", 5 %",VN01\r
            2,"two
            lines",VN02\r
            3,5" pipe,VN03\r
            4,"",VN04\r
            "5","",""\r

            """
        )
        #expect(file.column(.declarationNo) == ["1", "2", "3", "4", "5"])
        #expect(file.column(.goodsDescription) == ["rice, \"jasmine\", 5 %", "two\nlines", "5\" pipe", nil, nil])
        #expect(file.column(.office) == ["VN01", "VN02", "VN03", "VN04", nil])
        #expect(file.rejects.isEmpty)
    }

    @Test("every separator is found out", arguments: [",", ";", "\t", "|"])
    func separators(_ mark: String) throws {
        let text = "declaration_no,importer_name,net_kg\n1,A,2.5\n2,B,3\n".replacing(",", with: mark)
        let file = try ReadFile(text)
        #expect(file.column(.importerName) == ["A", "B"])
        #expect(file.numbers(.netKg) == [2.5, 3])
    }

    @Test("a byte order mark, carriage returns alone and a missing last line end do not matter")
    func lineEnds() throws {
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("declaration_no,office\r007,A\r008,B".utf8)
        let file = try ReadFile(bytes)
        #expect(file.column(.declarationNo) == ["007", "008"])
        #expect(file.column(.office) == ["A", "B"])
    }

    @Test("title rows are skipped and the two rows of a header joined")
    func titles() throws {
        let text = """
            CHI CỤC HẢI QUAN,,,
            "Báo cáo, tháng 8",,,

            Tờ khai,,Khối lượng (tấn),
            Số,Ngày,Cả bì,Tịnh
            100,12/08/2025,"12,5","11,25"
            """
        var mapping = ColumnMapping(
            name: "report",
            columns: [
                .init(field: .declarationNo, headers: ["Tờ khai Số"]),
                .init(field: .lodgedAt, headers: ["to khai ngay"]),
                .init(field: .grossKg, headers: ["Khối lượng (tấn) Cả bì"], unit: "t"),
                .init(field: .netKg, headers: ["Khối lượng (tấn) Tịnh"], unit: "tấn"),
            ]
        )
        mapping.decimalComma = true
        let file = try ReadFile(text, mapping: mapping)
        #expect(file.column(.declarationNo) == ["100"])
        #expect(file.column(.lodgedAt) == ["2025-08-12T00:00:00+07:00"])
        #expect(file.numbers(.grossKg) == [12_500])
        #expect(file.numbers(.netKg) == [11_250])
    }

    @Test("headers are found whatever their case, accents and normal form")
    func foldedHeaders() throws {
        let decomposed = "Số tờ khai".decomposedStringWithCanonicalMapping
        let mapping = ColumnMapping(name: "x", columns: [.init(field: .declarationNo, headers: ["SO TO KHAI"])])
        let file = try ReadFile("\(decomposed);x\n9;y\n", mapping: mapping)
        #expect(file.column(.declarationNo) == ["9"])
    }

    @Test("decomposed text is kept composed and equal texts share a code")
    func normalForm() throws {
        let decomposed = "Công ty Điện Lực Hà Nội".decomposedStringWithCanonicalMapping
        let composed = "Công ty Điện Lực Hà Nội".precomposedStringWithCanonicalMapping
        let file = try ReadFile(
            "declaration_no,importer_name\n1,\(decomposed)\n2,\(composed)\n3,\(decomposed)\n",
            limit: 10
        )
        #expect(file.column(.importerName).allSatisfy { $0?.utf8.elementsEqual(composed.utf8) == true })
        #expect(Set(file.batches[0][text: .importerName]?.codes ?? []).count == 1)
    }

    @Test("leading zeros are kept, also where a spreadsheet formula protects them")
    func leadingZeros() throws {
        let file = try ReadFile("declaration_no,hs_code\n000123,0102\n=\"000124\",\"=\"\"0103\"\"\"\n")
        #expect(file.column(.declarationNo) == ["000123", "000124"])
        #expect(file.column(.hsCode) == ["0102", "0103"])
    }

    @Test("blank lines and rows of separators only are passed over in silence")
    func blankRows() throws {
        let file = try ReadFile("declaration_no,office,gate\n1,A,B\n\n  \n,,\n\"\",,\n2,C,D,,,\n,,\n")
        #expect(file.column(.declarationNo) == ["1", "2"])
        #expect(file.rejects.isEmpty)
    }

    @Test("only the fields asked for are materialised, and the number is checked all the same")
    func projection() throws {
        let file = try ReadFile("declaration_no,office,net_kg\n1,A,2\n,B,3\n", fields: [.office])
        #expect(file.column(.office) == ["A"])
        #expect(file.batches[0].has(.declarationNo) == false)
        #expect(file.batches[0].has(.netKg) == false)
        #expect(file.rejects.map(\.reason) == [.noDeclarationNumber])
    }

    @Test("records read again by their places are the same", arguments: [1, 7, 4096])
    func randomAccess(_ limit: Int) throws {
        var text = "declaration_no,goods_description,net_kg\n"
        for row in 0..<2000 { text += "N\(row),\"goods\n\(row % 13), \"\"x\"\"\",\(row).5\n" }
        let bytes = TemporaryFile(text.utf8)
        let reader = try DeclarationFile.open(bytes.path, mapping: .load("lienquan"))
        var offsets: [UInt64] = []
        while let batch = try reader.next(limit: limit) {
            offsets += batch.sourceOffsets
            // In between, so that both passes have to keep their own state.
            let one = try reader.read(at: [offsets[0]])
            #expect(one.text(.declarationNo, at: 0) == "N0")
        }
        #expect(offsets.count == 2000)
        let picked = [1999, 0, 777, 777]
        let again = try reader.read(at: picked.map { offsets[$0] })
        #expect((0..<4).map { again.text(.declarationNo, at: $0) } == picked.map { "N\($0)" })
        #expect(again[number: .netKg] == picked.map { Double($0) + 0.5 })
        #expect(again.text(.goodsDescription, at: 2) == "goods\n\(777 % 13), \"x\"")
        #expect(again.sourceOffsets == picked.map { offsets[$0] })
        #expect(throws: IntakeError.noRecord(offset: 1 << 40)) { try reader.read(at: [1 << 40]) }
    }

    @Test("a batch never exceeds its limit and the rows come in order", arguments: [1, 2, 1000, 16_384])
    func limits(_ limit: Int) throws {
        let text = "declaration_no,office\n" + (0..<5000).map { "\($0),O\($0 % 7)\n" }.joined()
        let file = try ReadFile(text, limit: limit)
        #expect(file.batches.allSatisfy { $0.count <= limit })
        #expect(file.batches.dropLast().allSatisfy { $0.count == limit })
        #expect(file.column(.declarationNo) == (0..<5000).map { "\($0)" })
        #expect(file.column(.office) == (0..<5000).map { "O\($0 % 7)" })
    }

    @Test("a repeated declaration number passes")
    func duplicates() throws {
        let file = try ReadFile("declaration_no,item_no\n1,1\n1,1\n1,2\n")
        #expect(file.column(.declarationNo) == ["1", "1", "1"])
        #expect(file.numbers(.itemNo) == [1, 1, 2])
    }

    @Test("constants fill what is missing and value tables translate")
    func constantsAndTables() throws {
        let mapping = ColumnMapping(
            name: "x",
            columns: [
                .init(field: .declarationNo, headers: ["no"]),
                .init(field: .route, headers: ["way"], values: ["1": "2", "2": "sea"], constant: "road"),
                .init(field: .currency, headers: ["none"], constant: "CNY"),
                .init(field: .dutyRate, headers: ["rate"], factor: 100),
                .init(field: .packages, headers: ["none"], constant: "3"),
            ]
        )
        let file = try ReadFile("no,way,rate\na,1,0.1\nb,2,0.07\nc,,\nd,9,1.15\n", mapping: mapping)
        #expect(file.column(.route) == ["2", "sea", "road", "9"])
        #expect(file.column(.currency) == ["CNY", "CNY", "CNY", "CNY"])
        #expect(file.numbers(.packages) == [3, 3, 3, 3])
        let rates = file.numbers(.dutyRate)
        #expect(rates[0] == 10 && rates[1] == 7 && rates[2].isNaN && rates[3] == 115)
    }
}
