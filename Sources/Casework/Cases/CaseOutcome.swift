//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How a case ended.
package enum CaseOutcome: String, CaseIterable, Hashable, Sendable, Codable {
    /// Fined, confiscated, or another administrative sanction.
    case sanctioned
    /// Prosecuted, or convicted.
    case prosecuted
    /// Another authority goes on with it.
    case transferred
    /// A violation, of which nobody could be found.
    case ownerless
    /// There was no violation, or it was not this party's: nobody carries anything from it.
    case cleared
    /// Its content went into another case.
    case merged

    /// Outcomes that an officer may propose; a merger has its own way.
    package static let proposed: [CaseOutcome] = [.sanctioned, .prosecuted, .transferred, .ownerless, .cleared]

    /// The stages from which a case may end so.
    package func mayEnd(_ stage: CaseStage) -> Bool {
        switch self {
        case .cleared: stage != .closed
        case .ownerless: stage != .closed && stage != .suspicion
        case .sanctioned, .prosecuted: stage == .decided
        case .transferred: stage == .transferred || stage == .decided
        case .merged: stage != .closed
        }
    }
}
