//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How a case stands in law.
package enum LegalStatus: String, CaseIterable, Hashable, Sendable, Codable {
    case administrative
    case criminal
    case transferred
    case closed
}
