//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The door: checks passwords and opens and closes sessions.
package struct OfficerLogin: Sendable {
    /// A session that was just opened, with the only copy of its token.
    package struct Opened: Sendable {
        package let officer: Officer
        package let session: OfficerSession
        package let token: SessionToken
    }

    /// 12 hours: one shift, and no more.
    package static let browserLifetime: Int64 = 12 * 3_600
    /// 90 days; ends with any change of the officer's password.
    package static let programLifetime: Int64 = 90 * 86_400

    private let store: any OfficerStore
    private let limiter: LoginLimiter
    private let policy: PasswordPolicy
    private let cost: PasswordHash.Cost
    /// The hash that an unknown login is compared with, so that it takes as long as a known one.
    private let decoy: PasswordHash
    private let onRefusal: @Sendable () -> Void
    private let now: @Sendable () -> Int64

    /// - Parameters:
    ///   - onRefusal: told of every attempt that is turned away
    ///   - now: seconds since 1970
    package init(
        store: any OfficerStore,
        limiter: LoginLimiter = LoginLimiter(),
        policy: PasswordPolicy = .standard,
        cost: PasswordHash.Cost = .standard,
        onRefusal: @escaping @Sendable () -> Void = {},
        now: @escaping @Sendable () -> Int64
    ) throws(PasswordHashError) {
        self.store = store
        self.limiter = limiter
        self.policy = policy
        self.cost = cost
        self.decoy = try PasswordHash(SecureRandom.token(), cost: cost)
        self.onRefusal = onRefusal
        self.now = now
    }

    /// Opens a session for a right password.
    /// - Throws: ``LoginError`` or an error of the store.
    package func open(
        login: String,
        password: String,
        address: String,
        carrier: SessionToken.Carrier = .browser
    ) async throws -> Opened {
        let officer = try await verified(login: login, password: password, address: address)
        if carrier == .program, officer.mustChangePassword { throw LoginError.mustChangePassword }
        return try await open(for: officer, carrier: carrier)
    }

    /// Opens a session for an officer who proved the password before.
    package func open(for officer: Officer, carrier: SessionToken.Carrier) async throws -> Opened {
        let token = SessionToken(carrier)
        let opened = now()
        let lifetime = carrier == .browser ? Self.browserLifetime : Self.programLifetime
        let session = OfficerSession(
            tokenHash: token.hash,
            officerID: officer.id,
            csrfToken: SecureRandom.token(),
            openedAt: opened,
            expiresAt: opened + lifetime
        )
        try await store.open(session)
        return Opened(officer: officer, session: session, token: token)
    }

    /// The session and the active officer a token stands for.
    package func session(of token: SessionToken) async throws -> (Officer, OfficerSession)? {
        guard let session = try await store.session(tokenHash: token.hash, now: now()),
            let officer = try await store.officer(id: session.officerID), officer.isActive
        else { return nil }
        return (officer, session)
    }

    package func close(_ session: OfficerSession) async throws {
        try await store.close(tokenHash: session.tokenHash)
    }

    /// Sets an officer's own new password, which ends every session of the officer.
    /// - Throws: ``LoginError`` or an error of the store.
    package func changePassword(of officer: Officer, old: String, new: String, address: String) async throws {
        _ = try await verified(login: officer.login, password: old, address: address)
        do {
            try policy.check(new, login: officer.login, old: old)
        } catch {
            throw LoginError.policy(error)
        }
        let hash = try PasswordHash(new, cost: cost).stored
        try await store.setPasswordHash(hash, of: officer.id, mustChange: false, by: officer.login)
    }

    /// Asks an officer who sits at the desk for the password once more, before what only that officer may do.
    ///
    /// Never renews the hash, which would end the session that the step is taken in.
    /// - Throws: ``LoginError``
    package func confirm(_ officer: Officer, password: String, address: String) async throws {
        let found = try await verified(login: officer.login, password: password, address: address, renews: false)
        guard found.id == officer.id, !found.mustChangePassword else { throw LoginError.refused }
    }

    private func verified(
        login: String,
        password: String,
        address: String,
        renews: Bool = true
    ) async throws -> Officer {
        do {
            return try await checked(login: login, password: password, address: address, renews: renews)
        } catch let error as LoginError {
            onRefusal()
            throw error
        }
    }

    private func checked(login: String, password: String, address: String, renews: Bool) async throws -> Officer {
        let login = login.lowercased()
        try await limiter.claim(login: login, address: address, now: now())
        guard let officer = try await store.officer(login: login), officer.isActive,
            let stored = try await store.passwordHash(of: officer.id)
        else {
            _ = try decoy.matches(password)
            throw LoginError.refused
        }
        let hash = try PasswordHash(stored: stored)
        guard try hash.matches(password) else { throw LoginError.refused }
        await limiter.succeed(login: login, address: address)
        if renews, hash.isWeaker(than: cost) {
            let stronger = try PasswordHash(password, cost: cost).stored
            try await store.setPasswordHash(
                stronger,
                of: officer.id,
                mustChange: officer.mustChangePassword,
                by: officer.login
            )
        }
        return officer
    }
}
