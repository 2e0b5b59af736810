//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why an operation does not do what is asked.
package enum OperationError: Error, Hashable, Sendable {
    case unknown(String)
    case taken(code: String)
    /// Somebody else changed it first.
    case changedMeanwhile(String)
    case notFrom(OperationState)
    /// The second person must be another one.
    case sameOfficer
    case reasonMissing
    /// What the plan lacks or says wrongly.
    case faulty([PlanFault])
}
