//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Weather and water at a place; `nil` is not available. Both circulars send the same in other units, which are made one
/// without rounding.
public struct MeteorologicalData: Hashable, Sendable {
    /// Where it was measured.
    public let position: CoarsePosition?
    /// Day of the month in UTC, 0 not available.
    public let day: UInt8
    /// 24 and above not available.
    public let hour: UInt8
    /// 60 and above not available.
    public let minute: UInt8
    /// Knots, mean of ten minutes.
    public let windSpeed: UInt8?
    /// Knots.
    public let windGust: UInt8?
    /// Degrees.
    public let windDirection: UInt16?
    /// 1/10 degree Celsius.
    public let airTemperature: Int16?
    /// Percent.
    public let humidity: UInt8?
    /// 1/10 degree Celsius.
    public let dewPoint: Int16?
    /// Hectopascals.
    public let pressure: UInt16?
    /// 1/10 nautical mile.
    public let visibility: UInt8?
    /// Centimetres above the reference of the chart.
    public let waterLevel: Int16?
    /// 1/10 knot, at the surface.
    public let currentSpeed: UInt8?
    /// Degrees.
    public let currentDirection: UInt16?
    /// 1/10 metre.
    public let waveHeight: UInt8?
    /// Beaufort.
    public let seaState: UInt8?
    /// 1/10 degree Celsius.
    public let waterTemperature: Int16?

    init(circular236 bits: LongBits) {
        position = bits.coarsePosition(longitude: 24, latitude: 0)
        (day, hour, minute) = (bits.value(49, 5), bits.value(54, 5), bits.value(59, 6))
        windSpeed = bits.value(65, 7, absent: 127)
        windGust = bits.value(72, 7, absent: 127)
        windDirection = bits.value(79, 9, absent: 511)
        airTemperature = bits.value(97, 11, absent: 2_047).map { $0 - 600 }
        humidity = bits.value(108, 7, absent: 127)
        dewPoint = bits.value(115, 10, absent: 1_023).map { $0 - 200 }
        pressure = bits.value(125, 9, absent: 511).map { $0 + 800 }
        visibility = bits.value(136, 8, absent: 255)
        waterLevel = bits.value(144, 9, absent: 511).map { ($0 - 100) * 10 }
        currentSpeed = bits.value(155, 8, absent: 255)
        currentDirection = bits.value(163, 9, absent: 511)
        waveHeight = bits.value(216, 8, absent: 255)
        seaState = bits.value(262, 4, absent: 15)
        waterTemperature = bits.value(266, 10, absent: 1_023).map { $0 - 100 }
    }

    init(circular289 bits: LongBits) {
        func below<Value: FixedWidthInteger>(_ start: Int, _ width: Int, _ most: Value) -> Value? {
            let value: Value = bits.value(start, width)
            return value <= most ? value : nil
        }
        position = bits.coarsePosition(longitude: 0, latitude: 25)
        (day, hour, minute) = (bits.value(50, 5), bits.value(55, 5), bits.value(60, 6))
        windSpeed = below(66, 7, 126)
        windGust = below(73, 7, 126)
        windDirection = below(80, 9, 359)
        let air: Int16 = bits.signedValue(98, 11)
        airTemperature = air == -1_024 ? nil : air
        humidity = below(109, 7, 100)
        let dew: Int16 = bits.signedValue(116, 10)
        dewPoint = dew >= 501 ? nil : dew
        let pressed: UInt16 = bits.value(126, 9)
        // 0 is 799 or less, 402 is 1,201 or more; above that there is none.
        pressure = pressed <= 402 ? pressed + 799 : nil
        visibility = below(138, 7, 126)
        let level: Int16 = bits.value(145, 12)
        waterLevel = level <= 4_000 ? level - 1_000 : nil
        currentSpeed = below(159, 8, 251)
        currentDirection = below(167, 9, 359)
        waveHeight = below(220, 8, 251)
        seaState = below(266, 4, 12)
        let water: Int16 = bits.signedValue(270, 10)
        waterTemperature = water >= 501 ? nil : water
    }
}
