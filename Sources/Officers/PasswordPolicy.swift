//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a password must be: long. Composition rules and forced change add nothing (NIST SP 800-63B, 5.1.1.2).
package struct PasswordPolicy: Sendable, Hashable {
    package let minimumLength: Int
    package let maximumLength: Int

    package static let standard = PasswordPolicy(minimumLength: 10, maximumLength: 256)

    package init(minimumLength: Int, maximumLength: Int) {
        self.minimumLength = minimumLength
        self.maximumLength = maximumLength
    }

    /// - Parameters:
    ///   - password: the one that is wanted
    ///   - login: which it must not repeat
    ///   - old: the one in force, which it must not repeat either
    package func check(_ password: String, login: String, old: String? = nil) throws(PasswordPolicyError) {
        guard password.count >= minimumLength else { throw .tooShort(minimum: minimumLength) }
        guard password.count <= maximumLength else { throw .tooLong(maximum: maximumLength) }
        guard password.lowercased() != login.lowercased() else { throw .sameAsLogin }
        guard password != old else { throw .unchanged }
    }
}

package enum PasswordPolicyError: Error, Hashable, Sendable {
    case tooShort(minimum: Int)
    case tooLong(maximum: Int)
    case sameAsLogin
    case unchanged
}
