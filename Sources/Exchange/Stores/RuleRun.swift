//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// That a rule of a partner was run here.
package struct RuleRun: Hashable, Sendable {
    package let message: String
    package let partner: String
    /// What is the same for rules with the same legal basis and purpose.
    package let purpose: Digest32
    package let officer: String
    package let at: Timestamp

    package init(message: String, partner: String, purpose: Digest32, officer: String, at: Timestamp) {
        self.message = message
        self.partner = partner
        self.purpose = purpose
        self.officer = officer
        self.at = at
    }
}
