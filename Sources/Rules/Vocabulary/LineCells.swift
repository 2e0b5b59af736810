//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// The cells of one line, as rules see them: trimmed, and nil where nothing was given.
package struct LineCells {
    private let table: LineTable
    let row: Int

    init(_ table: LineTable, _ row: Int) {
        self.table = table
        self.row = row
    }

    private var batch: DeclarationBatch { table.batch }
    /// The moment of judging in seconds since 1970, for what is still under way.
    var now: Int64 { table.now }
    /// What the sea told of vessels; nil where nobody watches it.
    var vessels: VesselPast? { table.vessels }

    func text(_ field: DeclarationField) -> String? {
        batch.text(field, at: row).flatMap(Self.cleaned)
    }

    /// The text without blanks around it; nil when nothing is left.
    static func cleaned(_ text: String) -> String? {
        let utf8 = text.utf8
        guard let first = utf8.first, let last = utf8.last else { return nil }
        if first > 0x20, last > 0x20, first < 0x80, last < 0x80 { return text }
        if let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, isPlain(first), isPlain(last) {
            return text
        }
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        return trimmed.isEmpty ? nil : trimmed
    }

    /// Letters, digits and signs that are surely no blanks; of others Foundation knows.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21...0x7E, 0xA1...0x167F, 0x1E00...0x1FFF, 0x3001...0xD7FF: true
        default: false
        }
    }

    /// What tells a text apart, as ``HistoryKey`` does, without making it; nil where it may need tidying.
    func hashAsReceived(_ field: DeclarationField) -> UInt64? { batch.hashOfTidyText(field, at: row) }

    /// Whether two texts are the same as received; false where they may still be after tidying.
    func areSame(_ first: DeclarationField, _ second: DeclarationField) -> Bool {
        let hash = batch.hash(first, at: row)
        return hash != 0 && hash == batch.hash(second, at: row)
    }

    func number(_ field: DeclarationField) -> Double? {
        guard let value = batch.number(field, at: row), value.isFinite else { return nil }
        return value
    }

    /// A number above zero, fit to divide by.
    func positive(_ field: DeclarationField) -> Double? {
        number(field).flatMap { $0 > 0 ? $0 : nil }
    }

    func time(_ field: DeclarationField) -> Int64? {
        guard let seconds = batch[instant: field]?.seconds[row], seconds != InstantColumn.missing else { return nil }
        return seconds
    }

    /// Seconds of the clock on the wall where the instant was written down.
    func localTime(_ field: DeclarationField) -> Int64? {
        guard let column = batch[instant: field], column.seconds[row] != InstantColumn.missing else { return nil }
        return column.seconds[row] + Int64(column.offsets[row]) * 60
    }

    /// The sum over the lines of the declaration that stand side by side; nil when one of them has no number.
    ///
    /// A scale weighs the vehicle, and a declaration may have several lines.
    func declarationSum(_ field: DeclarationField) -> Double? {
        guard var sum = number(field) else { return nil }
        guard let numbers = batch[text: .declarationNo] else { return sum }
        let own = numbers.hash(at: row)
        func add(_ rows: some Sequence<Int>) -> Bool {
            for other in rows {
                guard numbers.hash(at: other) == own else { return true }
                guard let value = batch[number: field]?[other], value.isFinite else { return false }
                sum += value
            }
            return true
        }
        return add((0..<row).reversed()) && add(row + 1..<batch.count) ? sum : nil
    }
}
