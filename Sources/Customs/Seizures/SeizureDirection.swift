//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Which way goods were going when they were seized.
package enum SeizureDirection: String, CaseIterable, Hashable, Sendable, Codable {
    case importing = "import"
    case exporting = "export"
    case transit
    case inland = "internal"
}
