//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Who may hand what to whom, and who acts for whom.
package struct DelegationDesk: Sendable {
    /// A longer absence is a new assignment.
    package static let mostDays = 92
    private static let longestReason = 500

    private let officers: any OfficerStore
    private let store: any DelegationStore
    private let now: @Sendable () -> Int64

    /// - Parameter now: seconds since 1970
    package init(
        officers: any OfficerStore,
        store: any DelegationStore,
        now: @escaping @Sendable () -> Int64
    ) {
        self.officers = officers
        self.store = store
        self.now = now
    }

    /// What somebody acts in: their own account, and the officer for whom they act.
    package struct Acting: Sendable, Hashable {
        package let delegation: Delegation
        /// The absent officer.
        package let principal: Officer
    }

    /// Hands the role of an officer at their office to a colleague.
    /// - Parameters:
    ///   - giver: who gives it, in the own role
    ///   - isActing: whether the giver acts for another just now
    /// - Throws: ``DelegationError``
    @discardableResult
    package func give(
        from fromID: String,
        to toID: String,
        start: Int64,
        end: Int64,
        reason: String,
        by giver: Officer,
        isActing: Bool = false
    ) async throws -> Delegation {
        guard !isActing else { throw DelegationError.chain }
        guard fromID != toID else { throw DelegationError.toSelf }
        guard let from = try await officers.officer(id: fromID) else { throw DelegationError.unknown(fromID) }
        guard let to = try await officers.officer(id: toID) else { throw DelegationError.unknown(toID) }
        try Self.check(from, to, by: giver)
        let time = now()
        guard end > start, end > time, start > time - 86_400, end - start <= Int64(Self.mostDays) * 86_400 else {
            throw DelegationError.period(mostDays: Self.mostDays)
        }
        guard reason.contains(where: { !$0.isWhitespace }) else { throw DelegationError.reasonMissing }
        let delegation = Delegation(
            id: OfficerID.make(milliseconds: time * 1_000),
            from: from.id,
            to: to.id,
            role: from.role,
            office: from.office,
            start: start,
            end: end,
            reason: String(reason.prefix(Self.longestReason)),
            givenBy: giver.login,
            givenAt: time
        )
        try await store.add(delegation)
        return delegation
    }

    /// Whether an officer may give what another one has.
    package static func mayGive(_ giver: Officer, for from: Officer) -> Bool {
        guard from.role != .administrator, giver.role != .administrator else { return false }
        if giver.id == from.id { return true }
        return giver.role == .supervisor && (giver.office == nil || giver.office == from.office)
            && from.role.permissions.isSubset(of: giver.role.permissions)
    }

    private static func check(_ from: Officer, _ to: Officer, by giver: Officer) throws(DelegationError) {
        guard from.isActive, to.isActive, giver.isActive else { throw .inactive }
        guard from.role != .administrator, to.role != .administrator, giver.role != .administrator else {
            throw .administrator
        }
        if giver.id != from.id {
            guard giver.role == .supervisor, giver.office == nil || giver.office == from.office else {
                throw .notYours
            }
            guard from.role.permissions.isSubset(of: giver.role.permissions) else { throw .tooMuch }
        }
    }

    /// Ends a delegation: the absent officer, who gave it, the colleague, a supervisor of the office, an administrator.
    /// - Throws: ``DelegationError``
    package func revoke(_ id: String, by officer: Officer) async throws {
        guard let delegation = try await store.delegation(id: id) else { throw DelegationError.unknown(id) }
        guard Self.mayRevoke(officer, delegation) else { throw DelegationError.notYours }
        try await store.revoke(id, at: now(), by: officer.login)
    }

    package static func mayRevoke(_ officer: Officer, _ delegation: Delegation) -> Bool {
        [delegation.from, delegation.to].contains(officer.id) || delegation.givenBy == officer.login
            || officer.role == .administrator
            || officer.role == .supervisor && (officer.office == nil || officer.office == delegation.office)
    }

    /// Those that are not over.
    package func open() async throws -> [Delegation] { try await store.delegations(notOverAt: now()) }

    /// What a session acts in; nil where it acts in its own role, also when what it was handed has ended.
    package func acting(_ session: OfficerSession, of officer: Officer) async throws -> Acting? {
        guard let id = session.delegationID else { return nil }
        return try await usable(id, by: officer)
    }

    /// Lets a session act for an absent officer, or for nobody again.
    /// - Throws: ``DelegationError/notNow``
    package func act(_ id: String?, in session: OfficerSession, of officer: Officer) async throws {
        if let id, try await usable(id, by: officer) == nil { throw DelegationError.notNow }
        try await officers.act(id, tokenHash: session.tokenHash, by: officer.login)
    }

    private func usable(_ id: String, by officer: Officer) async throws -> Acting? {
        guard let delegation = try await store.delegation(id: id), delegation.to == officer.id,
            delegation.holds(at: now()), officer.isActive, officer.role != .administrator,
            let principal = try await officers.officer(id: delegation.from), delegation.isBacked(by: principal)
        else { return nil }
        return Acting(delegation: delegation, principal: principal)
    }
}
