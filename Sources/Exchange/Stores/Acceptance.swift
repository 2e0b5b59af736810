//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package struct Acceptance: Hashable, Sendable {
    package let accepted: Int
    package let repeated: Int
    package let refusal: EnvelopeSequence.Refusal?
    package let standing: LinkStanding

    package init(accepted: Int, repeated: Int, refusal: EnvelopeSequence.Refusal?, standing: LinkStanding) {
        self.accepted = accepted
        self.repeated = repeated
        self.refusal = refusal
        self.standing = standing
    }
}
