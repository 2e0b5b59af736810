//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Officers

/// An ``OfficerStore`` for tests.
package actor InMemoryOfficerStore: OfficerStore {
    private var byID: [String: Officer] = [:]
    private var hashes: [String: String] = [:]
    private var sessions: [String: OfficerSession] = [:]
    private var logins: [String: Int64] = [:]

    package init() {}

    package func add(_ officer: Officer, passwordHash: String, by actor: String) async throws {
        guard !byID.values.contains(where: { $0.login == officer.login }) else {
            throw OfficerError.loginTaken(officer.login)
        }
        byID[officer.id] = officer
        hashes[officer.id] = passwordHash
    }

    package func officer(login: String) async throws -> Officer? {
        byID.values.first { $0.login == login }
    }

    package func officer(id: String) async throws -> Officer? {
        byID[id]
    }

    package func officers() async throws -> [Officer] {
        byID.values.sorted { $0.login < $1.login }
    }

    package func update(_ officer: Officer, by actor: String) async throws {
        guard let old = byID[officer.id] else { throw OfficerError.unknownOfficer(officer.id) }
        byID[officer.id] = Officer(
            id: old.id,
            login: old.login,
            name: officer.name,
            role: officer.role,
            office: officer.office,
            language: officer.language,
            isActive: officer.isActive,
            mustChangePassword: officer.mustChangePassword
        )
    }

    package func passwordHash(of officerID: String) async throws -> String? {
        hashes[officerID]
    }

    package func setPasswordHash(
        _ hash: String,
        of officerID: String,
        mustChange: Bool,
        by actor: String
    ) async throws {
        guard byID[officerID] != nil else { throw OfficerError.unknownOfficer(officerID) }
        byID[officerID]?.mustChangePassword = mustChange
        hashes[officerID] = hash
        sessions = sessions.filter { $0.value.officerID != officerID }
    }

    package func open(_ session: OfficerSession) async throws {
        guard byID[session.officerID] != nil else { throw OfficerError.unknownOfficer(session.officerID) }
        sessions[session.tokenHash] = session
        logins[session.officerID] = session.openedAt
    }

    package func session(tokenHash: String, now: Int64) async throws -> OfficerSession? {
        guard let session = sessions[tokenHash], session.expiresAt > now else { return nil }
        return session
    }

    package func act(_ delegation: String?, tokenHash: String, by actor: String) async throws {
        sessions[tokenHash]?.delegationID = delegation
    }

    package func lastLogins() async throws -> [String: Int64] { logins }

    package func close(tokenHash: String) async throws {
        sessions[tokenHash] = nil
    }
}
