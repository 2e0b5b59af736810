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

    /// Adds a row of cells.
    func add(_ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>, offset: UInt64, line: Int) {
        // Taken out of the object for the loop, which saves the checks for exclusive access.
        var bytes = bytes
        var starts = starts
        rows.append(UInt32(truncatingIfNeeded: starts.count - 1))
        offsets.append(offset)
        lines.append(line)
        for cell in cells {
            bytes.reserve(bytes.count + cell.count + 1 + ByteStretch.padding)
            let target = UnsafeMutableRawPointer(bytes.start + bytes.count)
            if let from = cell.baseAddress, !cell.isEmpty { target.copyMemory(from: from, byteCount: cell.count) }
            bytes.setCount(bytes.count + cell.count + 1)
            bytes[bytes.count - 1] = 0
            starts.append(UInt32(truncatingIfNeeded: bytes.count))
        }
        self.bytes = bytes
        self.starts = starts
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
            byteCount: byteCount,
            origin: 0,
            offsets: UnsafePointer(offsets.start),
            traits: RecordBlock.Traits()
        )
    }
}
