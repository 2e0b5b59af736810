//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation
import Testing

@Suite("Codes of faults")
struct SeizureFaultCodeTests {
    @Test("the guide lists every check's codes")
    func guide() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let guide = try String(contentsOf: root.appendingPathComponent("docs/seizure-form.md"), encoding: .utf8)
        for code in SeizureFaultCode.allCases { #expect(guide.contains("*\(code.rawValue)*"), "\(code.rawValue)") }
    }

    @Test("an empty record lacks what is mandatory and nothing else, in the order of the form")
    func emptyRecord() {
        let faults = SeizureRecord().faults(today: CheckBench.today)
        let places = [
            "detected", "site.kind", "site.gate", "direction", "mode", "route.departure", "route.destination", "lines",
            "modus", "detection", "legalStatus",
        ]
        #expect(faults.map(\.place) == places)
        #expect(faults.allSatisfy { $0.code == .missing && $0.isError })
    }

    @Test("faults of lines stand in the order of the lines, errors before warnings of the same line")
    func order() {
        var record = SeizureRecord()
        record.legalStatus = .closed
        record.lines = (0..<12).map { index in
            SeizureLine(id: "\(index)", .drugs, description: "gói \(index)", quantities: [Quantity(0, .kilograms)])
        }
        record.lines[3].attributes[.substance] = "đá"
        record.minuteOfDay = -1
        let faults = record.faults(today: CheckBench.today)
        let rows = faults.compactMap { fault -> Int? in
            let parts = fault.place.split(separator: ".")
            return parts.first == "lines" ? parts.dropFirst().first.flatMap { Int($0) } : nil
        }
        #expect(rows == rows.sorted())
        #expect(rows.contains(11))
        let hour = faults.firstIndex { $0.place == "minuteOfDay" }
        let line = faults.firstIndex { $0.place.hasPrefix("lines") }
        let decision = faults.firstIndex { $0.place.hasPrefix("decision") }
        #expect(hour ?? 99 < line ?? 0 && line ?? 999 < decision ?? 0)
        let third = faults.filter { $0.place.hasPrefix("lines.3.") }.map(\.isError)
        #expect(third.contains(true) && third.contains(false) && third == third.sorted { $0 && !$1 })
    }

    @Test("what is not known around a record is not asked")
    func unknownContext() throws {
        var records = SoundRecords(seed: 11)
        for _ in 0..<200 {
            let sound = records.next()
            let faults = sound.record.faults(today: CheckBench.today).filter(\.isError)
            // Without the office's ledger its currency is taken for đồng.
            #expect(faults.allSatisfy { sound.place.country == "CN" && $0.place.contains("valuation") }, "\(faults)")
        }
    }
}
