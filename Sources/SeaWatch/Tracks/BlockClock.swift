//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The seconds of a block: counted from the minute in which it begins, so that 32 bits hold them.
struct BlockClock {
    /// Milliseconds from the beginning of that minute to the first position.
    private let start: UInt32

    @inline(__always)
    init(_ firstTime: Int64) {
        let rest = firstTime % 60_000
        start = UInt32(truncatingIfNeeded: rest < 0 ? rest + 60_000 : rest)
    }

    /// The second in which something was heard so many milliseconds after the first position.
    @inline(__always)
    func heard(_ later: UInt32) -> UInt32 { (start &+ later) / 1_000 }

    /// The second in which the position was taken; that in which it was heard where it does not say.
    @inline(__always)
    func fix(_ heard: UInt32, _ second: UInt8) -> Int32 {
        let age = second < 60 ? ColumnStep.age(second: second, heard: heard) : 0
        return Int32(truncatingIfNeeded: heard) &- Int32(truncatingIfNeeded: age)
    }
}

extension SeaBox {
    @inline(__always)
    mutating func widen(to place: SeaPoint) {
        southWest.longitude = min(southWest.longitude, place.longitude)
        southWest.latitude = min(southWest.latitude, place.latitude)
        northEast.longitude = max(northEast.longitude, place.longitude)
        northEast.latitude = max(northEast.latitude, place.latitude)
    }

    /// See ``init(_:at:)``.
    package func store(_ bytes: UnsafeMutableRawBufferPointer, at place: Int) {
        let numbers = [southWest.longitude, southWest.latitude, northEast.longitude, northEast.latitude]
        for (index, number) in numbers.enumerated() {
            bytes.storeBytes(of: number.littleEndian, toByteOffset: place + 4 * index, as: Int32.self)
        }
    }
}
