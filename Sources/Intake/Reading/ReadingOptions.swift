//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What a reader shall do besides what the mapping says.
package struct ReadingOptions: Sendable {
    /// The columns to materialise; nil for all. `declaration_no` is checked in any case.
    package var fields: Set<DeclarationField>?
    /// Where refused records go.
    package var rejects: any RejectSink
    /// Whether a record with an unreadable cell is kept without that cell, instead of being refused; the cell is
    /// reported all the same. For those who must answer for every declaration: a garbled weight is no way out.
    package var keepsUnreadableCells: Bool

    package init(
        fields: Set<DeclarationField>? = nil,
        rejects: any RejectSink = RejectCount(),
        keepsUnreadableCells: Bool = false
    ) {
        self.fields = fields
        self.rejects = rejects
        self.keepsUnreadableCells = keepsUnreadableCells
    }
}
