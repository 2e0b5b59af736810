//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Statistics
import TestSupport
import Testing

@Suite("What stands behind a figure")
struct DrillDownTests {
    private static let first = SampleLedger.day("2024-01-01")

    private func computation(_ definition: ReportDefinition, _ ledger: [LedgerChange]) throws -> ReportComputation {
        let bookings = ledger.enumerated().flatMap { place, change in
            Bookings.of(before: change.before, after: change.after, sequence: Int64(place + 1))
        }
        let query = try BookingQuery(definition, upTo: .max / 4, hasCases: true)
        let tree = OfficeTree(try OfficeDirectory.builtIn())
        return try ReportComputation(definition, BookingColumns(bookings, query), tree, scope: nil)
    }

    @Test("the bookings behind every cell of fifty random reports add up to the cell", arguments: 1...5)
    func everyCell(_ seed: Int) throws {
        var made = RandomLedger(seed: UInt64(seed), first: Self.first, days: 730)
        let ledger = (0..<400).map { _ in made.next() }
        var reports = RandomReports(seed: UInt64(seed), first: Self.first, days: 730)
        var cells = 0
        for _ in 0..<10 {
            let definition = reports.next()
            var computation = try computation(definition, ledger)
            let report = try computation.report(at: JournalPosition(sequence: 400, hash: "", writtenAt: 0))
            for row in report.rows {
                let line: CellAddress.Line = row.isRest ? .rest : .key(row.key)
                try check(CellAddress(row: line), row.total, definition, &computation)
                cells += 1
                for (column, cell) in zip(report.columns, row.cells).prefix(4) {
                    try check(CellAddress(row: line, column: .key(column)), cell, definition, &computation)
                }
            }
            try check(CellAddress(), report.total, definition, &computation)
        }
        #expect(cells > 5)
    }

    private func check(
        _ address: CellAddress,
        _ cell: ReportCell,
        _ definition: ReportDefinition,
        _ computation: inout ReportComputation
    ) throws {
        for isBefore in [false, true] {
            guard let figures = isBefore ? cell.before : cell.now else { continue }
            var address = address
            address.isBefore = isBefore
            let shares = try computation.behind(address)
            for (place, measure) in definition.measures.enumerated() where measure != .averageValue {
                let sum = shares.reduce(ExactNumber.zero) { $0 + ($1.figures[place] ?? .zero) }
                #expect(sum == figures[place], "\(address) \(measure.code) of \(definition.text)")
            }
        }
    }

    @Test("each booking names its case, its day and whether it was taken off")
    func names() throws {
        let record = SampleLedger.record("VN-VI-2025-000417")
        var cleared = record
        cleared.standing = .cleared
        cleared.effective = SampleLedger.day("2025-04-01")
        let definition = ReportDefinition(
            id: "x",
            title: Trilingual(same: "x"),
            period: ReportPeriod(.half, of: record.detected),
            measures: [.cases],
            currency: .vnd
        )
        var computation = try computation(
            definition,
            [LedgerChange(before: nil, after: record), LedgerChange(before: record, after: cleared)]
        )
        let shares = try computation.behind(CellAddress())
        #expect(shares.map(\.caseNumber) == ["VN-VI-2025-000417", "VN-VI-2025-000417"])
        #expect(shares.map(\.isOff) == [false, true])
        #expect(shares.map(\.day.iso8601) == ["2025-03-04", "2025-04-01"])
        #expect(try computation.behind(CellAddress(row: .key(["nowhere"]))).isEmpty)
    }
}
