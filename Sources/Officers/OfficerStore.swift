//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where officers, their password hashes and sessions stay. Writing calls append to the journal (never a
/// password, hash or token) and are durable when they return.
package protocol OfficerStore: Sendable {
    /// Adds an officer. - Throws: ``OfficerError/loginTaken(_:)``
    func add(_ officer: Officer, passwordHash: String, by actor: String) async throws
    func officer(login: String) async throws -> Officer?
    func officer(id: String) async throws -> Officer?
    func officers() async throws -> [Officer]
    func update(_ officer: Officer, by actor: String) async throws
    func passwordHash(of officerID: String) async throws -> String?
    /// Sets a new hash and ends every session of the officer.
    func setPasswordHash(_ hash: String, of officerID: String, mustChange: Bool, by actor: String) async throws

    func open(_ session: OfficerSession) async throws
    /// By the SHA-256 of the cookie's token, hexadecimal; nil when unknown or expired at `now`.
    func session(tokenHash: String, now: Int64) async throws -> OfficerSession?
    func close(tokenHash: String) async throws
    /// Lets a session act by a delegation, or for nobody.
    func act(_ delegation: String?, tokenHash: String, by actor: String) async throws
    /// When each officer opened a session last, by id, in seconds since 1970.
    func lastLogins() async throws -> [String: Int64]
}

/// A login that lasts until it expires or is closed; the token itself is known to the browser only.
package struct OfficerSession: Sendable, Hashable {
    package let tokenHash: String
    package let officerID: String
    package let csrfToken: String
    /// Seconds since 1970.
    package let openedAt: Int64
    package let expiresAt: Int64
    /// The delegation by which it acts; nil while it acts in the officer's own role.
    package var delegationID: String?

    package init(
        tokenHash: String,
        officerID: String,
        csrfToken: String,
        openedAt: Int64,
        expiresAt: Int64,
        delegationID: String? = nil
    ) {
        self.tokenHash = tokenHash
        self.officerID = officerID
        self.csrfToken = csrfToken
        self.openedAt = openedAt
        self.expiresAt = expiresAt
        self.delegationID = delegationID
    }
}

package enum OfficerError: Error, Hashable, Sendable {
    case loginTaken(String)
    case unknownOfficer(String)
    case malformedLogin(String)
}
