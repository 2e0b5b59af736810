//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Whether a report is about the border.
package enum BorderScope: String, CaseIterable, Hashable, Sendable, Codable {
    case all
    /// Cases that name a border.
    case only
    /// Cases that name none.
    case without
}
