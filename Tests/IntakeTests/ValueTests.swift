//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake
import Testing

@Suite("Numbers and dates")
struct ValueTests {
    private static func numbers(_ texts: [String], decimalComma: Bool = false) throws -> ReadFile {
        var mapping = ColumnMapping(
            name: "x",
            columns: [.init(field: .declarationNo, headers: ["no"]), .init(field: .netKg, headers: ["kg"])]
        )
        mapping.decimalComma = decimalComma
        mapping.separator = "|"
        return try ReadFile("no|kg\n" + texts.map { "1|\($0)\n" }.joined(), mapping: mapping, limit: 100_000)
    }

    @Test("numbers are read with their marks, the decimal comma included")
    func marks() throws {
        let points = try Self.numbers([
            "1,234.5", "1 234.5", "1234.5", "1,234,567", "12\u{A0}345", "-7", "+7", "1e3", ".5", "5.",
        ])
        #expect(points.numbers(.netKg) == [1234.5, 1234.5, 1234.5, 1_234_567, 12_345, -7, 7, 1000, 0.5, 5])
        let commas = try Self.numbers(
            ["1.234,5", "1 234,5", "1234,5", "1.234.567", "-0,25", "1.234"],
            decimalComma: true
        )
        #expect(commas.numbers(.netKg) == [1234.5, 1234.5, 1234.5, 1_234_567, -0.25, 1234])
    }

    @Test("where both marks stand, the last is the decimal mark whatever the mapping says")
    func bothMarks() throws {
        #expect(try Self.numbers(["1.234,5"]).numbers(.netKg) == [1234.5])
        #expect(try Self.numbers(["1,234.5"], decimalComma: true).numbers(.netKg) == [1234.5])
    }

    @Test(
        "what is no number under the mapping is refused",
        arguments: ["12,5", "1,23", "1.2.3", "abc", "1 2", "0x10", "1,2345", "--1", "1e999", "１２"]
    )
    func unreadable(_ text: String) throws {
        #expect(try Self.numbers([text]).rejects.map(\.reason) == [.unreadableNumber(text)])
    }

    @Test(
        "a leading zero before a thousands mark is the other decimal mark, and is not read a thousand times too large"
    )
    func falseThousands() throws {
        #expect(try Self.numbers(["0,125"]).rejects.map(\.reason) == [.unreadableNumber("0,125")])
        #expect(try Self.numbers(["0.125"], decimalComma: true).rejects.map(\.reason) == [.unreadableNumber("0.125")])
        #expect(try Self.numbers(["0.125", "0.5"]).numbers(.netKg) == [0.125, 0.5])
    }

    @Test("blanks of the web around numbers and dates do not matter")
    func wideBlanks() throws {
        let file = try Self.numbers(["\u{A0}12.5\u{A0}", "\u{3000}", "7\u{202F}", "1\u{A0}234"])
        #expect(file.numbers(.netKg).map { $0.isNaN ? -1 : $0 } == [12.5, -1, 7, 1234])
        let dates = try ReadFile("declaration_no,lodged_at\n1,\u{A0}2025-08-12\u{A0}\n2,\u{3000}\n")
        #expect(dates.column(.lodgedAt) == ["2025-08-12T00:00:00+07:00", nil])
    }

    @Test("every day of four centuries is counted as the calendar does, in both common writings")
    func everyDay() throws {
        var texts: [String] = []
        var expected: [String] = []
        for year in [1, 4, 100, 400, 1582, 1700, 1899, 1900, 1904, 1970, 1999, 2000, 2024, 2025, 2100, 2400, 9999] {
            for month in 1...12 {
                let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
                let length = month == 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
                for day in 1...31 {
                    let iso = String(format: "%04d-%02d-%02d", year, month, day)
                    texts += [iso, String(format: "%02d/%02d/%04d", day, month, year)]
                    if day <= length { expected += [iso, iso] }
                }
            }
        }
        let file = try ReadFile("declaration_no,invoice_date\n" + texts.map { "1,\($0)\n" }.joined(), limit: 100_000)
        #expect(file.column(.invoiceDate) == expected)
        #expect(file.rejects.count == texts.count - expected.count)
    }

    @Test("words for nothing are missing values")
    func nothing() throws {
        let file = try Self.numbers(["", "NULL", "nan", "N/A", "-", "3"])
        #expect(file.numbers(.netKg).map(\.isNaN) == [true, true, true, true, true, false])
    }

    @Test("negative and astronomically large numbers are kept")
    func extremes() throws {
        let values = try Self.numbers([
            "-99999999999", "1e308", "9007199254740993", "123456789012345678901234567890", "0.1e-300",
        ])
        #expect(
            values.numbers(.netKg) == [
                -99_999_999_999, 1e308, 9007199254740992, 123456789012345677877719597056, 0.1e-300,
            ]
        )
    }

    @Test("numbers of every length are rounded as the C library rounds them")
    func rounding() throws {
        var random = SplitMix(state: 7)
        var texts: [String] = []
        for _ in 0..<60_000 {
            let digits = Int(random.next() % 20) + 1
            var text = (0..<digits).map { _ in String(random.next() % 10) }.joined()
            let place = Int(random.next() % UInt64(digits + 1))
            if random.next() % 4 != 0 { text.insert(".", at: text.index(text.startIndex, offsetBy: place)) }
            if text == "." { text = "0" }
            texts.append(text)
        }
        for _ in 0..<20_000 {
            let bits = Double(bitPattern: random.next())
            if bits.isFinite { texts.append("\(bits)") }
            texts.append("\(Double(random.next() % 1_000_000_000) / 7)")
        }
        let file = try Self.numbers(texts)
        #expect(file.rejects.isEmpty)
        let wrong = zip(texts, file.numbers(.netKg)).filter { strtod($0, nil) != $1 }
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }

    @Test("tonnes become kilograms without rounding twice")
    func units() throws {
        let mapping = ColumnMapping(
            name: "x",
            columns: [.init(field: .declarationNo, headers: ["no"]), .init(field: .grossKg, headers: ["t"], unit: "t")]
        )
        let file = try ReadFile("no,t\n1,4.35\n2,0.0079\n3,31\n4,0.07200000000000001\n", mapping: mapping, limit: 10)
        #expect(file.numbers(.grossKg) == [4350, 7.9, 31000, 72.00000000000001])
    }

    @Test(
        "dates and times are read in every usual writing",
        arguments: [
            ("2025-08-12", "2025-08-12T00:00:00+07:00"),
            ("2025-08-12T09:30:15Z", "2025-08-12T09:30:15+00:00"),
            ("2025-08-12 09:30", "2025-08-12T09:30:00+07:00"),
            ("2025-08-12T09:30:15.250+08:00", "2025-08-12T09:30:15+08:00"),
            ("2025-08-12T09:30:15-0330", "2025-08-12T09:30:15-03:30"),
            ("12/08/2025", "2025-08-12T00:00:00+07:00"),
            ("12/8/2025 9:05", "2025-08-12T09:05:00+07:00"),
            ("12.08.2025 21:30:01", "2025-08-12T21:30:01+07:00"),
            ("12-08-25", "2025-08-12T00:00:00+07:00"),
            ("2025/8/2", "2025-08-02T00:00:00+07:00"),
            ("20250812", "2025-08-12T00:00:00+07:00"),
            ("20250812093015", "2025-08-12T09:30:15+07:00"),
            ("2025年8月12日 9:30", "2025-08-12T09:30:00+07:00"),
            ("12/08/2025 09:30 PM", "2025-08-12T21:30:00+07:00"),
            ("12/08/2025 9:30 SA", "2025-08-12T09:30:00+07:00"),
            ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00+00:00"),
            ("9999-12-31", "9999-12-31T00:00:00+07:00"),
            ("2024-02-29", "2024-02-29T00:00:00+07:00"),
            ("2025-08-12T24:00:00", "2025-08-13T00:00:00+07:00"),
        ]
    )
    func dates(_ text: String, _ expected: String) throws {
        let file = try ReadFile("declaration_no,lodged_at\n1,\(text)\n2,\(text)\n")
        #expect(file.column(.lodgedAt) == [expected, expected])
    }

    @Test(
        "what is no date is refused",
        arguments: [
            "31/02/2025", "2025-00-10", "2025-08-12T25:00", "45000", "soon", "2025-08-12T09:30+99:00", "1/2",
            "2025-08-12x",
        ]
    )
    func unreadableDates(_ text: String) throws {
        #expect(try ReadFile("declaration_no,lodged_at\n1,\(text)\n").rejects.map(\.reason) == [.unreadableDate(text)])
    }

    @Test("the mapping says whether the month comes first, and which offset is meant")
    func order() throws {
        var mapping = ColumnMapping(
            name: "x",
            columns: [
                .init(field: .declarationNo, headers: ["no"]), .init(field: .lodgedAt, headers: ["at"]),
                .init(field: .invoiceDate, headers: ["invoice"]),
            ]
        )
        mapping.dateOrder = .monthFirst
        mapping.utcOffset = "+08:00"
        let file = try ReadFile("no,at,invoice\n1,08/12/2025 23:00,08/11/2025 10:00\n", mapping: mapping)
        #expect(file.column(.lodgedAt) == ["2025-08-12T23:00:00+08:00"])
        #expect(file.column(.invoiceDate) == ["2025-08-11"])
    }

    @Test("the hash of a text is the same wherever its bytes come from")
    func hashes() throws {
        let texts = ["a", "1234567", "12345678", "123456789", "南宁海关缉私局", String(repeating: "dài ", count: 40) + "x"]
        let file = try ReadFile("declaration_no,office\n" + texts.map { "\($0),\($0)\n" }.joined(), limit: 100)
        let batch = file.batches[0]
        #expect(texts.indices.map { batch[text: .office]?.hash(at: $0) } == texts.map { StableHash.of($0) })
        #expect(texts.indices.map { batch[text: .declarationNo]?.hash(at: $0) } == texts.map { StableHash.of($0) })
    }
}

/// Random numbers that are the same every time (G. Steele and others, OOPSLA 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z &>> 31)
    }
}
