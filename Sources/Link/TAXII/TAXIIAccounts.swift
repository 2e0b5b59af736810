//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import TAXII

/// Knows the accounts of other tools; asked in the words of HTTP Basic (RFC 7617).
package protocol TAXIIAccounts: Sendable {
    /// The account that a login and its secret stand for; nil for any other.
    func account(login: String, secret: String) async throws -> TAXIIAccount?
}
