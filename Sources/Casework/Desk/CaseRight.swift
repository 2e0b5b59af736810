//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What an officer may do at the desk of cases.
package enum CaseRight: String, CaseIterable, Hashable, Sendable {
    case see
    case write
    /// Agree as the second person.
    case approve
    /// See and write who persons and companies are.
    case nominal
}
