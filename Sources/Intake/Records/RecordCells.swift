//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The cells of one record that is looked at closely, and what its block says may be wrong with it.
struct RecordCells {
    let starts: UnsafePointer<UInt32>
    let range: Range<Int>
    let base: UnsafeRawBufferPointer
    var mayHaveNul = true
    var mayHaveNewline = true
    var mayBeLong = true

    /// The length of the longest cell.
    var widest: Int {
        var longest = 0
        for cell in range { longest = max(longest, Int(starts[cell + 1] - starts[cell]) - 1) }
        return longest
    }

    /// Whether there is nothing in the cells behind the first `count`, as spreadsheets leave them.
    func areEmpty(behind count: Int) -> Bool {
        for cell in (range.lowerBound + count)..<range.upperBound {
            let start = Int(starts[cell])
            let end = min(Int(starts[cell + 1]) - 1, base.count)
            guard base[start..<max(start, end)].allSatisfy({ $0 <= 0x20 || $0 == UInt8(ascii: "\"") }) else {
                return false
            }
        }
        return true
    }
}

extension UnsafeRawBufferPointer {
    /// Where a byte is found first at or behind a place, and before another.
    func place(of byte: UInt8, from start: Int, to end: Int = .max) -> Int? {
        let end = Swift.min(end, count)
        guard let base = baseAddress, start < end, let found = memchr(base + start, CInt(byte), end - start) else {
            return nil
        }
        return UnsafeRawPointer(found) - base
    }
}
