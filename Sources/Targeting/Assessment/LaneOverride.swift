//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// An officer's decision to send a line down another lane than the ranking did.
package struct LaneOverride: Sendable, Hashable {
    package let line: DeclarationLineID
    package let lane: Lane
    /// Where it was before.
    package let before: Lane
    package let reason: String
    package let officer: String
    /// Seconds since 1970.
    package let at: Int64

    package static let longestReason = 1_000

    /// - Throws: ``OverrideError``
    package init(
        line: DeclarationLineID,
        lane: Lane,
        before: Lane,
        reason: String,
        officer: String,
        at: Int64
    ) throws(OverrideError) {
        guard lane != before else { throw .sameLane }
        guard reason.contains(where: { !$0.isWhitespace }) else { throw .reasonMissing }
        guard reason.count <= Self.longestReason else { throw .reasonTooLong }
        self.line = line
        self.lane = lane
        self.before = before
        self.reason = reason
        self.officer = officer
        self.at = at
    }
}

package enum OverrideError: Error, Hashable, Sendable {
    case sameLane
    case reasonMissing
    case reasonTooLong
    /// A finding stands; the lane tells nothing any more.
    case alreadyInspected
    /// The line was never assessed, so there is no lane to change.
    case notAssessed
}

/// What became of overrides: those that sent a line to inspection, and those that took it out.
package struct OverrideYield: Sendable, Hashable {
    /// Lines that officers sent further than the ranking did.
    package var raised = 0
    package var raisedInspected = 0
    package var raisedIllicit = 0
    /// Lines that officers let pass more easily.
    package var lowered = 0
    package var loweredInspected = 0
    package var loweredIllicit = 0

    package init() {}

    /// Counts one override.
    package mutating func add(lane: Lane, before: Lane, finding: String?) {
        let isIllicit = finding == "violation" || finding == "seizure"
        if lane.severity > before.severity {
            raised += 1
            raisedInspected += finding == nil ? 0 : 1
            raisedIllicit += isIllicit ? 1 : 0
        } else {
            lowered += 1
            loweredInspected += finding == nil ? 0 : 1
            loweredIllicit += isIllicit ? 1 : 0
        }
    }
}
