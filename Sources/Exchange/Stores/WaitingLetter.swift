//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A request that waits for its answer, here or at the partner.
package struct WaitingLetter: Hashable, Sendable {
    package let message: String
    package let direction: StoredLetter.Direction
    /// The own office.
    package let office: String
    package let otherOffice: String
    package let due: Timestamp

    package init(
        message: String,
        direction: StoredLetter.Direction,
        office: String,
        otherOffice: String,
        due: Timestamp
    ) {
        self.message = message
        self.direction = direction
        self.office = office
        self.otherOffice = otherOffice
        self.due = due
    }
}
