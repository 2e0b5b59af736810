//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A time in which the water is high enough.
public struct TidalWindow: Hashable, Sendable {
    /// Nothing of it is known of SN/Circ.236's finer positions but these 1/1000 minutes.
    public let position: CoarsePosition?
    /// 24 not available, UTC.
    public let fromHour: UInt8
    /// 60 not available.
    public let fromMinute: UInt8
    /// 24 not available, UTC.
    public let toHour: UInt8
    /// 60 not available.
    public let toMinute: UInt8
    /// Degrees, 360 and above not available.
    public let currentDirection: UInt16
    /// 1/10 knot.
    public let currentSpeed: UInt8

    static func windows(circular236 bits: LongBits) -> [TidalWindow] {
        stride(from: 9, through: bits.count - 93, by: 93).map { start in
            let (latitude, longitude): (Int32, Int32) = (bits.signedValue(start, 27), bits.signedValue(start + 27, 28))
            let position = CoarsePosition(longitude: longitude / 10, latitude: latitude / 10)
            return TidalWindow(bits, position, start + 55, speed: 7)
        }
    }

    static func windows(circular289 bits: LongBits) -> [TidalWindow] {
        stride(from: 9, through: bits.count - 88, by: 88).map { start in
            TidalWindow(bits, bits.coarsePosition(longitude: start, latitude: start + 25), start + 49, speed: 8)
        }
    }

    private init(_ bits: LongBits, _ position: CoarsePosition?, _ start: Int, speed: Int) {
        self.position = position
        fromHour = bits.value(start, 5)
        fromMinute = bits.value(start + 5, 6)
        toHour = bits.value(start + 11, 5)
        toMinute = bits.value(start + 16, 6)
        currentDirection = bits.value(start + 22, 9)
        currentSpeed = bits.value(start + 31, speed)
    }
}
