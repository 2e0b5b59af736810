//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Some whole records lying in memory, cut into cells.
///
/// Cell `k` is the bytes `starts[k] ..< starts[k + 1] - 1` from `base`; row `r` has the cells from `rows[r]` on.
/// Every row has as many cells as the source has columns, or more that are empty.
struct RecordBlock {
    let base: UnsafeRawPointer
    let starts: UnsafePointer<UInt32>
    let rows: UnsafePointer<UInt32>
    let count: Int
    /// How many bytes the rows take, for keeping batches within memory.
    let byteCount: Int
    /// Offset of ``base`` in the source.
    let origin: UInt64
    /// Where each row starts in the source, for blocks whose bytes are not the source's own.
    var offsets: UnsafePointer<UInt64>?
    let traits: Traits

    /// Where a row starts in the source.
    @inline(__always)
    func offset(of row: Int) -> UInt64 {
        if let offsets { return offsets[row] }
        return origin + UInt64(starts[Int(rows[row])])
    }

    /// What is true of the block as a whole, so that the loops over cells need not look.
    struct Traits {
        /// Cells may be quoted as in RFC 4180.
        var isQuoted = false
        /// Some quote within a quoted cell is doubled, or stands where none belongs.
        var hasDoubledQuotes = false
    }
}
