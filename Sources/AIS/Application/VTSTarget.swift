//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A target that a traffic service sees.
public struct VTSTarget: Hashable, Sendable {
    /// How the target is named.
    public enum Identity: Hashable, Sendable {
        case mmsi(UInt32)
        case imoNumber(UInt32)
        case callSign(SixBitText)
        case other(SixBitText)
    }

    /// What names it.
    public let identity: Identity
    /// Where it is.
    public let position: CoarsePosition?
    /// Degrees.
    public let courseOverGround: UInt16?
    /// 0 to 59.
    public let second: UInt8?
    /// Knots.
    public let speedOverGround: UInt8?

    static func targets(_ bits: LongBits) -> [VTSTarget] {
        stride(from: 0, through: bits.count - 122, by: 122).map { VTSTarget(bits, $0) }
    }

    private init(_ bits: LongBits, _ start: Int) {
        identity =
            switch bits.unsigned(start, 2) {
            case 0: .mmsi(bits.value(start + 2, 42))
            case 1: .imoNumber(bits.value(start + 2, 42))
            case 2: .callSign(bits.text(start + 2, 7))
            default: .other(bits.text(start + 2, 7))
            }
        position = bits.coarsePosition(longitude: start + 72, latitude: start + 48)
        let course: UInt16 = bits.value(start + 97, 9)
        courseOverGround = course < 360 ? course : nil
        let second: UInt8 = bits.value(start + 106, 6)
        self.second = second < 60 ? second : nil
        let speed: UInt16 = bits.value(start + 112, 10)
        speedOverGround = speed < 255 ? UInt8(speed) : nil
    }
}
