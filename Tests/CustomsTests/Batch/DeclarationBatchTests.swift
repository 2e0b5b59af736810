//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Testing

@Suite("Declarations in columns")
struct DeclarationBatchTests {
    @Test("what goes in by rows comes out as layout text")
    func roundTrip() {
        var builder = DeclarationBatchBuilder()
        builder.append { field in
            switch field {
            case .declarationNo: .text("106250001234")
            case .itemNo: .number(2)
            case .lodgedAt: .instant(1_754_965_800, offsetMinutes: 420)
            case .goodsDescription: .text("Áo phông 棉制T恤")
            case .netKg: .number(44.8)
            case .invoiceDate: .instant(1_754_956_800, offsetMinutes: 0)
            default: .missing
            }
        }
        let batch = builder.finish()
        #expect(batch.count == 1)
        #expect(batch.text(.declarationNo, at: 0) == "106250001234")
        #expect(batch.text(.itemNo, at: 0) == "2")
        #expect(batch.text(.lodgedAt, at: 0) == "2025-08-12T09:30:00+07:00")
        #expect(batch.text(.goodsDescription, at: 0) == "Áo phông 棉制T恤")
        #expect(batch.text(.netKg, at: 0) == "44.8")
        #expect(batch.text(.invoiceDate, at: 0) == "2025-08-12")
        #expect(batch.text(.importerName, at: 0) == nil)
    }

    @Test("equal texts share a code, missing is code 0, and a thousand texts keep their own")
    func dictionary() {
        var builder = TextColumnBuilder()
        for row in 0..<3_000 { builder.append(row % 3 == 2 ? nil : "firm \(row % 1_000)") }
        let column = builder.finish()
        #expect(column.codes[2] == 0)
        #expect(column.hash(at: 2) == 0)
        #expect(column.codes[0] == column.codes[1_000 * 3 / 3])
        for row in 0..<3_000 where row % 3 != 2 { #expect(column.text(at: row) == "firm \(row % 1_000)") }
    }

    @Test("rows can be picked in any order")
    func keeping() {
        var builder = DeclarationBatchBuilder(fields: [.declarationNo, .netKg, .lodgedAt])
        for row in 0..<4 {
            builder.append { field in
                switch field {
                case .declarationNo: .text("A\(row)")
                case .netKg: .number(Double(row))
                default: .instant(Int64(row), offsetMinutes: 0)
                }
            }
        }
        let picked = builder.finish().keeping([3, 1])
        #expect(picked.count == 2)
        #expect(picked.text(.declarationNo, at: 0) == "A3")
        #expect(picked[number: .netKg] == [3, 1])
        #expect(picked[instant: .lodgedAt]?.seconds == [3, 1])
    }
}

@Suite("Stable values")
struct StableValueTests {
    @Test("the hash of a text is the same in every release")
    func pinned() {
        #expect(StableHash.of("") != 0)
        #expect(StableHash.of("610910") == StableHash.of("610910"))
        #expect(StableHash.of("610910") != StableHash.of("610911"))
        #expect(StableHash.of(0.0) == StableHash.of(-0.0))
        #expect(StableHash.combine(1, 2) != StableHash.combine(2, 1))
    }

    @Test("no two of a million numbered texts share a hash")
    func collisions() {
        #expect(Set((0..<1_000_000).map { StableHash.of("INV-2025-\($0)") }).count == 1_000_000)
    }

    @Test("days and dates turn into one another over ten thousand years")
    func calendar() {
        for day in stride(from: Int64(-719_162), to: 2_932_896, by: 97) {
            let date = LayoutText.civil(day)
            #expect(LayoutText.days(year: date.year, month: date.month, day: date.day) == day)
        }
        #expect(LayoutText.date(0) == "1970-01-01")
        #expect(LayoutText.instant(-1, offsetMinutes: -90) == "1969-12-31T22:29:59-01:30")
    }

    @Test("numbers print shortest and without an exponent up to 10^15")
    func numbers() {
        #expect(LayoutText.number(44.8) == "44.8")
        #expect(LayoutText.number(-3) == "-3")
        #expect(LayoutText.number(123_456_789_012) == "123456789012")
    }

    @Test("every column of the layout has its place, its kind and its own name")
    func layout() {
        #expect(DeclarationField.allCases.count == 141)
        #expect(DeclarationField.allCases.enumerated().allSatisfy { $0.offset == $0.element.ordinal })
        #expect(DeclarationField.declarationNo.ordinal == 0)
        #expect(DeclarationField.selectedBy.ordinal == 62)
    }
}
