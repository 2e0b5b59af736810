//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A 64-bit hash of bytes that is the same on every machine and in every release.
///
/// Profiles and models are keyed by it, so they hold no name in clear. It is not a cryptographic hash: do not
/// use it where someone gains by a collision. Multiply-fold mixing as in wyhash (W. Yi, 2019); own constants.
package enum StableHash {
    @usableFromInline static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15
    @usableFromInline static let multiplier: UInt64 = 0xD6E8_FEB8_6659_FD93

    @inlinable
    @inline(__always)
    package static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }

    /// Joins two hashes into one whose value depends on their order.
    @inlinable @inline(__always)
    package static func combine(_ a: UInt64, _ b: UInt64) -> UInt64 {
        fold(a ^ seed, b &+ multiplier)
    }

    /// Hashes the bytes of one value; an empty value hashes to a constant other than 0.
    @inlinable
    package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var state = seed ^ UInt64(truncatingIfNeeded: bytes.count)
        var offset = 0
        while offset &+ 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            state = fold(state ^ word, multiplier)
            offset &+= 8
        }
        if offset < bytes.count {
            var tail: UInt64 = 0
            var shift: UInt64 = 0
            while offset < bytes.count {
                tail |= UInt64(bytes[offset]) &<< shift
                shift &+= 8
                offset &+= 1
            }
            state = fold(state ^ tail, multiplier)
        }
        let final = fold(state, seed)
        return final == 0 ? seed : final
    }

    /// The same hash of `count` bytes behind which seven more may be loaded, whatever they hold.
    @inlinable
    @inline(__always)
    package static func of(padded start: UnsafeRawPointer, count: Int) -> UInt64 {
        var state = seed ^ UInt64(truncatingIfNeeded: count)
        var offset = 0
        while offset &+ 8 <= count {
            let word = UInt64(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            state = fold(state ^ word, multiplier)
            offset &+= 8
        }
        if offset < count {
            let word = UInt64(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            let tail = word & (UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* (count &- offset)))
            state = fold(state ^ tail, multiplier)
        }
        let final = fold(state, seed)
        return final == 0 ? seed : final
    }

    /// Hashes the UTF-8 of a text.
    @inlinable
    package static func of(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { of(UnsafeRawBufferPointer($0)) }
    }

    /// Hashes a number by its bits, so that equal decimals give equal keys; -0.0 counts as 0.0.
    @inlinable
    package static func of(_ number: Double) -> UInt64 {
        fold((number == 0 ? 0.0 : number).bitPattern ^ seed, multiplier)
    }
}
