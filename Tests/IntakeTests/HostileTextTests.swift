//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake
import Testing

@Suite("Hostile text")
struct HostileTextTests {
    @Test("each truncation of a file of quotes keeps the records before the cut and tells of the one cut through")
    func truncations() throws {
        let whole = Array("declaration_no,goods_description\n1,\"a \"\"b\"\"\"\n2,\"two\nlines\"\n3,c\n".utf8)
        let head = "declaration_no,goods_description\n".utf8.count
        for length in head...whole.count {
            let file = try ReadFile(whole[..<length], limit: 2)
            let numbers = file.column(.declarationNo)
            #expect(numbers == Array(["1", "2", "3"].prefix(numbers.count)), "\(length)")
            #expect(file.rejects.count <= 2, "\(length)")
            let lost = whole[head..<length].contains { $0 > 0x22 } && numbers.isEmpty && file.rejects.isEmpty
            #expect(!lost, "\(length)")
        }
    }

    @Test("quotes left open on four lines of ten cost those lines only, over many megabytes")
    func manyOpenQuotes() throws {
        var text = "declaration_no,office,gate\n"
        var good: [String] = []
        for row in 0..<40_000 {
            let isOpen = [1, 4, 5, 8].contains(row % 10)
            text += isOpen ? "N\(row),\"A,x\n" : "N\(row),B,y\n"
            if !isOpen { good.append("N\(row)") }
        }
        let file = try ReadFile(text, limit: 4096)
        #expect(file.column(.declarationNo) == good)
        #expect(file.rejects.count == 16_000)
        #expect(file.rejects.allSatisfy { $0.reason == .strayQuote || $0.reason == .unterminatedQuote })
        #expect(file.rejects.prefix(3).map(\.line) == [3, 6, 7])
    }

    @Test("a quote opened in a title does not hide the header")
    func quoteInTitle() throws {
        let file = try ReadFile("\"BÁO CÁO THÁNG 8,,\n,,\ndeclaration_no,office,net_kg\n1,A,2\n2,\"B\",3\n")
        #expect(file.column(.declarationNo) == ["1", "2"])
        #expect(file.column(.office) == ["A", "B"])
    }

    @Test("what the program left behind the last column is passed over only where it is empty")
    func furtherCells() throws {
        let file = try ReadFile("declaration_no,office,\n\"1\",\"A\",\"\"\n\"2\",\"B\",\n\"3\",\"C\",\",\"\n4,D\n")
        #expect(file.column(.declarationNo) == ["1", "2", "4"])
        #expect(file.rejects.map(\.reason) == [.wrongNumberOfColumns(found: 3, expected: 2)])
    }

    @Test("a record whose first line is blank but which has something further down is not lost in silence")
    func blankFirstLine() throws {
        let file = try ReadFile("declaration_no,goods_description,net_kg\n,\"\nrice\",5\n1,tea,6\n")
        #expect(file.column(.declarationNo) == ["1"])
        #expect(file.rejects.map(\.reason) == [.noDeclarationNumber])
        #expect(file.rejects.map(\.line) == [2])
    }

    @Test("NUL bytes cost their record wherever they stand, and a file of nothing else has no header")
    func nulBytes() throws {
        let file = try ReadFile("declaration_no,office\n\u{0},A\n1,\"B\u{0}\"\n2,\u{0}\u{0}\n3,C\n")
        #expect(file.column(.declarationNo) == ["3"])
        #expect(file.rejects.map(\.reason) == [.nulByte, .nulByte, .nulByte])
        #expect(throws: IntakeError.self) { try ReadFile([UInt8](repeating: 0, count: 100_000)) }
    }

    @Test("every byte as a cell is either read or refused with its line")
    func everyByte() throws {
        for byte in UInt8.min...UInt8.max {
            let bytes = Array("declaration_no,office\n1,A\n2,".utf8) + [byte] + Array("\n3,Hà Nội\n4,C\n".utf8)
            let file = try ReadFile(bytes)
            #expect(file.column(.declarationNo).first == "1", "\(byte)")
            #expect(file.column(.declarationNo).last == "4", "\(byte)")
            // Blanks, a line end and a quote leave a record of their own shape; nothing vanishes.
            #expect(file.count + file.rejects.count >= 4, "\(byte)")
        }
    }

    @Test("records of the wrong encoding in a UTF-8 file are refused one by one, those of the right one stay")
    func mixedEncodings() throws {
        let chinese = try #require("南宁海关".data(using: String.Encoding(rawValue: 0x8000_0632)))
        var bytes = Array("declaration_no,importer_name\n".utf8)
        for row in 0..<1000 {
            bytes += Array("\(row),".utf8)
            bytes += row % 5 == 2 ? Array(chinese) : Array("Lạng Sơn \(row)".utf8)
            bytes.append(0x0A)
        }
        let file = try ReadFile(bytes, limit: 300)
        #expect(file.count == 800)
        #expect(file.rejects.count == 200)
        #expect(file.rejects.allSatisfy { $0.reason == .invalidText && $0.column == "importer_name" })
        #expect(file.rejects.first?.line == 4)
    }

    @Test("UTF-16 with an odd number of bytes costs the last record only", arguments: [true, false])
    func oddUTF16(_ isBig: Bool) throws {
        var bytes: [UInt8] = isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]
        for unit in "declaration_no,office\n1,海\n2,Đ\n3,C".utf16 {
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            bytes += isBig ? pair : pair.reversed()
        }
        bytes.append(0x41)
        let file = try ReadFile(bytes)
        #expect(file.column(.declarationNo) == ["1", "2"])
        #expect(file.column(.office) == ["海", "Đ"])
        #expect(file.rejects.map(\.reason) == [.invalidText])
    }

    @Test("half a surrogate pair and a broken pair cost their record only")
    func surrogates() throws {
        var bytes: [UInt8] = [0xFF, 0xFE]
        let units = Array("declaration_no,office\n1,A\n2,".utf16) + [0xD83D] + Array("\n3,".utf16) + [0xDE9A, 0xD83D]
        for unit in units + Array("\n4,🚚\n".utf16) { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let file = try ReadFile(bytes)
        #expect(file.column(.declarationNo) == ["1", "4"])
        #expect(file.column(.office) == ["A", "🚚"])
        #expect(file.rejects.map(\.reason) == [.invalidText, .invalidText])
    }

    @Test("a block of megabytes full of bad records is refused in time that grows with its size only")
    func badRecordsBehindALongField() throws {
        // The long field makes the reader take a block of 64 MB; each bad record in it is told its line.
        var bytes = Array("declaration_no,goods_description\n1,\"".utf8)
        bytes += Array(repeating: UInt8(ascii: "x"), count: 13 << 20)
        bytes += Array("\"\n".utf8)
        for _ in 0..<400_000 { bytes += [0x78, 0x0A] }
        bytes += Array("2,z\n".utf8)
        let file = try ReadFile(bytes, limit: 1000)
        #expect(file.column(.declarationNo) == ["1", "2"])
        #expect(file.rejects.count == 400_000)
        #expect(file.rejects.last?.line == 400_002)
    }

    @Test("dates of year 0 and beyond 9999 are refused as such, the first and last day are kept")
    func years() throws {
        let texts = [
            "0000-00-00", "0000-01-01", "0001-01-01", "9999-12-31", "9999-12-31T24:00:00", "9999-12-31T23:59:60",
            "9999-12-31T23:59:59-14:00", "10000-01-01",
        ]
        let rows = texts.enumerated().map { "\($0.offset),\($0.element)\n" }.joined()
        let file = try ReadFile("declaration_no,lodged_at\n" + rows)
        #expect(file.column(.declarationNo) == ["2", "3", "6"])
        #expect(
            file.column(.lodgedAt) == [
                "0001-01-01T00:00:00+07:00", "9999-12-31T00:00:00+07:00", "9999-12-31T23:59:59-14:00",
            ]
        )
        #expect(
            file.rejects.map(\.reason) == [
                .yearOutOfRange(texts[0]), .yearOutOfRange(texts[1]), .yearOutOfRange(texts[4]),
                .yearOutOfRange(texts[5]), .unreadableDate(texts[7]),
            ]
        )
    }

    @Test("a named pipe is read without being opened twice")
    func namedPipe() throws {
        let path = NSTemporaryDirectory() + "intake-pipe-" + UUID().uuidString
        #expect(mkfifo(path, 0o600) == 0)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let text = "declaration_no,office\n" + (0..<50_000).map { "\($0),A\n" }.joined()
        let writer = Thread {
            guard let handle = FileHandle(forWritingAtPath: path) else { return }
            try? handle.write(contentsOf: Data(text.utf8))
            try? handle.close()
        }
        writer.start()
        let reader = try DeclarationFile.open(path, mapping: .load("lienquan"))
        var rows = 0
        while let batch = try reader.next(limit: 5000) { rows += batch.count }
        #expect(rows == 50_000)
        #expect(throws: IntakeError.self) { try reader.read(at: [22]) }
    }
}
