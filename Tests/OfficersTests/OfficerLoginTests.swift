//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Officers
import TestSupport
import Testing

@Suite("The door")
struct OfficerLoginTests {
    private static let cheap = PasswordHash.Cost(logRounds: 10, blockSize: 8, parallelism: 1)
    private static let now: Int64 = 1_755_142_200
    private static let password = "hoa sen nở trong đầm"

    private let store = InMemoryOfficerStore()

    private func officer(mustChange: Bool = false) async throws -> Officer {
        let officer = Officer(
            id: OfficerID.make(milliseconds: Self.now * 1_000),
            login: "lan",
            name: "Nguyễn Thị Lan",
            role: .inspector,
            office: nil,
            language: .vi,
            mustChangePassword: mustChange
        )
        let hash = try PasswordHash(Self.password, cost: Self.cheap).stored
        try await store.add(officer, passwordHash: hash, by: "setup")
        return officer
    }

    private func login(at now: Int64 = now, cost: PasswordHash.Cost = cheap) throws -> OfficerLogin {
        try OfficerLogin(store: store, cost: cost, now: { now })
    }

    @Test("a session lasts one shift and no longer")
    func expiry() async throws {
        let officer = try await officer()
        let opened = try await login().open(login: "LAN", password: Self.password, address: "192.0.2.7")
        #expect(opened.officer.id == officer.id)
        let late = try await login(at: Self.now + OfficerLogin.browserLifetime - 1).session(of: opened.token)
        #expect(late?.0.id == officer.id)
        #expect(try await login(at: Self.now + OfficerLogin.browserLifetime).session(of: opened.token) == nil)
    }

    @Test("the store never sees the token")
    func tokenStaysOut() async throws {
        _ = try await officer()
        let opened = try await login().open(login: "lan", password: Self.password, address: "192.0.2.7")
        #expect(opened.session.tokenHash == opened.token.hash)
        #expect(try await store.session(tokenHash: opened.token.text, now: Self.now) == nil)
    }

    @Test("a hash of lower cost is raised at the next login")
    func rehash() async throws {
        let officer = try await officer()
        let dearer = PasswordHash.Cost(logRounds: 11, blockSize: 8, parallelism: 1)
        _ = try await login(cost: dearer).open(login: "lan", password: Self.password, address: "192.0.2.7")
        let stored = try #require(try await store.passwordHash(of: officer.id))
        #expect(try PasswordHash(stored: stored).cost == dearer)
        #expect(try PasswordHash(stored: stored).matches(Self.password))
    }

    @Test("a program gets no token before the one-time password is changed")
    func oneTimePassword() async throws {
        _ = try await officer(mustChange: true)
        await #expect(throws: LoginError.mustChangePassword) {
            try await login().open(
                login: "lan",
                password: Self.password,
                address: "192.0.2.7",
                carrier: .program
            )
        }
    }

    @Test("a change of password ends every session, those of programs too")
    func changePassword() async throws {
        let officer = try await officer()
        let door = try login()
        let browser = try await door.open(for: officer, carrier: .browser)
        let program = try await door.open(for: officer, carrier: .program)
        let new = "một câu dài mà tôi nhớ"
        await #expect(throws: LoginError.refused) {
            try await door.changePassword(of: officer, old: "wrong", new: new, address: "192.0.2.7")
        }
        try await door.changePassword(of: officer, old: Self.password, new: new, address: "192.0.2.7")
        #expect(try await door.session(of: browser.token) == nil)
        #expect(try await door.session(of: program.token) == nil)
        _ = try await door.open(login: "lan", password: new, address: "192.0.2.7")
    }

    @Test("the first administrator is made once")
    func firstAdministrator() async throws {
        let register = OfficerRegister(store: store, cost: Self.cheap, now: { Self.now })
        let first = try #require(try await register.addFirstAdministrator(login: "admin", language: .vi))
        #expect(first.officer.role == .administrator)
        #expect(first.officer.mustChangePassword)
        #expect(try await register.addFirstAdministrator(login: "admin2", language: .vi) == nil)
        let opened = try await login().open(
            login: "admin",
            password: first.oneTimePassword,
            address: "192.0.2.7"
        )
        #expect(opened.officer.mustChangePassword)
    }
}
