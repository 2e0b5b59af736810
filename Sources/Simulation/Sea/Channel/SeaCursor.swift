//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where the feed stands in the life of one vessel. Times are seconds from the start.
struct SeaCursor: Sendable {
    /// Current leg and the end of the vessel's legs in the flat array of all.
    var leg: Int32
    let legsEnd: Int32
    /// Where the vessel's identities and falsehoods begin in the flat arrays.
    let identities: Int32
    let falsehoods: Int32
    let isClassB: Bool
    let hasHeading: Bool
    /// When the next position is due by the interval, and when it is sent: slots lie up to a tenth of the interval off.
    var due: Double
    var sentAt: Double
    /// When static data are due.
    var staticDue: Double
    /// Until when `hearing` holds.
    var hearingUntil = -1.0
    var hearing = SeaHearing()
}
