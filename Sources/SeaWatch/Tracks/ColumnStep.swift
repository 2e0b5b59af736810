//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a number of a column means beside the number before it; reading undoes exactly what writing did.
enum ColumnStep {
    /// A difference with its sign in the lowest bit.
    @inline(__always)
    static func folded(_ difference: Int32) -> UInt32 {
        UInt32(bitPattern: (difference &<< 1) ^ (difference &>> 31))
    }

    @inline(__always)
    static func unfolded(_ number: UInt32) -> Int32 {
        Int32(bitPattern: number &>> 1) ^ -Int32(bitPattern: number & 1)
    }

    /// From one angle to the next the short way round; an angle beyond the circle, "not available", stands as it is.
    @inline(__always)
    static func turn(from before: UInt16, to now: UInt16, circle: Int32) -> UInt32 {
        let (start, end) = (Int32(before), Int32(now))
        guard start < circle else { return folded(end - start) }
        guard end < circle else { return UInt32(end) }
        var difference = end - start
        if difference >= circle / 2 { difference -= circle } else if difference < -circle / 2 { difference += circle }
        return folded(difference)
    }

    @inline(__always)
    static func turned(from before: UInt16, by number: UInt32, circle: Int32) -> UInt16 {
        let start = Int32(before)
        guard start < circle else { return UInt16(truncatingIfNeeded: start &+ unfolded(number)) }
        guard number < UInt32(circle) else { return UInt16(truncatingIfNeeded: number) }
        var end = start + unfolded(number)
        if end < 0 { end += circle } else if end >= circle { end -= circle }
        return UInt16(truncatingIfNeeded: end)
    }

    /// Seconds from a fix to its being heard, 0…59; a second that says there is none, 60 and more, stands 4 higher.
    @inline(__always)
    static func age(second: UInt8, heard: UInt32) -> UInt32 {
        guard second < 60 else { return UInt32(second) + 4 }
        let age = heard % 60 + 60 - UInt32(second)
        return age >= 60 ? age - 60 : age
    }

    /// Nil where the number is none that ``age(second:heard:)`` gives.
    @inline(__always)
    static func second(age: UInt32, heard: UInt32) -> UInt8? {
        guard age >= 60 else {
            let second = heard % 60 + 60 - age
            return UInt8(truncatingIfNeeded: second >= 60 ? second - 60 : second)
        }
        guard age >= 64, age <= 259 else { return nil }
        return UInt8(truncatingIfNeeded: age - 4)
    }
}
