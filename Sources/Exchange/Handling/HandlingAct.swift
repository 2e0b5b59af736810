//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What an officer may want to do with a partner's message.
package enum HandlingAct: String, CaseIterable, Hashable, Sendable {
    case read
    case print
    /// A file, also through another tool's interface.
    case export
    /// To another office of the own country.
    case forward
    /// To a court, a third party or a third country.
    case disclose
    /// As evidence before a court.
    case evidence
    /// Looking it up in registers, unnoticed by the person concerned.
    case lookUp = "look_up"
    /// Stopping, opening, asking: what the person concerned notices.
    case intervene
    /// For another purpose than the one it was given for.
    case otherPurpose = "other_purpose"
}
