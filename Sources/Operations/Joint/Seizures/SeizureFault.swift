//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a seizure still needs, or what is wrong in it: the field of the form, and how it fails.
package struct SeizureFault: Hashable, Sendable {
    package enum Problem: String, CaseIterable, Hashable, Sendable {
        case missing
        case negative
        case zero
        case future
        /// The day lies outside the phase that is named, or outside the operation.
        case outside
        case unknownPhase = "unknown_phase"
        case unknownUnit = "unknown_unit"
        /// The unit does not measure goods of this group.
        case unfitUnit = "unfit_unit"
        case malformed
        case unknownGate = "unknown_gate"
        /// The office takes no part in the operation.
        case outsider
        /// More than anybody could carry.
        case implausible
        /// A record of a later version.
        case unreadable
    }

    /// Such as `commodities[0].quantities`, in the names that messages use.
    package let field: String
    package let problem: Problem

    package init(_ field: String, _ problem: Problem) {
        self.field = field
        self.problem = problem
    }
}
