//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Message 21: a buoy, beacon or light, real or virtual, 272 to 360 bits (table 71).
public struct AidToNavigationReport: MessageContent {
    public var bits: LongBits

    public init(bits: LongBits) { self.bits = bits }

    /// An aid that works where it should be.
    ///
    /// - Parameters:
    ///   - aidType: 0 not specified … 31 (table 74).
    ///   - longitude: 1/10000 minute, `nil` not available; latitude likewise.
    ///   - timeStamp: UTC second of the position.
    public init(
        mmsi: UInt32,
        aidType: UInt8,
        name: SixBitText,
        longitude: Int32?,
        latitude: Int32?,
        timeStamp: UInt8 = 60
    ) {
        bits = LongBits(type: 21, count: 272)
        setMMSI(mmsi)
        bits.set(38, 5, aidType)
        bits.set(43, 20, text: name)
        bits.set(164, 28, longitude ?? 108_600_000)
        bits.set(192, 27, latitude ?? 54_600_000)
        bits.set(253, 6, timeStamp)
    }

    /// 0 not specified, 1 to 31 (table 74).
    public var aidType: UInt8 { bits.value(38, 5) }

    /// The first twenty characters of the name.
    public var nameStart: SixBitText { bits.text(43, 20) }

    /// The whole name, with the up to 14 characters that may follow the fixed part.
    public var name: String {
        let start = nameStart
        let isFull = (0..<start.count).allSatisfy { start[$0] != 0 }
        guard isFull else { return start.string }
        let first = String(decoding: (0..<start.count).map { SixBitText.ascii(start[$0]) }, as: UTF8.self)
        let extended = first + bits.string(from: 272)
        return String(extended.reversed().drop { $0 == " " }.reversed())
    }

    /// Better than 10 m.
    public var isAccurate: Bool { bits.flag(163) }

    /// 1/10000 minute, east positive.
    public var longitude: Int32? { longitude(164) }

    /// 1/10000 minute, north positive.
    public var latitude: Int32? { latitude(192) }

    /// Size of the aid or of the area it stands for, in metres.
    public var dimensions: VesselDimensions { bits.dimensions(219) }

    /// Kind of position fixing device, 0 undefined, 7 surveyed.
    public var positionFixingDevice: UInt8 { bits.value(249, 4) }

    /// UTC second of the report; 60 to 63 none.
    public var timeStamp: UInt8 { bits.value(253, 6) }

    /// A floating aid has left its place; holds only when `timeStamp` is below 60.
    public var isOffPosition: Bool { bits.flag(259) }

    /// State of the aid, 8 bits.
    public var status: UInt8 { bits.value(260, 8) }

    /// Receiver autonomous integrity monitoring in use.
    public var isRAIMInUse: Bool { bits.flag(268) }

    /// There is no aid at the place, only this message.
    public var isVirtual: Bool { bits.flag(269) }

    /// Works in assigned mode.
    public var isAssigned: Bool { bits.flag(270) }
}
