//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Fills one text column of a batch, giving equal texts the same code.
final class TextColumnFiller {
    private(set) var codes: [UInt32] = []
    private var dictionary = TextDictionaryFiller()
    private let isNearlyUnique: Bool
    private var isUnshared = false
    private var rowsRead = 0
    /// What written values mean.
    private let values: [String: String]

    init(isNearlyUnique: Bool, values: [String: String]) {
        self.isNearlyUnique = isNearlyUnique && values.isEmpty
        self.values = values
    }

    deinit { dictionary.deallocate() }

    func begin(_ limit: Int) {
        codes = [UInt32](repeating: 0, count: limit)
        rowsRead = 0
        isUnshared = false
    }

    func finish(_ count: Int) -> TextColumn {
        if codes.count > count { codes.removeLast(codes.count - count) }
        defer { codes = [] }
        return TextColumn(codes: codes, dictionary: dictionary.finish())
    }

    /// Keeps the rows of `kept` behind `base`, in order.
    func compact(from base: Int, _ kept: [Int]) {
        for (place, row) in kept.enumerated() { codes[base + place] = codes[base + row] }
    }

    /// Gives all rows without a text this one.
    func fill(_ count: Int, with text: String) {
        guard codes[0..<count].contains(0) else { return }
        let code = canonicalCode(text, &dictionary)
        for row in 0..<count where codes[row] == 0 { codes[row] = code }
    }

    /// Reads rows of a column; cells that are no text are reported by their place in `rows`.
    @inline(never)
    func append(
        _ block: RecordBlock,
        _ rows: UnsafeBufferPointer<UInt32>,
        column: Int,
        at base: Int,
        cells: CellReader,
        failed: (Int, CellText) -> Void
    ) {
        // Taken out of the object for the loop, which saves the checks for exclusive access.
        var dictionary = dictionary
        let isUnshared = stopsSharing()
        codes.withUnsafeMutableBufferPointer { codes in
            var table = dictionary.table
            for row in 0..<rows.count {
                let cell = Int(rows[row]) &+ column
                if !isUnshared, let code = table.findShort(block, cell) {
                    codes[base &+ row] = code
                    continue
                }
                let text = cells.text(block, cell)
                if text.count == 0 {
                    codes[base &+ row] = 0
                    continue
                }
                var free = -1
                if !isUnshared {
                    let found = table.look(text)
                    if found.code != TextSlots.none {
                        codes[base &+ row] = found.code
                        continue
                    }
                    free = found.place
                }
                if let code = add(text, free, &dictionary) {
                    codes[base &+ row] = code
                    table = dictionary.table
                } else {
                    failed(row, text)
                }
            }
        }
        self.dictionary = dictionary
        rowsRead += rows.count
    }

    /// The code of a text that was not found, nil where the bytes are no text.
    ///
    /// - Parameter free: the slot it belongs in, -1 where it was not looked for and shall not be found again.
    @inline(never)
    private func add(_ text: CellText, _ free: Int, _ dictionary: inout TextDictionaryFiller) -> UInt32? {
        guard values.isEmpty, TextForm.isPlain(text) || UTF8Check.isKept(text) else { return add(text, &dictionary) }
        return free < 0 ? dictionary.append(text) : dictionary.insert(text, at: free)
    }

    /// Whether the texts of this batch are so often new that looking them up is wasted: nine of ten of the
    /// first thousand. The decision is taken anew for each batch.
    private func stopsSharing() -> Bool {
        if isNearlyUnique || isUnshared { return true }
        isUnshared = values.isEmpty && rowsRead >= 1024 && dictionary.count * 10 > rowsRead * 9
        return isUnshared
    }

    /// Reads rows of a further column for the same field: a value of `table` replaces what is there, and where
    /// there is no table any text fills a gap.
    func refine(
        _ block: RecordBlock,
        _ rows: UnsafeBufferPointer<UInt32>,
        column: Int,
        at base: Int,
        table: [String: String],
        cells: CellReader,
        failed: (Int, CellText) -> Void
    ) {
        let entries = table.map { (Array($0.key.utf8), $0.value) }
        var dictionary = dictionary
        defer { self.dictionary = dictionary }
        for row in 0..<rows.count {
            let text = cells.text(block, Int(rows[row]) + column)
            if text.count == 0 { continue }
            if let entry = entries.first(where: { $0.0.elementsEqual(text.bytes) }) {
                codes[base + row] = canonicalCode(entry.1, &dictionary)
            } else if codes[base + row] == 0 {
                if let code = dictionary.table.find(text) ?? add(text, &dictionary) {
                    codes[base + row] = code
                } else {
                    failed(row, text)
                }
            }
        }
    }

    /// The code of a text that was not seen before in this batch, nil where the bytes are no UTF-8.
    @inline(never)
    private func add(_ text: CellText, _ dictionary: inout TextDictionaryFiller) -> UInt32? {
        if let code = dictionary.aliased(text) { return code }
        let form = TextForm(text)
        var kept: String?
        switch form {
        case .invalid: return nil
        case .asReceived:
            if values.isEmpty { return isNearlyUnique ? dictionary.append(text) : dictionary.insert(text) }
        case .changed(let string): kept = string
        }
        let string = kept ?? String(decoding: text.bytes, as: UTF8.self)
        let code = canonicalCode(values[string] ?? string, &dictionary)
        dictionary.alias(text, code)
        return code
    }

    /// The code of a text that is in its final form.
    private func canonicalCode(_ text: String, _ dictionary: inout TextDictionaryFiller) -> UInt32 {
        text.isEmpty ? 0 : CellText.withBytes(of: text) { dictionary.canonical($0, separate: !values.isEmpty) }
    }
}
