//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What an administrator does with accounts.
package struct OfficerRegister: Sendable {
    private let store: any OfficerStore
    private let cost: PasswordHash.Cost
    private let now: @Sendable () -> Int64

    /// - Parameter now: seconds since 1970.
    package init(
        store: any OfficerStore,
        cost: PasswordHash.Cost = .standard,
        now: @escaping @Sendable () -> Int64
    ) {
        self.store = store
        self.cost = cost
        self.now = now
    }

    /// Adds an officer and returns the one-time password, which is told once and kept nowhere.
    /// - Throws: ``OfficerError`` or an error of the store.
    package func add(
        login: String,
        name: String,
        role: Officer.Role,
        office: String?,
        language: Language,
        by actor: String
    ) async throws -> (officer: Officer, oneTimePassword: String) {
        guard Self.isWellFormed(login: login) else { throw OfficerError.malformedLogin(login) }
        let officer = Officer(
            id: OfficerID.make(milliseconds: now() * 1_000),
            login: login,
            name: name.isEmpty ? login : name,
            role: role,
            office: office,
            language: language,
            mustChangePassword: true
        )
        let password = OneTimePassword.make()
        try await store.add(officer, passwordHash: try PasswordHash(password, cost: cost).stored, by: actor)
        return (officer, password)
    }

    /// Adds the first administrator of a node that has no officer yet; nil when it has some.
    package func addFirstAdministrator(
        login: String,
        language: Language
    ) async throws -> (officer: Officer, oneTimePassword: String)? {
        guard try await store.officers().isEmpty else { return nil }
        return try await add(
            login: login,
            name: login,
            role: .administrator,
            office: nil,
            language: language,
            by: "setup"
        )
    }

    /// Sets a new one-time password, ends the officer's sessions and returns the password once.
    package func resetPassword(of officerID: String, by actor: String) async throws -> String {
        guard try await store.officer(id: officerID) != nil else { throw OfficerError.unknownOfficer(officerID) }
        let password = OneTimePassword.make()
        let hash = try PasswordHash(password, cost: cost).stored
        try await store.setPasswordHash(hash, of: officerID, mustChange: true, by: actor)
        return password
    }

    /// Opens or closes an account; a closed one loses its sessions at the next request.
    package func setActive(_ isActive: Bool, of officerID: String, by actor: String) async throws {
        guard var officer = try await store.officer(id: officerID) else {
            throw OfficerError.unknownOfficer(officerID)
        }
        guard officer.isActive != isActive else { return }
        officer.isActive = isActive
        try await store.update(officer, by: actor)
    }

    /// Lower case Latin letters, digits, `.` and `-`; 2 to 64 characters.
    package static func isWellFormed(login: String) -> Bool {
        (2...64).contains(login.utf8.count)
            && login.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
            }
    }
}
