//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// An area in which something holds for a time: IMO SN.1/Circ.289, FI 22 and 23.
public struct AreaNotice: Hashable, Sendable {
    /// One shape or text of a notice; distances in metres, already multiplied by the scale that was sent.
    public enum Part: Hashable, Sendable {
        /// A point when the radius is 0.
        case circle(CoarsePosition?, radius: Int32)
        /// East and north of a corner, turned clockwise by degrees.
        case rectangle(CoarsePosition?, east: Int32, north: Int32, orientation: UInt16)
        /// Between two bearings in degrees.
        case sector(CoarsePosition?, radius: Int32, left: UInt16, right: UInt16)
        /// From the point of the part before: bearings in half degrees and distances.
        case polyline([Leg])
        /// The same, closed.
        case polygon([Leg])
        /// Up to 14 characters.
        case text(String)
        /// A shape that is reserved, as bits.
        case reserved(LongBits)
    }

    /// One leg of a line.
    public struct Leg: Hashable, Sendable {
        /// 1/2 degree, 0 to 719.
        public let bearing: UInt16
        /// Metres.
        public let distance: Int32
    }

    /// Number that links other messages to this, 0 none.
    public let linkage: UInt16
    /// What it is about, 0 to 127 (table of the circular).
    public let notice: UInt8
    /// When it begins.
    public let start: MonthToMinute
    /// Minutes, 262,143 not defined, 0 cancels.
    public let duration: UInt32
    /// One to ten.
    public let parts: [Part]

    /// Bits of a part.
    private static let partLength = 87

    init?(_ bits: LongBits) {
        guard bits.count >= 55 else { return nil }
        linkage = bits.value(0, 10)
        notice = bits.value(10, 7)
        start = bits.monthToMinute(17)
        duration = bits.value(37, 18)
        parts = stride(from: 55, through: bits.count - Self.partLength, by: Self.partLength).map { Self.part(bits, $0) }
    }

    private static func part(_ bits: LongBits, _ start: Int) -> Part {
        let scale = [1, 10, 100, 1_000][Int(bits.unsigned(start + 3, 2))] as Int32
        func metres(_ offset: Int, _ width: Int) -> Int32 { bits.value(start + offset, width, as: Int32.self) * scale }
        let position = bits.coarsePosition(longitude: start + 5, latitude: start + 30)
        switch bits.unsigned(start, 3) {
        case 0: return .circle(position, radius: metres(57, 12))
        case 1:
            return .rectangle(
                position,
                east: metres(57, 8),
                north: metres(65, 8),
                orientation: bits.value(start + 73, 9)
            )
        case 2:
            return .sector(
                position,
                radius: metres(57, 12),
                left: bits.value(start + 69, 9),
                right: bits.value(start + 78, 9)
            )
        case 3, 4:
            let legs = (0..<4).map { start + 5 + 20 * $0 }.map {
                Leg(bearing: bits.value($0, 10), distance: bits.value($0 + 10, 10, as: Int32.self) * scale)
            }
            // 720 says that there is no further leg.
            let used = Array(legs.prefix { $0.bearing < 720 })
            return bits.unsigned(start, 3) == 3 ? .polyline(used) : .polygon(used)
        case 5: return .text(bits.text(start + 3, 14).string)
        default:
            return .reserved(
                LongBits(words: [bits.unsigned(start, 64), bits.unsigned(start + 64, 23) << 41], count: 87)
            )
        }
    }
}
