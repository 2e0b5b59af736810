//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a delegation is not given, ended or used.
package enum DelegationError: Error, Hashable, Sendable {
    case unknown(String)
    /// Whoever gives it is neither the absent officer nor a supervisor at the same office.
    case notYours
    case toSelf
    /// One of the two has no open account.
    case inactive
    /// The role is more than whoever gives it may do.
    case tooMuch
    /// Administrators hand nothing over and take nothing over: who looks after accounts decides nothing else.
    case administrator
    /// It ends before it begins, is over already or lasts too long.
    case period(mostDays: Int)
    case reasonMissing
    /// The two have a delegation at that time already.
    case overlaps
    /// What was handed over is not handed on.
    case chain
    /// It does not hold now.
    case notNow
}
