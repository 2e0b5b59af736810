//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Message 17: corrections of a satellite system from a station, 80 to 816 bits (table 68).
public struct GNSSBroadcastBinaryMessage: MessageContent {
    public var bits: LongBits

    public init(bits: LongBits) { self.bits = bits }

    /// 1/10 minute, east positive; 181° and what lies outside ±180° is none.
    public var longitudeTenths: Int32? {
        let value: Int32 = bits.signedValue(40, 18)
        return abs(value) <= Coordinate.mostLongitude / 1_000 ? value : nil
    }

    /// 1/10 minute, north positive; 91° and what lies outside ±90° is none.
    public var latitudeTenths: Int32? {
        let value: Int32 = bits.signedValue(58, 17)
        return abs(value) <= Coordinate.mostLatitude / 1_000 ? value : nil
    }

    /// The corrections (ITU-R M.823), as bits.
    public var data: LongBits { bits.slice(from: 80) }
}
