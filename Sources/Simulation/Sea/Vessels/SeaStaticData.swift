//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a vessel says of itself: message 5 of class A, message 24 of class B (ITU-R M.1371-5, tables 52 and 79).
package struct SeaStaticData: Hashable, Sendable {
    /// Message 24 has no IMO number, draught, destination or time of arrival: they are 0 and empty here.
    package var isClassB: Bool
    /// 0 where none is given.
    package var imo: UInt32
    package var callSign: SeaText
    package var name: SeaText
    /// Table 53: 30 fishing, 52 tug, 70 cargo, 80 tanker …
    package var shipType: UInt8
    /// Metres from the antenna to bow, stern, port and starboard.
    package var toBow: UInt16
    package var toStern: UInt16
    package var toPort: UInt8
    package var toStarboard: UInt8
    /// Tenths of a metre; 0 not available.
    package var draught: UInt8
    package var destination: SeaText
    /// Month and day, hour and minute of the expected arrival in UTC; 0, 0, 24, 60 not available.
    package var arrival: Arrival

    package struct Arrival: Hashable, Sendable {
        package var month: UInt8
        package var day: UInt8
        package var hour: UInt8
        package var minute: UInt8

        package static let notAvailable = Arrival(month: 0, day: 0, hour: 24, minute: 60)
    }
}
