//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Console
import Customs
import Foundation
import Testing

@Suite("The seizure form and its record")
struct SeizureFormTests {
    private static let lineID = "0198a1b2-0000-7000-8000-000000000001"

    private func reading(_ fields: [(String, String)], _ language: Language = .vi) -> SeizureReading {
        let text = fields.map { name, value in
            name + "=" + (value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
        }
        return SeizureForm(urlEncoded: text.joined(separator: "&"), language: language).reading { Self.lineID }
    }

    @Test("a record that is written into the form and read again is the same", arguments: Language.allCases)
    func roundTrip(language: Language) {
        var records = RandomRecords(seed: 41)
        for _ in 0..<400 {
            let record = records.next()
            let form = SeizureForm(record, language: language)
            let read = SeizureForm(urlEncoded: form.urlEncoded, language: language).reading { "new" }
            #expect(read.isWhole, "\(read.unreadable)")
            #expect(read.record == record)
        }
    }

    @Test(
        "numbers are read as people write them",
        arguments: [
            ("1.234,5", Language.vi, "1234.5"), ("1,234.5", .en, "1234.5"), ("1,234.5", .zh, "1234.5"),
            ("1.234", .vi, "1234"), ("1.234", .en, "1.234"), ("12.5", .vi, "12.5"), ("12,5", .en, "12.5"),
            ("0.234", .vi, "0.234"), ("0,234", .en, "0.234"), ("１２３．５", .zh, "123.5"), ("1 234 567", .vi, "1234567"),
            ("-3", .vi, "-3"), ("1.234.567,89", .en, "1234567.89"), ("1，234", .zh, "1234"), ("7", .vi, "7"),
        ]
    )
    func numbers(text: String, language: Language, value: String) {
        let read = reading(
            [("lines.0.group", "drugs"), ("lines.0.quantities.0.amount", text), ("lines.0.quantities.0.unit", "kg")],
            language
        )
        #expect(read.isWhole)
        #expect(read.record.lines.first?.quantities == DecimalText.parse(value).map { [Quantity($0, .kilograms)] })
    }

    @Test(
        "what is no number is said at its field and not guessed",
        arguments: ["1.23.4", "12,34,5", "năm", "1.2345.678", "--1", "1,,2", ".5,", "5 kg", "∞", "1e5"]
    )
    func unreadableNumbers(text: String) {
        let read = reading([
            ("lines.0.group", "drugs"), ("lines.0.quantities.0.amount", text), ("lines.0.quantities.0.unit", "kg"),
        ])
        #expect(read.unreadable.map(\.place) == ["lines.0.quantities.0.amount"])
        #expect(read.unreadable.first?.code == .unreadableNumber)
        #expect(read.record.lines.first?.quantities == [])
    }

    @Test(
        "days and hours in several writings",
        arguments: [("2025-08-12", "14:30"), ("12/8/2025", "14h30"), ("2025年8月12日", "14时30分"), ("12.08.2025", "14.30")]
    )
    func days(date: String, hour: String) {
        let read = reading([("detected", date), ("minuteOfDay", hour)])
        #expect(read.record.detected == CalendarDate(year: 2025, month: 8, day: 12))
        #expect(read.record.minuteOfDay == 870)
    }

    @Test("what can't be read is said with its text, and is not missing as well")
    func unreadable() {
        let read = reading([
            ("detected", "31/02/2025"), ("mode", "xe đạp"), ("minuteOfDay", "chiều"),
            ("lines.0.group", "drugs"), ("lines.0.quantities.0.amount", "5"),
            ("lines.0.valuation.amount", "1.000"), ("detection", "magic"),
        ])
        let said = read.faults(in: SeizureContext(today: CalendarDate(nearestDaysSince1970: 20_000)))
        func codes(_ place: String) -> [SeizureFaultCode] { said.filter { $0.place == place }.map(\.code) }
        #expect(codes("detected") == [.unreadableDate])
        #expect(codes("mode") == [.unknownChoice])
        #expect(codes("minuteOfDay") == [.unreadableTime])
        #expect(codes("lines.0.quantities.0.unit") == [.unitMissing])
        #expect(codes("lines.0.quantities").isEmpty)
        #expect(codes("lines.0.valuation.currency") == [.currencyMissing])
        #expect(codes("detection") == [.unknownChoice])
        #expect(codes("site.kind") == [.missing])
    }

    @Test("rows that were left out keep their names in what is said")
    func rowNames() {
        let read = reading([
            ("lines.2.group", "drugs"), ("lines.5.group", "drugs"), ("lines.7.id", "x"),
            ("lines.5.quantities.1.amount", "?"), ("lines.5.quantities.1.unit", "kg"),
            ("lines.5.quantities.3.amount", "-5"), ("lines.5.quantities.3.unit", "kg"),
            ("lines.9.quantities.0.unit", "kg"),
        ])
        #expect(read.record.lines.count == 2)
        let said = read.faults(in: SeizureContext(today: CalendarDate(nearestDaysSince1970: 20_000)))
        #expect(said.contains { $0.code == .amountNegative && $0.place == "lines.5.quantities.3.amount" })
        #expect(said.contains { $0.code == .unreadableNumber && $0.place == "lines.5.quantities.1.amount" })
        #expect(said.contains { $0.code == .quantityMissing && $0.place == "lines.2.quantities" })
        #expect(!said.contains { $0.place.hasPrefix("lines.0") || $0.place.hasPrefix("lines.1") })
    }

    @Test("lines, quantities and texts have limits, and what is beyond is said")
    func limits() {
        var fields = (0..<101).map { ("lines.\($0).group", "drugs") }
        fields += (0..<11).flatMap {
            [("lines.0.quantities.\($0).amount", "1"), ("lines.0.quantities.\($0).unit", "kg")]
        }
        fields.append(("concealment", String(repeating: "x", count: 2_001)))
        fields.append(("lines.99999999999999999999.group", "drugs"))
        let read = reading(fields)
        #expect(read.record.lines.count == 100)
        #expect(read.record.lines.first?.quantities.count == 10)
        #expect(read.record.concealment?.count == 2_000)
        let said = read.unreadable.map { "\($0.code.rawValue) \($0.place)" }
        #expect(Set(said) == ["too_many lines", "too_many lines.0.quantities", "too_long concealment"])
    }

    @Test("every fault has a sentence in each language that leaves nothing open", arguments: Language.allCases)
    func sentences(language: Language) throws {
        let words = Words(try ConsoleResources.catalogue(), language)
        let format = LocalFormat(language: language, zoneOffset: 420)
        for code in SeizureFaultCode.allCases {
            #expect(!words("case.fault." + code.rawValue).contains("⟦"), "\(code)")
        }
        var said = SeizureRecord().faults(today: CalendarDate(nearestDaysSince1970: 20_000))
        for group in CommodityGroup.allCases {
            var record = SeizureRecord()
            record.mode = .mail
            record.concealmentPlace = .fuelTank
            record.lines = [
                SeizureLine(id: "a", group, hs: "9303", quantities: [Quantity(-2, .tablets), Quantity(5_000, .tonnes)])
            ]
            said += record.faults(today: CalendarDate(nearestDaysSince1970: 20_000))
        }
        for fault in said {
            let view = SeizureFaultView(fault, words: words, format: format, places: PlaceNames())
            #expect(!view.sentence.contains("⟦") && !view.sentence.contains("{"), "\(view.sentence)")
            #expect(view.place == fault.place && view.code == fault.code.rawValue && view.isError == fault.isError)
        }
        #expect(said.count > 40)
        let negative = SeizureFault(
            error: .amountNegative,
            at: "x",
            ["quantity": .quantity(Quantity(-1234.5, .tonnes))]
        )
        let view = SeizureFaultView(negative, words: words, format: format, places: PlaceNames())
        #expect(
            view.sentence.contains(
                language == .vi ? "-1.234,5\u{A0}tấn" : language == .zh ? "-1,234.5\u{A0}吨" : "-1,234.5\u{A0}t"
            )
        )
    }
}
