//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Cells laid end to end as a ``RecordBlock`` wants them, for sources whose own bytes cannot be used as they are.
final class CellArena {
    private var bytes = PlainBuffer<UInt8>(capacity: 1 << 16)
    private var starts = PlainBuffer<UInt32>(capacity: 1 << 12)
    private var rows = PlainBuffer<UInt32>()
    private var offsets = PlainBuffer<UInt64>()
    private var lines = PlainBuffer<Int>()

    init() { starts.append(0) }

    deinit {
        bytes.deallocate()
        starts.deallocate()
        rows.deallocate()
        offsets.deallocate()
        lines.deallocate()
    }

    /// How many rows there are.
    var count: Int { rows.count }
    var byteCount: Int { bytes.count }

    func clear() {
        bytes.setCount(0)
        starts.setCount(1)
        rows.setCount(0)
        offsets.setCount(0)
        lines.setCount(0)
    }

    func beginRow(offset: UInt64, line: Int) {
        rows.append(UInt32(truncatingIfNeeded: starts.count - 1))
        offsets.append(offset)
        lines.append(line)
    }

    /// Takes back the row begun last.
    func dropRow() {
        guard count > 0 else { return }
        let first = Int(rows[count - 1])
        starts.setCount(first + 1)
        bytes.setCount(Int(starts[first]))
        rows.setCount(count - 1)
        offsets.setCount(offsets.count - 1)
        lines.setCount(lines.count - 1)
    }

    /// Adds a cell to the row begun last.
    func add(_ cell: UnsafeRawBufferPointer) {
        bytes.reserve(bytes.count + cell.count + 1 + ByteStretch.padding)
        if let from = cell.baseAddress {
            UnsafeMutableRawPointer(bytes.start + bytes.count).copyMemory(from: from, byteCount: cell.count)
        }
        bytes.setCount(bytes.count + cell.count + 1)
        bytes[bytes.count - 1] = 0
        starts.append(UInt32(truncatingIfNeeded: bytes.count))
    }

    func line(of row: Int) -> Int { lines[row] }
    func offset(of row: Int) -> UInt64 { offsets[row] }

    /// The cells of a row as strings.
    func strings(of row: Int) -> [String] {
        let first = Int(rows[row])
        let end = row + 1 < count ? Int(rows[row + 1]) : starts.count - 1
        return (first..<end).map { cell in
            let start = Int(starts[cell])
            let count = Int(starts[cell + 1]) - start - 1
            return String(decoding: UnsafeBufferPointer(start: bytes.start + start, count: count), as: UTF8.self)
        }
    }

    /// The rows as a block, which is valid until the arena changes.
    var block: RecordBlock {
        RecordBlock(
            base: UnsafeRawPointer(bytes.start),
            starts: starts.start,
            rows: rows.start,
            count: count,
            origin: 0,
            offsets: UnsafePointer(offsets.start),
            traits: RecordBlock.Traits()
        )
    }
}
