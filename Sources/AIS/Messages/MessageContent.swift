//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One message of ITU-R M.1371-5, read from its bits.
///
/// Numbers are the integers that were sent, in the unit that each property names; `nil` is what the recommendation calls
/// not available. Nothing is rounded.
public protocol MessageContent: Hashable, Sendable {
    associatedtype Bits: PayloadBits

    /// What was sent, spare bits included.
    var bits: Bits { get set }

    init(bits: Bits)
}

extension MessageContent {
    /// Message type, 1 to 27.
    @inlinable
    public var messageType: UInt8 { UInt8(truncatingIfNeeded: bits.unsigned(0, 6)) }

    /// How often the message was repeated, 0 to 3; 3 asks for no more repeats.
    public var repeatIndicator: UInt8 {
        get { bits.value(6, 2) }
        set { bits.set(6, 2, newValue) }
    }

    /// Identity of the sender, nine digits, as sent and unchecked.
    @inlinable
    public var mmsi: UInt32 { UInt32(truncatingIfNeeded: bits.unsigned(8, 30)) }

    /// Writes the identity of the sender.
    public mutating func setMMSI(_ mmsi: UInt32) { bits.set(8, 30, mmsi) }

    @inlinable
    func longitude(_ start: Int) -> Int32? {
        let value = Int32(truncatingIfNeeded: bits.signed(start, 28))
        return Coordinate.isLongitude(value) ? value : nil
    }

    @inlinable
    func latitude(_ start: Int) -> Int32? {
        let value = Int32(truncatingIfNeeded: bits.signed(start, 27))
        return Coordinate.isLatitude(value) ? value : nil
    }

    /// A second of the minute, or `nil` for 60 to 63 (none, manual, dead reckoning, inoperative).
    func second(_ start: Int) -> UInt8? {
        let value: UInt8 = bits.value(start, 6)
        return value < 60 ? value : nil
    }
}

/// Limits of positions in 1/10000 minute.
public enum Coordinate {
    /// 180 degrees.
    public static let mostLongitude: Int32 = 108_000_000
    /// 90 degrees.
    public static let mostLatitude: Int32 = 54_000_000
    /// 181 degrees: no longitude available (ITU-R M.1371-5, table 48).
    public static let longitudeNotAvailable: Int32 = 108_600_000
    /// 91 degrees: no latitude available (ITU-R M.1371-5, table 48).
    public static let latitudeNotAvailable: Int32 = 54_600_000

    @inlinable
    static func isLongitude(_ value: Int32) -> Bool { value >= -108_000_000 && value <= 108_000_000 }

    @inlinable
    static func isLatitude(_ value: Int32) -> Bool { value >= -54_000_000 && value <= 54_000_000 }
}
