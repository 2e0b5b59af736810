//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A definition that an officer made.
package struct SavedDefinition: Hashable, Sendable {
    package let definition: ReportDefinition
    /// The login of who saved it last.
    package let savedBy: String
    /// Seconds since 1970.
    package let savedAt: Int64

    package init(_ definition: ReportDefinition, savedBy: String, savedAt: Int64) {
        self.definition = definition
        self.savedBy = savedBy
        self.savedAt = savedAt
    }
}
