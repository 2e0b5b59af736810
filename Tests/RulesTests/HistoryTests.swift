//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Rules
import Testing

@Suite("Questions to the past")
struct HistoryTests {
    private func outcomes(_ condition: String, _ history: String, _ lines: [RuleSample.Line]) throws -> [Bool?] {
        try RuleSample.outcomes(RuleSample.book(RuleSample.rule(condition, history: history)), lines)
    }

    @Test("lines of one declaration do not see one another")
    func sameDeclaration() throws {
        let line: RuleSample.Line = [.invoiceNo: "7", .declarationNo: "D", .lodgedAt: "2025-08-01T08:00:00+07:00"]
        let later: RuleSample.Line = [.invoiceNo: "7", .lodgedAt: "2025-08-01T09:00:00+07:00"]
        let found = try outcomes("n > 0", "  n: {count: lines, by: invoice_no, days: 9}", [line, line, later])
        #expect(found == [false, false, true])
    }

    @Test("the order of a file changes nothing")
    func order() throws {
        let lines = (0..<40).map { place -> RuleSample.Line in
            [
                .invoiceNo: "\(place % 7)", .declarationNo: "D\(place)",
                .lodgedAt: LayoutText.instant(Int64(place) * 7_200 + 1_754_000_000, offsetMinutes: 0),
            ]
        }
        let history = "  n: {count: lines, by: invoice_no, days: 1}"
        let forward = try outcomes("n > 0", history, lines)
        let backward = try outcomes("n > 0", history, lines.reversed())
        #expect(forward == backward.reversed())
    }

    @Test("a window forgets what is older")
    func window() throws {
        let lines: [RuleSample.Line] = ["01", "04", "20"].map { day in
            [.importerID: "A", .customsValue: "10", .lodgedAt: "2025-08-\(day)T08:00:00+07:00"]
        }
        let found = try outcomes("s == 10", "  s: {sum: customs_value, by: importer_id, days: 5}", lines)
        #expect(found == [false, true, false])
    }

    @Test("shares beyond all measure neither count nor stop anything")
    func absurd() throws {
        let lines = ["1e200", "10", "1e-310", "20"].map { value -> RuleSample.Line in
            [.importerID: "A", .customsValue: value, .netKg: value == "1e200" ? "1e-9" : "1"]
        }
        let history = """
              s: {sum: price_per_kg, by: importer_id, days: 5}
              b: {benford: price_per_kg, by: importer_id, days: 5}
            """
        #expect(try outcomes("s == 10.0 || b > 9.0", history, lines).count == 4)
        #expect(try outcomes("s < 11.0", history, lines).last == true)
    }

    @Test("sums agree with adding up every window by hand")
    func sums() throws {
        let values = (0..<200).map { Double(($0 * 7_919) % 1_013) / 8 }
        let lines = values.enumerated().map { place, value -> RuleSample.Line in
            [.importerID: "\(place % 3)", .customsValue: "\(value)"]
        }
        for place in stride(from: 0, to: 200, by: 13) {
            let expected = (max(0, place - 24)..<place).filter { $0 % 3 == place % 3 }.reduce(0) { $0 + values[$1] }
            let history = "  s: {sum: customs_value, by: importer_id, days: 1}"
            let rounded = (expected * 10_000).rounded() / 10_000
            let found = try outcomes("s == \(rounded)", history, lines)
            #expect(found[place] == true, "line \(place): \(rounded)")
        }
    }

    @Test("a violation counts from the hour it became known")
    func findings() throws {
        let seized: RuleSample.Line = [
            .carrierID: "C", .finding: "seizure", .findingAt: "2025-08-05T08:00:00+07:00",
            .lodgedAt: "2025-08-01T08:00:00+07:00",
        ]
        let before: RuleSample.Line = [.carrierID: "C", .lodgedAt: "2025-08-04T08:00:00+07:00"]
        let after: RuleSample.Line = [.carrierID: "C", .lodgedAt: "2025-08-06T08:00:00+07:00"]
        let history = "  n: {count: lines, by: carrier_id, days: 365, event: found}"
        #expect(try outcomes("n > 0", history, [seized, before, after]) == [false, false, true])
    }

    @Test("a seal on a movement that has ended is free again")
    func until() throws {
        let first: RuleSample.Line = [
            .sealNo: "S1;S2", .transitExitedAt: "2025-08-03T08:00:00+07:00", .lodgedAt: "2025-08-01T08:00:00+07:00",
        ]
        let during: RuleSample.Line = [
            .sealNo: "S2", .lodgedAt: "2025-08-02T08:00:00+07:00", .transitExitedAt: "2025-08-02T09:00:00+07:00",
        ]
        let after: RuleSample.Line = [.sealNo: "S1", .lodgedAt: "2025-08-04T08:00:00+07:00"]
        let history = "  n: {count: declarations, by: seal_no, days: 45, until: transit_exited_at}"
        #expect(try outcomes("n > 0", history, [first, during, after]) == [false, true, false])
    }

    @Test("imports of a firm are found when it exports")
    func matching() throws {
        let bought: RuleSample.Line = [.importerID: "A", .hsCode: "850760", .quantity: "90", .direction: "import"]
        let sold: RuleSample.Line = [.exporterID: "A", .hsCode: "850760", .quantity: "100", .direction: "export"]
        let history = """
              q: {sum: quantity, by: [exporter_id, hs6], matching: [importer_id, hs6], days: 90, where: direction == "import"}
            """
        #expect(try outcomes("q / quantity > 0.7", history, [bought, sold]) == [nil, true])
    }

    @Test("the last value, distinct values and a median")
    func others() throws {
        let lines: [RuleSample.Line] = [("C1", "A", "10"), ("C1", "B", "30"), ("C2", "C", "20"), ("C3", "A", "5")].map {
            [.vehiclePlate: "P", .chassisNo: $0.0, .importerID: $0.1, .tareKg: $0.2]
        }
        let by = "by: vehicle_plate, days: 9"
        #expect(try outcomes("c != chassis_no", "  c: {last: chassis_no, \(by)}", lines) == [nil, false, true, true])
        #expect(try outcomes("d == 3", "  d: {distinct: importer_id, \(by)}", lines) == [false, false, false, true])
        #expect(try outcomes("m == 20.0", "  m: {median: tare_kg, \(by)}", lines) == [nil, false, true, true])
    }
}
