//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Officers
import TestSupport
import Testing

@Suite("Standing in for an absent officer")
struct DelegationTests {
    private static let day: Int64 = 86_400
    private static let now: Int64 = 1_000 * day

    private let officers = InMemoryOfficerStore()
    private let store = InMemoryDelegationStore()

    private func desk(at time: Int64 = now) -> DelegationDesk {
        DelegationDesk(officers: officers, store: store, now: { time })
    }

    private func add(_ login: String, _ role: Officer.Role, _ office: String? = "VN-VI") async throws -> Officer {
        let officer = Officer(
            id: "id-" + login,
            login: login,
            name: login,
            role: role,
            office: office,
            language: .vi
        )
        try await officers.add(officer, passwordHash: "hash", by: "setup")
        return officer
    }

    private func give(
        _ from: Officer,
        _ to: Officer,
        by giver: Officer? = nil,
        days: ClosedRange<Int64> = 0...5,
        reason: String = "Nghỉ phép",
        isActing: Bool = false
    ) async throws -> Delegation {
        try await desk().give(
            from: from.id,
            to: to.id,
            start: Self.now + days.lowerBound * Self.day,
            end: Self.now + days.upperBound * Self.day,
            reason: reason,
            by: giver ?? from,
            isActing: isActing
        )
    }

    private func session(_ officer: Officer, _ delegation: String?) -> OfficerSession {
        OfficerSession(
            tokenHash: "t",
            officerID: officer.id,
            csrfToken: "c",
            openedAt: 0,
            expiresAt: .max,
            delegationID: delegation
        )
    }

    @Test("an officer hands over the own role at the own office, and it ends by itself")
    func ownRole() async throws {
        let hai = try await add("hai", .supervisor, "VN-VI")
        let lan = try await add("lan", .analyst, "VN-XVI")
        let given = try await give(hai, lan, days: 1...5)
        #expect(given.role == .supervisor && given.office == "VN-VI" && given.givenBy == "hai")
        let session = session(lan, given.id)
        #expect(try await desk().acting(session, of: lan) == nil)
        let acting = try await desk(at: given.start).acting(session, of: lan)
        #expect(acting?.principal == hai && acting?.delegation == given)
        #expect(try await desk(at: given.end - 1).acting(session, of: lan) != nil)
        #expect(try await desk(at: given.end).acting(session, of: lan) == nil)
        #expect(try await desk(at: given.start).acting(self.session(hai, given.id), of: hai) == nil)
        #expect(try await desk(at: given.start).acting(self.session(lan, nil), of: lan) == nil)
    }

    @Test("a supervisor gives for an officer of the office, and nobody else does")
    func forAnother() async throws {
        let an = try await add("an", .contact)
        let lan = try await add("lan", .inspector)
        let hai = try await add("hai", .supervisor)
        let elsewhere = try await add("elsewhere", .supervisor, "VN-I")
        let whole = try await add("whole", .supervisor, nil)
        for stranger in [lan, elsewhere] {
            await #expect(throws: DelegationError.notYours) { _ = try await give(an, lan, by: stranger) }
        }
        #expect(try await give(an, lan, by: hai).givenBy == "hai")
        #expect(try await give(an, elsewhere, by: whole).role == .contact)
        await #expect(throws: DelegationError.notYours) { _ = try await give(whole, lan, by: hai) }
    }

    @Test("never more than whoever gives it may do", arguments: Officer.Role.allCases, Officer.Role.allCases)
    func neverMore(_ giver: Officer.Role, _ absent: Officer.Role) async throws {
        let giver = try await add("giver", giver)
        let absent = try await add("absent", absent)
        let lan = try await add("lan", .inspector)
        let given = try? await give(absent, lan, by: giver)
        #expect((given != nil) == DelegationDesk.mayGive(giver, for: absent))
        if let given {
            #expect(given.role.permissions.isSubset(of: giver.role.permissions))
            #expect(given.role == absent.role)
        }
    }

    @Test("administrators hand nothing over and take nothing over")
    func administrators() async throws {
        let admin = try await add("admin", .administrator)
        let hai = try await add("hai", .supervisor)
        await #expect(throws: DelegationError.administrator) { _ = try await give(admin, hai) }
        await #expect(throws: DelegationError.administrator) { _ = try await give(hai, admin) }
        await #expect(throws: DelegationError.administrator) {
            _ = try await give(hai, hai.with(id: admin.id), by: admin)
        }
    }

    @Test("what was handed over is not handed on")
    func noChains() async throws {
        let hai = try await add("hai", .supervisor)
        let lan = try await add("lan", .analyst)
        let minh = try await add("minh", .analyst)
        _ = try await give(hai, lan)
        await #expect(throws: DelegationError.chain) { _ = try await give(lan, minh, isActing: true) }
        await #expect(throws: DelegationError.notYours) { _ = try await give(hai, minh, by: lan) }
        // Her own role she may hand over, and it is no more than her own.
        #expect(try await give(lan, minh).role == .analyst)
    }

    @Test("a delegation needs two open accounts, a reason, and days that make sense")
    func refusals() async throws {
        let hai = try await add("hai", .supervisor)
        let lan = try await add("lan", .analyst)
        await #expect(throws: DelegationError.toSelf) { _ = try await give(hai, hai) }
        await #expect(throws: DelegationError.reasonMissing) { _ = try await give(hai, lan, reason: " \n") }
        for days in [-2...1, 0...93, 5...5, -5...0] as [ClosedRange<Int64>] {
            await #expect(throws: DelegationError.period(mostDays: 92), "\(days)") {
                _ = try await give(hai, lan, days: days)
            }
        }
        _ = try await give(hai, lan)
        await #expect(throws: DelegationError.overlaps) { _ = try await give(hai, lan, days: 4...9) }
        var closed = lan
        closed.isActive = false
        try await officers.update(closed, by: "setup")
        await #expect(throws: DelegationError.inactive) { _ = try await give(hai, lan, days: 6...9) }
    }

    @Test("it ends when the absent officer has the role no more, and when it is revoked")
    func ends() async throws {
        var hai = try await add("hai", .supervisor)
        let lan = try await add("lan", .analyst)
        let other = try await add("other", .inspector)
        let given = try await give(hai, lan)
        let session = session(lan, given.id)
        #expect(try await desk().acting(session, of: lan) != nil)
        for (role, office, isActive) in [
            (Officer.Role.analyst, "VN-VI", true), (.supervisor, "VN-I", true), (.supervisor, "VN-VI", false),
        ] {
            (hai.role, hai.office, hai.isActive) = (role, office, isActive)
            try await officers.update(hai, by: "setup")
            #expect(try await desk().acting(session, of: lan) == nil)
        }
        (hai.role, hai.office, hai.isActive) = (.supervisor, "VN-VI", true)
        try await officers.update(hai, by: "setup")
        await #expect(throws: DelegationError.notYours) { try await desk().revoke(given.id, by: other) }
        try await desk().revoke(given.id, by: lan)
        #expect(try await desk().acting(session, of: lan) == nil)
        await #expect(throws: DelegationError.notNow) { try await desk().act(given.id, in: session, of: lan) }
    }
}

extension Officer {
    fileprivate func with(id: String) -> Officer {
        Officer(id: id, login: login, name: name, role: role, office: office, language: language)
    }
}
