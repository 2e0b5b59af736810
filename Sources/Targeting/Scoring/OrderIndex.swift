//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// The rows of a source by time of lodging, then declaration number, so that the order of a file changes no score.
///
/// About 30 bytes a row.
struct OrderIndex {
    /// Where each row's record starts.
    private(set) var offsets: [UInt64] = []
    /// ``StableHash`` of declaration number and item of each row.
    private(set) var lines: [UInt64] = []
    /// Rows by time.
    private(set) var order: [UInt32] = []
    /// Places in ``order`` at which another declaration starts, packed as bits.
    private var starts: [UInt64] = []
    /// Declarations that have an item other than the first.
    private(set) var severalItems: Set<UInt64> = []

    var count: Int { offsets.count }

    private var keys = Keys()

    init() {}

    /// Reads identities and times of all rows.
    init(_ feed: some DeclarationFeed, progress: (Int) -> Void) throws {
        try read(try feed.open([.declarationNo, .itemNo, .lodgedAt]), progress: progress)
        sort()
    }

    /// Adds identities and times of what is left of a reading.
    mutating func read(_ pass: any DeclarationPass, progress: (Int) -> Void) throws {
        let encoder = RowEncoder(goods: [], past: [])
        while let batch = try pass.next(limit: 16_384) {
            append(encoder.identities(batch), offsets: batch.sourceOffsets)
            progress(count)
        }
    }

    /// Adds rows in the order of the source.
    ///
    /// - Parameter keepsTimes: false for rows that will never be sorted.
    mutating func append(_ rows: EncodedRows, offsets: [UInt64], keepsTimes: Bool = true) {
        self.offsets += offsets
        lines += rows.line
        if keepsTimes { keys.append(rows) }
        for row in 0..<rows.count where rows.item[row] != 1 { severalItems.insert(rows.declaration[row]) }
    }

    /// Brings all rows into the order of time; to be called once, after the last row.
    mutating func sort() {
        defer { keys = Keys() }
        order = keys.sortedRows()
        starts = [UInt64](repeating: 0, count: order.count / 64 + 1)
        for place in order.indices where place == 0 || keys.differ(order[place - 1], order[place]) {
            starts[place / 64] |= 1 << UInt64(place % 64)
        }
    }

    /// The next stretch of places from `start`, about `size` long and never through the middle of a declaration.
    func stretch(from start: Int, size: Int) -> Range<Int> {
        var end = min(start + size, order.count)
        while end < order.count, starts[end / 64] >> UInt64(end % 64) & 1 == 0 { end += 1 }
        return start..<end
    }

    /// Reads the rows of a stretch in the order of the source, which is kind to the disk.
    ///
    /// - Returns: the batch, and for each place of the stretch its row in the batch.
    func read(_ stretch: Range<Int>, _ pass: any DeclarationPass) throws -> (DeclarationBatch, rows: [Int]) {
        let offsets = order[stretch].map { self.offsets[Int($0)] }
        let bySource = offsets.indices.sorted { offsets[$0] < offsets[$1] }
        var rows = [Int](repeating: 0, count: offsets.count)
        for (row, place) in bySource.enumerated() { rows[place] = row }
        return (try pass.read(at: bySource.map { offsets[$0] }), rows)
    }

    /// What rows are ordered by.
    private struct Keys {
        var lodged: [Int64] = []
        var high: [UInt64] = []
        var low: [UInt64] = []
        var declaration: [UInt64] = []

        mutating func append(_ rows: EncodedRows) {
            lodged += rows.lodged
            high += rows.numberHigh
            low += rows.numberLow
            declaration += rows.declaration
        }

        func sortedRows() -> [UInt32] {
            var rows = Array(0..<UInt32(lodged.count))
            withPointers { keys in
                var isSorted = true
                for row in rows.dropFirst() where keys.precedes(row, row - 1) {
                    isSorted = false
                    break
                }
                if !isSorted { rows.sort { keys.precedes($0, $1) } }
            }
            return rows
        }

        func differ(_ a: UInt32, _ b: UInt32) -> Bool {
            declaration[Int(a)] != declaration[Int(b)] || lodged[Int(a)] != lodged[Int(b)]
        }

        private func withPointers(_ body: (Pointers) -> Void) {
            lodged.withUnsafeBufferPointer { lodged in
                high.withUnsafeBufferPointer { high in
                    low.withUnsafeBufferPointer { low in
                        declaration.withUnsafeBufferPointer { declaration in
                            body(Pointers(lodged: lodged, high: high, low: low, declaration: declaration))
                        }
                    }
                }
            }
        }
    }

    /// The keys while rows are sorted.
    private struct Pointers {
        let lodged: UnsafeBufferPointer<Int64>
        let high: UnsafeBufferPointer<UInt64>
        let low: UnsafeBufferPointer<UInt64>
        let declaration: UnsafeBufferPointer<UInt64>

        /// By time, declaration and place in the source, so that no two rows are equal.
        @inline(__always)
        func precedes(_ first: UInt32, _ second: UInt32) -> Bool {
            let (a, b) = (Int(first), Int(second))
            if lodged[a] != lodged[b] { return lodged[a] < lodged[b] }
            if high[a] != high[b] { return high[a] < high[b] }
            if low[a] != low[b] { return low[a] < low[b] }
            if declaration[a] != declaration[b] { return declaration[a] < declaration[b] }
            return first < second
        }
    }
}
