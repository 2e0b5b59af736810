//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension ReportComputation {
    mutating func notes(_ now: TallySink, _ merged: Set<Int>?, _ unreadable: Int, _ rows: [Int]) -> [ReportNote] {
        let shown = definition.rows + definition.columns
        var notes: [ReportNote] = []
        if !now.whole.has(0) { notes.append(.nothingCounted) }
        notes += shown.filter(\.isMultiple).map { .severalValues($0) }
        notes += shown.filter(\.isOfLines).map { .severalGoods($0) }
        if shown.contains(.region) { notes.append(.regionsByDay) }
        if now.corrections > 0 { notes.append(.corrections(now.corrections)) }
        let sums = [now.whole.sums(0)] + rows.map { now.rows.sums($0) }
        if sums.contains(where: { $0.contains { $0 < 0 } }) { notes.append(.belowZero) }
        if let merged, rows.contains(Self.rest) { notes.append(.rest(restCount(merged))) }
        if definition.measures.contains(where: \.isMoney) { notes += moneyNotes() }
        let unknown = unknownOffices()
        if !unknown.isEmpty { notes.append(.unknownOffices(unknown)) }
        if unreadable > 0 { notes.append(.unreadable(unreadable)) }
        return notes
    }

    /// Of lines that were put on.
    private mutating func moneyNotes() -> [ReportNote] {
        var sink = ValueSink(columns, words.found(definition.currency.rawValue) ?? .max)
        walk(now, aligned: false, nil).run(&rowTable, &columnTable, &sink)
        var notes: [ReportNote] = []
        if sink.unvalued > 0 { notes.append(.unvalued(sink.unvalued)) }
        if sink.otherCurrency > 0 { notes.append(.otherCurrency(sink.otherCurrency)) }
        return notes
    }

    private mutating func unknownOffices() -> [String] {
        var sink = OfficeSink(columns.codes[.office] ?? [])
        walk(now, aligned: false, nil).run(&rowTable, &columnTable, &sink)
        return sink.offices.map { words.words[Int($0)] }.filter { !tree.knows($0) }.sorted()
    }
}

/// Counts lines that nobody valued, and those valued in another currency.
private struct ValueSink: FacetSink {
    private let columns: BookingColumns
    private let currency: UInt32
    private var last = -1
    private(set) var unvalued = 0
    private(set) var otherCurrency = 0

    init(_ columns: BookingColumns, _ currency: UInt32) {
        self.columns = columns
        self.currency = currency
    }

    mutating func take(booking: Int, sign: Int128, rows: [Int], columns: [Int], sums: [Int128]) {
        guard sign > 0, booking != last else { return }
        last = booking
        let lines = self.columns.firstLine[booking]..<self.columns.firstLine[booking + 1]
        for line in lines {
            if !self.columns.isValued[line] {
                unvalued += 1
            } else if self.columns.currency[booking] != currency {
                otherCurrency += 1
            }
        }
    }
}

/// Gathers the offices of what is counted.
private struct OfficeSink: FacetSink {
    private let codes: [UInt32]
    private(set) var offices: Set<UInt32> = []

    init(_ codes: [UInt32]) { self.codes = codes }

    mutating func take(booking: Int, sign: Int128, rows: [Int], columns: [Int], sums: [Int128]) {
        offices.insert(codes[booking])
    }
}
