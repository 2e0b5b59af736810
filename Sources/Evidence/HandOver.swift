//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Custody

/// What an officer wants to hand on, or take back.
package struct HandOver: Sendable, Hashable {
    /// How one item is found, and which seals are put on it now.
    package struct Line: Sendable, Hashable {
        package let item: String
        package let found: CustodyTransfer.SealFinding
        package let newSeals: [String]

        package init(item: String, found: CustodyTransfer.SealFinding, newSeals: [String] = []) {
            self.item = item
            self.found = found
            self.newSeals = newSeals
        }
    }

    /// Made with the form, so that a form that is sent twice is one transfer.
    package let id: String
    package let reason: CustodyTransfer.Reason
    /// The other side: who receives; who gives where something is returned; nil where it is destroyed.
    package let other: CustodyParty?
    package let witness: CustodyParty?
    package let lines: [Line]
    package let place: String
    package let note: String

    package init(
        id: String,
        reason: CustodyTransfer.Reason,
        other: CustodyParty?,
        witness: CustodyParty? = nil,
        lines: [Line],
        place: String,
        note: String = ""
    ) {
        self.id = id
        self.reason = reason
        self.other = other
        self.witness = witness
        self.lines = lines
        self.place = place
        self.note = note
    }
}
