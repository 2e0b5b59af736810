//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How often a vessel reports its position, in seconds (ITU-R M.1371-5, annex 1, tables 1 and 2).
enum ReportingInterval {
    /// Class A: 3 minutes at anchor or moored and not faster than 3 knots, 10 s up to 14 knots, 6 s up to 23, 2 s above;
    /// while the course changes 3⅓ s up to 14 knots and 2 s above.
    static func classA(knots: Float, status: UInt8, isTurning: Bool) -> Double {
        if (status == SeaStatus.atAnchor || status == SeaStatus.moored) && knots <= 3 { return 180 }
        if knots > 23 { return 2 }
        if knots > 14 { return isTurning ? 2 : 6 }
        return isTurning ? 10.0 / 3 : 10
    }

    /// Class B that listens before it speaks: 3 minutes up to 2 knots, 30 s above.
    static func classB(knots: Float) -> Double { knots <= 2 ? 180 : 30 }

    /// Static data and voyage: every 6 minutes.
    static let staticData = 360.0
    /// Base stations report every 10 s (table 2).
    static let baseStation = 10
    /// Aids to navigation report every 3 minutes (table 2).
    static let aidToNavigation = 180
}
