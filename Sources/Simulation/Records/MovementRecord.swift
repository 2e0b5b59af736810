//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What is written down of the way: dates, amendments, the e-seal.
struct MovementRecord: Sendable {
    /// Until when a longer transit was granted.
    var extendedUntil: BorderDay?
    var shippedOn: BorderDay?
    var arrivedAt: BorderInstant?
    /// How often the declaration was amended before release.
    var amendments: Int?
    /// Minutes from the last amendment to the arrival; negative for one after it.
    var amendedMinutesBefore: Double?
    /// What was declared before an amendment changed it to transit.
    var directionBefore: Direction?
    /// Hours from an order to inspect to the last amendment; negative for an order that came later.
    var hoursFromControl: Double?
    /// `refused`, `abandoned`, `absent` or empty.
    var consigneeStatus: String?
    /// What happened under the e-seal on the way; nil for an ordinary journey.
    var journey: SealJourney?
    /// Whether the goods never left: no exit is on record.
    var isOverdue = false
}
