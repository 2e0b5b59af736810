//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// All parameters of a simulated gulf, read from JSON or taken as they stand. What comes out is synthetic, no field data.
package struct SeaScenario: Hashable, Sendable {
    /// Tune detectors on these seeds only.
    package static let tuningSeeds: [UInt64] = [11, 12, 13, 14]
    /// Report on these seeds only, so that nobody reports a sea that thresholds were chosen on.
    package static let reportingSeeds: [UInt64] = [2_011, 2_012, 2_013, 2_014]

    package var seed: UInt64 = 11
    /// Milliseconds since 1970 in UTC. Default: 1 March 2026, 00:00.
    package var start: Int64 = 1_772_323_200_000
    /// Length in hours. Default: three nights.
    package var hours = 72.0
    /// All vessels, those of events included; more where the events alone need more. Default: what a regional centre
    /// follows; judgement.
    package var vessels = 1_500
    /// Share of transmissions that no station hears, on top of distance and load; 0 … 0.8.
    package var messageLoss = 0.0
    /// How many of the stations of the gulf there are, 1 … 20.
    package var stations = 20
    /// Failures of a station in a day. Judgement.
    package var outagesPerStationDay = 0.1
    /// Messages a station can hear in a second: two channels of 2,250 slots a minute (ITU-R M.1371-5). 0 switches the
    /// limit off, for tests of load.
    package var slotsPerSecond = 75.0
    /// Share of messages whose sentence fails its check. Default: the brief.
    package var corruptedShare = 0.01
    /// Share of messages that reach the centre more than five seconds late. Judgement.
    package var delayedShare = 0.02
    /// Illicit events; as many honest look-alikes come with them.
    package var events = 120
    /// How the events divide among the behaviours, relative to their sum.
    package var mix = SeaMix.standard

    package init() {}
}
