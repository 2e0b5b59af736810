//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a login or a change of password did not go through.
package enum LoginError: Error, Hashable, Sendable {
    /// Unknown login, wrong password or disabled account; which of them is not told.
    case refused
    /// Too many failures lately.
    case tooManyAttempts(retryAfter: Int64)
    case policy(PasswordPolicyError)
    /// An account with a one-time password gets no token before it has an own one.
    case mustChangePassword
}
