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
    private var memo = Memo()

    init(style: DateText) {
        self.style = style
    }

    /// The cell read last and, of ISO dates, the day: files are mostly in order of time.
    private struct Memo {
        var count = -1
        var low: UInt64 = 0
        var high: UInt64 = 0
        var seconds: Int64 = 0
        var offset: Int16 = 0
    }

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
                    if read(text, &memo) {
                        seconds[base &+ row] = memo.seconds
                        offsets[base &+ row] = memo.offset
                        continue
                    }
                    switch style.read(text) {
                    case .instant(let instant, let offset):
                        seconds[base &+ row] = instant
                        offsets[base &+ row] = offset
                        remember(text, instant, offset, &memo)
                    case let fault:
                        failed(row, text, fault)
                    }
                }
            }
        }
        self.memo = memo
    }

    /// Whether the memo now holds the text's instant: it is the same text, or an ISO date or time that is
    /// quickly read.
    @inline(__always)
    private func read(_ text: CellText, _ memo: inout Memo) -> Bool {
        guard text.count >= 8 else { return false }
        let low = UInt64(littleEndian: text.start.loadUnaligned(as: UInt64.self))
        if text.count == memo.count, text.count <= 16, low == memo.low,
            Self.tail(text) == memo.high
        {
            return true
        }
        return false
    }

    @inline(__always)
    private func remember(_ text: CellText, _ seconds: Int64, _ offset: Int16, _ memo: inout Memo) {
        guard text.count >= 8, text.count <= 16 else { return }
        memo.count = text.count
        memo.low = UInt64(littleEndian: text.start.loadUnaligned(as: UInt64.self))
        memo.high = Self.tail(text)
        memo.seconds = seconds
        memo.offset = offset
    }

    /// The last eight bytes.
    @inline(__always)
    private static func tail(_ text: CellText) -> UInt64 {
        text.start.loadUnaligned(fromByteOffset: text.count &- 8, as: UInt64.self)
    }
}
