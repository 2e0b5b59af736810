//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// When somebody is reminded of a commitment.
package struct CommitmentTerms: Codable, Hashable, Sendable {
    package var remindDaysBefore = 7
    package var escalateDaysAfter = 14

    package init() {}

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        remindDaysBefore = try fields.decodeIfPresent(Int.self, forKey: .remindDaysBefore) ?? remindDaysBefore
        escalateDaysAfter = try fields.decodeIfPresent(Int.self, forKey: .escalateDaysAfter) ?? escalateDaysAfter
    }

    /// How far the clock of a commitment has come; nil while nobody need be told.
    package func stage(of commitment: Commitment, _ status: CommitmentStatus, on day: CalendarDate) -> Stage? {
        guard status == .open || status == .late else { return nil }
        let left = commitment.due.daysSince1970 - day.daysSince1970
        if left > Int64(remindDaysBefore) { return nil }
        if left >= 0 { return .soon }
        return -left < Int64(escalateDaysAfter) ? .overdue : .escalated
    }

    package enum Stage: String, CaseIterable, Hashable, Sendable {
        case soon
        case overdue
        /// Overdue for long: officers above are told.
        case escalated
    }
}
