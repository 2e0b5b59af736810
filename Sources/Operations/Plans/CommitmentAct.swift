//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What was done towards a commitment: claimed as kept, confirmed, or given back. The last one counts.
package struct CommitmentAct: Hashable, Sendable, Codable {
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case claimed
        case confirmed
        case givenBack = "given_back"
    }

    package let commitment: String
    package let kind: Kind
    package let evidence: [Evidence]
    package let reason: String
    package let office: String
    package let by: String
    /// Seconds since 1970.
    package let at: Int64

    package init(
        _ commitment: String,
        _ kind: Kind,
        evidence: [Evidence] = [],
        reason: String = "",
        office: String,
        by: String,
        at: Int64
    ) {
        self.commitment = commitment
        self.kind = kind
        self.evidence = evidence
        self.reason = reason
        self.office = office
        self.by = by
        self.at = at
    }
}
