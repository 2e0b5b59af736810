//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What the picture keeps of one vessel while it is heard: a fixed number of bytes, no reference.
struct VesselState {
    // MARK: Last position that was believed

    var time: Int64 = 0
    var place = SeaPoint(longitude: 0, latitude: 0)
    var mmsi: UInt32 = 0
    var speed: UInt16 = 1_023
    var course: UInt16 = 3_600
    var heading: UInt16 = 511
    var station: UInt16 = 0
    var status = NavigationalStatus.notDefined
    var source = ReportSource.classA
    var second: UInt8 = 60
    var shipType: UInt8 = 0
    /// The last time that anything of this number was heard.
    var heard: SeaSecond = 0
    var firstHeard: SeaSecond = 0
    var flags: Flags = []
    /// Positions believed so far, up to the largest number that fits.
    var count: UInt16 = 0

    // MARK: Silence

    /// The cell of the coverage map, and its neighbours in the list of that cell.
    var cell: UInt32 = CoverageMap.none
    var cellNext: UInt32 = VesselTable.none
    var cellPrevious: UInt32 = VesselTable.none
    /// The next in the same bucket of the timer wheel.
    var wheelNext: UInt32 = VesselTable.none
    /// Stations that heard it in this cell and in the cell before, by the last five bits of their number.
    var heardBy: UInt32 = 0
    var heardByBefore: UInt32 = 0
    /// How many of its transmissions come to one that is heard, of late: its antenna, its power, its place.
    var sentForHeard: Float = 1
    /// When the silence that was told began; 0 while there is none.
    var gapSince: SeaSecond = 0

    // MARK: Slow

    /// Since when it is slow; 0 while it is under way.
    var slowSince: SeaSecond = 0
    var slowPlace = SeaPoint(longitude: 0, latitude: 0)
    /// The last time it was under way.
    var underWay: SeaSecond = 0
    /// When its neighbours are looked at next.
    var lookDue: SeaSecond = 0
    /// Course before it became slow, tenths of a degree.
    var courseBefore: UInt16 = 3_600
    /// Speed before, tenths of a knot.
    var speedBefore: UInt16 = 0
    /// Metres of the widest way from where it became slow, in units of 16 m.
    var slowReach: UInt16 = 0
    var bucket: UInt32 = SlowGrid.none
    var gridPrevious: UInt32 = VesselTable.none
    /// Reports in a row that said the other thing than the state.
    var slowVotes: UInt8 = 0
    /// Slow vessels within 500 m at the last look.
    var crowd: UInt8 = 0
    /// The most at any look of this stop.
    var crowdMost: UInt8 = 0

    // MARK: Another place under the same number

    var otherCount: UInt8 = 0
    var alternations: UInt8 = 0
    /// How often it jumped back and forth.
    var returns: UInt8 = 0
    var otherTime: SeaSecond = 0
    var otherSince: SeaSecond = 0
    var otherPlace = SeaPoint(longitude: 0, latitude: 0)
    var jumpedAt: SeaSecond = 0

    // MARK: Turning on the spot

    /// Degrees turned to starboard less those to port since `turnSince`.
    var turned: Float = 0
    var turnSince: SeaSecond = 0
    var turnPlace = SeaPoint(longitude: 0, latitude: 0)

    // MARK: Runs, calls, draught

    var fastSince: SeaSecond = 0
    var fastLast: SeaSecond = 0
    /// The last time it lay in a port.
    var called: SeaSecond = 0
    var draughtAt: SeaSecond = 0
    /// Tenths of a metre, 0 where it never said.
    var draught: UInt8 = 0

    struct Flags: OptionSet {
        let rawValue: UInt16
        static let inPort = Flags(rawValue: 1)
        static let inAnchorage = Flags(rawValue: 2)
        static let loiteringTold = Flags(rawValue: 4)
        static let rendezvousTold = Flags(rawValue: 8)
        static let circleTold = Flags(rawValue: 16)
        static let approachTold = Flags(rawValue: 32)
        static let cloneTold = Flags(rawValue: 64)
        static let sharedNumber = Flags(rawValue: 128)
        static let watched = Flags(rawValue: 256)
        static let inWheel = Flags(rawValue: 512)
        static let imoTold = Flags(rawValue: 1_024)
        static let hasVisits = Flags(rawValue: 2_048)
        /// The last report came from the other place of this number.
        static let speaksElsewhere = Flags(rawValue: 4_096)
        /// Another number goes on where this one fell silent.
        static let handedOver = Flags(rawValue: 8_192)
        static let numberTold = Flags(rawValue: 16_384)
    }
}

extension VesselState {
    /// Stations that heard it of late, by the last five bits of their number.
    var stationsOfLate: UInt32 { heardBy | heardByBefore }

    /// Knots: what it said, or nil where it didn't.
    @inline(__always) var knots: Float? { speed < 1_023 ? Float(speed) / 10 : nil }

    /// Where it would be after some seconds on its course at its speed.
    func expected(after seconds: Float) -> SeaPoint {
        guard speed < 1_023, speed > 5, course < 3_600, seconds > 0 else { return place }
        return place.sailed(course: Float(course), speed: Float(speed) * (0.1 * 1_852 / 3_600), seconds: seconds)
    }
}
