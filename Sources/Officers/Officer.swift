//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Someone who may sit at the desk of a node.
package struct Officer: Sendable, Hashable, Identifiable, Codable {
    package enum Role: String, Sendable, Codable, CaseIterable, Hashable {
        case analyst
        case inspector
        /// Writes to the paired offices of the other country, and reads what they write.
        case contact
        /// Works cases: who is behind them, and what proves it.
        case investigator
        /// Leads joint operations.
        case commander
        /// Heads the delegation at conferences and signs their minutes.
        case delegation
        case supervisor
        case administrator
    }

    /// UUIDv7.
    package let id: String
    /// Lower case letters, digits, `.` and `-`; 2 to 64 characters; never changes.
    package let login: String
    package var name: String
    package var role: Role
    /// The office the officer serves; nil for the whole node.
    package var office: String?
    package var language: Language
    package var isActive: Bool
    /// The next login must set a new password.
    package var mustChangePassword: Bool

    package init(
        id: String,
        login: String,
        name: String,
        role: Role,
        office: String?,
        language: Language,
        isActive: Bool = true,
        mustChangePassword: Bool = false
    ) {
        self.id = id
        self.login = login
        self.name = name
        self.role = role
        self.office = office
        self.language = language
        self.isActive = isActive
        self.mustChangePassword = mustChangePassword
    }
}
