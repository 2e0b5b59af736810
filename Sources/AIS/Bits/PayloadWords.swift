//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Fields of bits that lie in memory.
struct PayloadWords {
    let words: UnsafePointer<UInt64>

    @inline(__always)
    init(_ words: UnsafePointer<UInt64>) { self.words = words }

    /// The caller keeps `start + width` within the storage.
    @inline(__always)
    func unsigned(_ start: Int, _ width: Int) -> UInt64 {
        let offset = start & 63
        var joined = words[start &>> 6] &<< UInt64(truncatingIfNeeded: offset)
        if offset &+ width > 64 { joined |= words[start &>> 6 &+ 1] &>> UInt64(truncatingIfNeeded: 64 &- offset) }
        return joined &>> UInt64(truncatingIfNeeded: 64 &- width)
    }

    @inline(__always)
    func signed(_ start: Int, _ width: Int) -> Int64 {
        Int64(bitPattern: unsigned(start, width) &<< UInt64(truncatingIfNeeded: 64 &- width))
            &>> Int64(truncatingIfNeeded: 64 &- width)
    }
}
