//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension PatchedGroup {
    /// Reads a group and returns where the next one begins; nil where the bytes are none.
    @inline(__always)
    static func read(
        _ bytes: UnsafeRawBufferPointer,
        at start: Int,
        count: Int,
        to numbers: UnsafeMutablePointer<UInt32>,
        scratch: UnsafeMutablePointer<UInt32>
    ) -> Int? {
        guard start < bytes.count else { return nil }
        let head = bytes[start]
        if head == 0 {
            numbers.update(repeating: 0, count: count)
            return start + 1
        }
        var place = start + 1
        var base: UInt32 = 0
        if head & based != 0 {
            guard let (read, end) = number(bytes, at: place) else { return nil }
            (base, place) = (read, end)
        }
        let width = Int(head & 0x3F)
        var (patches, extra) = (0, 0)
        if head & patched != 0 {
            guard place + 2 <= bytes.count else { return nil }
            (patches, extra) = (Int(bytes[place]), Int(bytes[place + 1]))
            place += 2
        }
        guard width + extra <= 32, patches <= count else { return nil }
        guard let places = unpack(bytes, at: place, count: count, width: width, to: numbers) else { return nil }
        place = places
        if patches > 0 {
            guard place + patches <= bytes.count else { return nil }
            place += patches
            guard let end = unpack(bytes, at: place, count: patches, width: extra, to: scratch) else { return nil }
            place = end
            for patch in 0..<patches {
                let index = Int(bytes[places + patch])
                guard index < count else { return nil }
                numbers[index] |= UInt32(truncatingIfNeeded: UInt64(scratch[patch]) << UInt64(width))
            }
        }
        if base > 0 { for index in 0..<count { numbers[index] &+= base } }
        return place
    }

    /// A LEB128 number of 32 bits.
    private static func number(_ bytes: UnsafeRawBufferPointer, at start: Int) -> (UInt32, end: Int)? {
        var value: UInt64 = 0
        for index in 0..<5 {
            guard start + index < bytes.count else { return nil }
            let byte = bytes[start + index]
            value |= UInt64(byte & 0x7F) << UInt64(7 * index)
            if byte < 0x80 { return UInt32(exactly: value).map { ($0, start + index + 1) } }
        }
        return nil
    }

    @inline(__always)
    private static func unpack(
        _ bytes: UnsafeRawBufferPointer,
        at start: Int,
        count: Int,
        width: Int,
        to numbers: UnsafeMutablePointer<UInt32>
    ) -> Int? {
        let end = start + (count * width + 7) >> 3
        guard end <= bytes.count, let base = bytes.baseAddress else { return nil }
        let mask = UInt64(1) << UInt64(width) &- 1
        // Eight bytes are read at once; where the buffer ends sooner they are gathered one by one.
        if end + 8 <= bytes.count {
            for index in 0..<count {
                let bit = index &* width
                let word = (base + start + bit >> 3).loadUnaligned(as: UInt64.self)
                numbers[index] = UInt32(truncatingIfNeeded: UInt64(littleEndian: word) >> UInt64(bit & 7) & mask)
            }
        } else {
            for index in 0..<count {
                let bit = index * width
                var word: UInt64 = 0
                for byte in 0..<min(8, end - start - bit >> 3) {
                    word |= UInt64(bytes[start + bit >> 3 + byte]) << UInt64(byte << 3)
                }
                numbers[index] = UInt32(truncatingIfNeeded: word >> UInt64(bit & 7) & mask)
            }
        }
        return end
    }
}
