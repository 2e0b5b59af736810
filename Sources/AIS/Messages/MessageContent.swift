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
}
