//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Fills one column of instants or dates of a batch.
final class InstantColumnFiller {
    private var seconds: [Int64] = []
    private var offsets: [Int16] = []
    private let style: DateText
    private var memo = InstantMemo()

    init(style: DateText) {
        self.style = style
    }

    deinit { memo.deallocate() }

    func begin(_ limit: Int) {
        seconds = [Int64](repeating: InstantColumn.missing, count: limit)
        offsets = [Int16](repeating: 0, count: limit)
    }

    func finish(_ count: Int) -> InstantColumn {
        if seconds.count > count {
            seconds.removeLast(seconds.count - count)
            offsets.removeLast(offsets.count - count)
        }
        defer {
            seconds = []
            offsets = []
        }
        return InstantColumn(seconds: seconds, offsets: offsets)
    }

    /// Keeps the rows of `kept` behind `base`, in order.
    func compact(from base: Int, _ kept: [Int]) {
        for (place, row) in kept.enumerated() {
            seconds[base + place] = seconds[base + row]
            offsets[base + place] = offsets[base + row]
        }
    }

    /// Gives all rows without a value this one.
    func fill(_ count: Int, with text: String) {
        guard case .instant(let value, let offset) = CellText.withBytes(of: text, { style.read($0) }) else { return }
        for row in 0..<count where seconds[row] == InstantColumn.missing {
            seconds[row] = value
            offsets[row] = offset
        }
    }

    /// Reads rows of a column; unreadable cells are reported by their place in `rows`.
    @inline(never)
    func append(
        _ block: RecordBlock,
        _ rows: UnsafeBufferPointer<UInt32>,
        column: Int,
        at base: Int,
        fillsGaps: Bool,
        cells: CellReader,
        failed: (Int, CellText, DateText.Reading) -> Void
    ) {
        var memo = memo
        seconds.withUnsafeMutableBufferPointer { seconds in
            offsets.withUnsafeMutableBufferPointer { offsets in
                for row in 0..<rows.count {
                    if fillsGaps, seconds[base &+ row] != InstantColumn.missing { continue }
                    let text = cells.text(block, Int(rows[row]) &+ column)
                    if text.count == 0 {
                        seconds[base &+ row] = InstantColumn.missing
                        continue
                    }
                    if memo.read(text, style) {
                        seconds[base &+ row] = memo.seconds
                        offsets[base &+ row] = memo.offset
                        continue
                    }
                    if text.withoutWideBlanks.count == 0 { continue }
                    switch style.read(text) {
                    case .instant(let instant, let offset):
                        seconds[base &+ row] = instant
                        offsets[base &+ row] = offset
                    case let fault:
                        failed(row, text, fault)
                    }
                }
            }
        }
        self.memo = memo
    }
}
