//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where a case stands in its life.
package enum CaseStage: String, CaseIterable, Hashable, Sendable, Codable {
    /// Something that may be a violation; it does not count.
    case suspicion
    case opened
    case investigating
    /// Handled as an administrative violation.
    case administrative
    /// Handed to criminal proceedings.
    case criminal
    /// Given to another authority.
    case transferred
    /// The authority decided.
    case decided
    case closed

    /// Where a case may go from here by itself. Closing has two persons and is not among them.
    package var next: [CaseStage] {
        switch self {
        case .suspicion: [.opened]
        case .opened: [.investigating, .administrative, .criminal, .transferred]
        case .investigating: [.administrative, .criminal, .transferred]
        case .administrative: [.criminal, .transferred, .decided]
        case .criminal: [.administrative, .transferred, .decided]
        case .transferred: [.decided]
        // What was decided may be taken up again on appeal.
        case .decided: [.investigating]
        case .closed: []
        }
    }
}
