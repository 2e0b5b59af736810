//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import SeaWatch

/// What of the sea goes into a file: as of one moment, in words of one language.
package struct SeaExtract: Sendable {
    package struct Vessel: Sendable {
        package let vessel: HeardVessel
        package let kind: String
        package let state: String
    }

    package struct Alert: Sendable {
        package let file: SeaAlertFile
        package let headline: String
        package let reasons: [String]
        package let state: String
    }

    package struct Track: Sendable {
        package let mmsi: UInt32
        package let positions: [PositionReport]
        package let gaps: [SeaTracks.Gap]
    }

    package struct Plot: Sendable {
        package let plot: SeaPlot
        package let source: String
        package let judgement: String
    }

    package struct Zone: Sendable {
        package let zone: SeaZone
        package let name: String
        package let kind: String
    }

    package var title = ""
    /// That no line states a boundary.
    package var notice = ""
    /// Milliseconds since 1970 UTC.
    package var time: Int64 = 0
    package var vessels: [Vessel] = []
    package var tracks: [Track] = []
    package var alerts: [Alert] = []
    package var zones: [Zone] = []
    package var plots: [Plot] = []

    package init() {}

    /// An instant as files write it, ISO 8601 in UTC to the second.
    static func utc(_ milliseconds: Int64) -> String {
        let seconds = milliseconds >= 0 ? milliseconds / 1_000 : (milliseconds - 999) / 1_000
        return UTCText.of(seconds)
    }

    static func knots(_ speed: UInt16) -> Double? { speed < 1_023 ? Double(speed) / 10 : nil }
    static func degrees(_ course: UInt16) -> Double? { course < 3_600 ? Double(course) / 10 : nil }

    /// Seven decimals hold 1/10000 minute exactly enough to come back to it.
    static func rounded(_ degrees: Double) -> Double { (degrees * 1e7).rounded() / 1e7 }
}
