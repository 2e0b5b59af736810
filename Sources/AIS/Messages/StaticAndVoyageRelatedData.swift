//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Message 5: who a class A vessel is and where it goes (table 52); 424 bits, in reality also 420 and 422.
public struct StaticAndVoyageRelatedData: MessageContent {
    public var bits: LongBits

    public init(bits: LongBits) { self.bits = bits }

    /// A report in which nothing was entered.
    public init(mmsi: UInt32) {
        bits = LongBits(type: 5, count: 424)
        setMMSI(mmsi)
        (estimatedHour, estimatedMinute) = (24, 60)
        isTerminalUnavailable = true
    }

    /// 0 to 3: edition of the recommendation that the station follows.
    public var version: UInt8 { bits.value(38, 2) }

    /// IMO number as sent, unchecked; `nil` for 0.
    public var imoNumber: UInt32? {
        get { bits.value(40, 30, absent: 0) }
        set { bits.set(40, 30, newValue ?? 0) }
    }

    /// Seven characters.
    public var callSign: SixBitText {
        get { bits.text(70, 7) }
        set { bits.set(70, 7, text: newValue) }
    }

    /// Twenty characters.
    public var name: SixBitText {
        get { bits.text(112, 20) }
        set { bits.set(112, 20, text: newValue) }
    }

    /// Type of ship and cargo, 0 not available (table 53).
    public var shipType: UInt8 {
        get { bits.value(232, 8) }
        set { bits.set(232, 8, newValue) }
    }

    /// Size of the vessel, in metres.
    public var dimensions: VesselDimensions {
        get { bits.dimensions(240) }
        set { bits.set(240, dimensions: newValue) }
    }

    /// Kind of position fixing device, 0 undefined.
    public var positionFixingDevice: UInt8 {
        get { bits.value(270, 4) }
        set { bits.set(270, 4, newValue) }
    }

    /// Month of arrival, 0 not available.
    public var estimatedMonth: UInt8 {
        get { bits.value(274, 4) }
        set { bits.set(274, 4, newValue) }
    }

    /// Day of arrival, 0 not available.
    public var estimatedDay: UInt8 {
        get { bits.value(278, 5) }
        set { bits.set(278, 5, newValue) }
    }

    /// Hour of arrival in UTC, 24 not available.
    public var estimatedHour: UInt8 {
        get { bits.value(283, 5) }
        set { bits.set(283, 5, newValue) }
    }

    /// Minute of arrival, 60 not available.
    public var estimatedMinute: UInt8 {
        get { bits.value(288, 6) }
        set { bits.set(288, 6, newValue) }
    }

    /// 1/10 m; 255 is 25.5 m or more; `nil` for 0.
    public var draught: UInt8? {
        get { bits.value(294, 8, absent: 0) }
        set { bits.set(294, 8, newValue ?? 0) }
    }

    /// Twenty characters.
    public var destination: SixBitText {
        get { bits.text(302, 20) }
        set { bits.set(302, 20, text: newValue) }
    }

    /// No data terminal is connected.
    public var isTerminalUnavailable: Bool {
        get { bits.flag(422) }
        set { bits.set(422, flag: newValue) }
    }
}
