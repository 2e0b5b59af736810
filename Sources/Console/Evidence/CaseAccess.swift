//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Officers

/// Which cases there are, and what an officer may do with the evidence of one.
package protocol CaseAccess: Sendable {
    func level(of officer: Officer, for caseNumber: String) async throws -> CaseAccessLevel
}

package enum CaseAccessLevel: Int, Sendable, Comparable {
    /// No such case, or none that this officer may know of; which of them is not told.
    case none
    case see
    case handle

    package static func < (a: CaseAccessLevel, b: CaseAccessLevel) -> Bool { a.rawValue < b.rawValue }
}
