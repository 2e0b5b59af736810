//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Custody
import Customs
import Officers
import PKI
import TestSupport
import Testing

@Suite("Signing at the desk")
struct SigningTests {
    private static let cheap = PasswordHash.Cost(logRounds: 10, blockSize: 8, parallelism: 1)
    private static let now: Int64 = 1_755_142_200
    private static let password = "hoa sen nở trong đầm"
    private static let other = "một mật khẩu khác"

    private let officers = InMemoryOfficerStore()
    private let keys = InMemorySigningKeyStore()
    private let authority: SampleAuthority

    init() throws { authority = try SampleAuthority { Self.now } }

    private func officer(_ login: String = "lan") async throws -> Officer {
        let officer = Officer(
            id: "id-\(login)",
            login: login,
            name: "Nguyễn Thị Lan",
            role: .inspector,
            office: "VN-VI",
            language: .vi
        )
        try await officers.add(
            officer,
            passwordHash: try PasswordHash(Self.password, cost: Self.cheap).stored,
            by: "setup"
        )
        return officer
    }

    private func login(at now: Int64 = now) throws -> OfficerLogin {
        try OfficerLogin(store: officers, cost: Self.cheap, now: { now })
    }

    private func desk(at now: Int64 = now, _ login: OfficerLogin? = nil) throws -> OfficerSigningDesk {
        OfficerSigningDesk(
            store: keys,
            certifier: authority,
            login: try login ?? self.login(at: now),
            cost: .least,
            now: { now }
        )
    }

    private func open(_ officer: Officer, _ password: String = password, at now: Int64 = now) async throws -> OfficerPen
    {
        try await desk(at: now).open(officer, password: password, address: "192.0.2.7")
    }

    @Test("the key is made at first use, certified to the officer, and the same afterwards")
    func firstUse() async throws {
        let lan = try await officer()
        let pen = try await open(lan)
        #expect(pen.occasion == .first)
        #expect(pen.certificate.login == "lan")
        #expect(pen.certificate.name == "Nguyễn Thị Lan")
        #expect(pen.certificate.role == "inspector")
        #expect(pen.certificate.isIssued(by: authority.certificate))
        let content = Array("content".utf8)
        let again = try await open(lan)
        #expect(again.certificate == pen.certificate)
        #expect(pen.certificate.key.isValid(try again.sign(content), of: content))
        #expect(try await keys.signingKeys(of: lan.id).count == 1)
    }

    @Test("nobody opens it without the password, and guessing is slowed down as at the door")
    func guessing() async throws {
        let lan = try await officer()
        let door = try login()
        let desk = try desk(door)
        for _ in 0..<5 {
            await #expect(throws: LoginError.refused) {
                _ = try await desk.open(lan, password: "wrong", address: "192.0.2.7")
            }
        }
        await #expect(throws: LoginError.self) {
            _ = try await desk.open(lan, password: Self.password, address: "192.0.2.7")
        }
        #expect(try await keys.signingKeys(of: lan.id).isEmpty)
    }

    @Test("what lies in the store opens with the password and with nothing else")
    func sealed() async throws {
        let lan = try await officer()
        let pen = try await open(lan)
        let stored = try #require(try await keys.signingKeys(of: lan.id).first)
        let text = try #require(stored.wrapped)
        let wrapped = try #require(WrappedKey(text: text))
        #expect(throws: KeyFileError.wrongPassphrase) { try wrapped.unwrap(passphrase: "admin") }
        guard case .ed25519(let key) = try wrapped.unwrap(passphrase: Self.password) else {
            Issue.record("another kind of key")
            return
        }
        #expect(SignerKey(key.publicKey) == pen.certificate.key)
    }

    @Test("a password that the officer changes takes the key along")
    func change() async throws {
        let lan = try await officer()
        let before = try await open(lan)
        try await login().changePassword(of: lan, old: Self.password, new: Self.other, address: "192.0.2.7")
        try await desk().changePassword(of: lan, old: Self.password, new: Self.other)
        let after = try await open(lan, Self.other)
        #expect(after.certificate == before.certificate)
        #expect(try await keys.signingKeys(of: lan.id).count == 1)
    }

    @Test("after a reset by the administrator the old key is lost: a new one, which says how it came to be")
    func reset() async throws {
        let lan = try await officer()
        let before = try await open(lan)
        let hash = try PasswordHash(Self.other, cost: Self.cheap).stored
        try await officers.setPasswordHash(hash, of: lan.id, mustChange: false, by: "admin")
        let after = try await open(lan, Self.other)
        #expect(after.occasion == .reset)
        #expect(after.certificate.key != before.certificate.key)
        let all = try await keys.signingKeys(of: lan.id)
        #expect(all.map { $0.wrapped == nil } == [true, false])
        // What was signed before is checked by the certificate that stays.
        #expect(all[0].certificate == before.certificate.der)
    }

    @Test("a one-time password signs nothing")
    func oneTime() async throws {
        let lan = try await officer()
        let hash = try PasswordHash(Self.other, cost: Self.cheap).stored
        try await officers.setPasswordHash(hash, of: lan.id, mustChange: true, by: "admin")
        await #expect(throws: LoginError.refused) { _ = try await open(lan, Self.other) }
    }

    @Test("a certificate that ends soon, or says what is no longer so, is followed by a new one")
    func renewal() async throws {
        var lan = try await officer()
        let first = try await open(lan)
        lan.role = .supervisor
        try await officers.update(lan, by: "admin")
        let second = try await open(lan)
        #expect(second.occasion == .renewal)
        #expect(second.certificate.role == "supervisor")
        #expect(second.certificate.key != first.certificate.key)
        let third = try await open(lan, at: Self.now + 340 * 86_400)
        #expect(third.occasion == .renewal)
    }
}
