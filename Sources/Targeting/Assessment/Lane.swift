//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The channel a declaration goes through.
package enum Lane: String, Sendable, Codable, CaseIterable, Hashable {
    /// Release without inspection.
    case green
    /// Inspect the documents.
    case yellow
    /// Inspect the goods.
    case red
}

/// Why a declaration was chosen for inspection.
package enum SelectionOrigin: String, Sendable, Codable, CaseIterable, Hashable {
    /// Its score was among the highest that capacity allows.
    case model
    /// A published risk rule named it.
    case rule
    /// A look-out named it.
    case lookout
    /// The seeded random share drew it.
    case random
    /// An officer sent it down another lane.
    case officer
    /// It was not chosen.
    case none
}
