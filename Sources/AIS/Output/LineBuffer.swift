//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Bytes of text that grow at the end; numbers and texts are written without any allocation but that of the buffer.
///
/// Safe to hand on: it is never copied, so the memory behind `bytes` has one owner from `init` to `deinit`. It is written
/// by mutating functions alone, to which Swift grants one caller at a time, and nobody keeps the pointer beyond a call;
/// so no two threads have it while one of them writes.
struct LineBuffer: ~Copyable, @unchecked Sendable {
    private(set) var bytes: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 65_536) {
        self.capacity = max(64, capacity)
        bytes = .allocate(capacity: self.capacity)
    }

    deinit { bytes.deallocate() }

    /// Makes room for so many bytes, which the writers below do not look after.
    @inline(__always)
    mutating func reserve(_ more: Int) {
        if count &+ more > capacity { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: bytes, count: count)
        bytes.deallocate()
        bytes = larger
    }

    mutating func removeAll() { count = 0 }

    /// Takes bytes at the end away.
    mutating func cut(to count: Int) { self.count = count }

    @inline(__always)
    mutating func put(_ byte: UInt8) {
        bytes[count] = byte
        count &+= 1
    }

    @inline(__always)
    mutating func put(_ source: UnsafePointer<UInt8>, _ length: Int) {
        memcpy(bytes + count, source, length)
        count &+= length
    }

    mutating func put(_ text: StaticString) { put(text.utf8Start, text.utf8CodeUnitCount) }

    mutating func put(_ text: [UInt8]) {
        reserve(text.count + 64)
        text.withUnsafeBufferPointer { if let start = $0.baseAddress { put(start, $0.count) } }
    }

    /// A number in decimal digits.
    @inline(__always)
    mutating func put(number: UInt64) {
        if number < 10 { return put(UInt8(truncatingIfNeeded: number) &+ 48) }
        put(number, digits: Self.digits(number))
    }

    @inline(__always)
    mutating func put(signed number: Int64) {
        if number < 0 { put(UInt8(ascii: "-")) }
        put(number: number.magnitude)
    }

    /// A number with zeros before it, at least `digits` long.
    mutating func put(number: UInt64, atLeast digits: Int) {
        put(number, digits: max(digits, Self.digits(number)))
    }

    @inline(__always)
    private mutating func put(_ number: UInt64, digits: Int) {
        var rest = number
        var place = count &+ digits
        while place &- 1 > count {
            let pair = rest % 100
            rest /= 100
            place &-= 2
            bytes[place] = UInt8(truncatingIfNeeded: pair / 10) &+ 48
            bytes[place &+ 1] = UInt8(truncatingIfNeeded: pair % 10) &+ 48
        }
        if place > count { bytes[place &- 1] = UInt8(truncatingIfNeeded: rest % 10) &+ 48 }
        count &+= digits
    }

    @inline(__always)
    private static func digits(_ number: UInt64) -> Int {
        if number < 10 { return 1 }
        if number < 100 { return 2 }
        if number < 1_000 { return 3 }
        if number < 10_000 { return 4 }
        if number < 100_000 { return 5 }
        if number < 1_000_000 { return 6 }
        if number < 10_000_000 { return 7 }
        if number < 100_000_000 { return 8 }
        if number < 1_000_000_000 { return 9 }
        var (digits, rest) = (10, number / 10_000_000_000)
        while rest > 0 { (digits, rest) = (digits + 1, rest / 10) }
        return digits
    }

    /// A number with a decimal point: `value` counts units of the last of `decimals` digits.
    @inline(__always)
    mutating func put(value: Int64, decimals: Int) {
        if value < 0 { put(UInt8(ascii: "-")) }
        let magnitude = value.magnitude
        // Constant divisors become multiplications.
        switch decimals {
        case 7: put(magnitude / 10_000_000, magnitude % 10_000_000, 7)
        case 6: put(magnitude / 1_000_000, magnitude % 1_000_000, 6)
        case 4: put(magnitude / 10_000, magnitude % 10_000, 4)
        case 2: put(magnitude / 100, magnitude % 100, 2)
        default: put(magnitude / 10, magnitude % 10, 1)
        }
    }

    @inline(__always)
    private mutating func put(_ whole: UInt64, _ part: UInt64, _ decimals: Int) {
        put(number: whole)
        put(UInt8(ascii: "."))
        put(part, digits: decimals)
    }

    mutating func put(hexadecimal byte: UInt8) {
        let digits: StaticString = "0123456789abcdef"
        put(digits.utf8Start[Int(byte >> 4)])
        put(digits.utf8Start[Int(byte & 15)])
    }

    /// `0x` and hexadecimal digits without leading zeros.
    mutating func put(hexadecimal number: UInt64) {
        put("0x")
        let digits: StaticString = "0123456789abcdef"
        var shift = UInt64(60)
        while shift > 0, number >> shift == 0 { shift -= 4 }
        while true {
            put(digits.utf8Start[Int(number >> shift & 15)])
            if shift == 0 { break }
            shift -= 4
        }
    }
}
