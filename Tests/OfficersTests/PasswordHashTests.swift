//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Officers
import Testing

@Suite("Password hashes")
struct PasswordHashTests {
    private let cheap = PasswordHash.Cost(logRounds: 10, blockSize: 8, parallelism: 1)

    @Test("the vector of RFC 7914, section 12, verifies from its stored form")
    func vector() throws {
        let key: [UInt8] = [
            0x70, 0x23, 0xBD, 0xCB, 0x3A, 0xFD, 0x73, 0x48, 0x46, 0x1C, 0x06, 0xCD, 0x81, 0xFD, 0x38, 0xEB,
            0xFD, 0xA8, 0xFB, 0xBA, 0x90, 0x4F, 0x8E, 0x3E, 0xA9, 0xB5, 0x43, 0xF6, 0x54, 0x5D, 0xA1, 0xF2,
        ]
        let salt = Base64URL.encode(Array("SodiumChloride".utf8))
        let stored = "$scrypt$ln=14,r=8,p=1$\(salt)$\(Base64URL.encode(key))"
        let hash = try PasswordHash(stored: stored)
        #expect(try hash.matches("pleaseletmein"))
        #expect(try !hash.matches("pleaseletmeout"))
        #expect(hash.stored == stored)
    }

    @Test("the same password hashes to different texts that both verify")
    func salted() throws {
        let first = try PasswordHash("con rồng Mê Kông 2025", cost: cheap)
        let second = try PasswordHash("con rồng Mê Kông 2025", cost: cheap)
        #expect(first.stored != second.stored)
        #expect(try PasswordHash(stored: second.stored).matches("con rồng Mê Kông 2025"))
    }

    @Test("both ways of typing a Vietnamese letter are one password")
    func normalised() throws {
        let hash = try PasswordHash("mật khẩu dài đây", cost: cheap)
        #expect(try hash.matches("ma\u{323}\u{302}t kha\u{302}\u{309}u da\u{300}i \u{111}a\u{302}y"))
    }

    @Test("a hash of lower cost is known to be weaker")
    func weaker() throws {
        let hash = try PasswordHash("a long enough one", cost: cheap)
        #expect(hash.isWeaker(than: .standard))
        #expect(!hash.isWeaker(than: cheap))
    }

    @Test(
        "a text that is no hash, or asks for absurd memory, is refused",
        arguments: [
            "", "plain", "$scrypt$ln=15,r=8,p=1$AAAA$AAAA", "$argon2id$v=19$m=65536$abc$def",
            "$scrypt$ln=30,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "$scrypt$ln=15,r=8$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        ]
    )
    func unreadable(_ text: String) {
        #expect(throws: PasswordHashError.unreadable) { try PasswordHash(stored: text) }
    }
}

@Suite("Password policy")
struct PasswordPolicyTests {
    @Test("ten characters are enough, whatever they are")
    func length() throws {
        try PasswordPolicy.standard.check("aaaaaaaaaa", login: "lan")
        #expect(throws: PasswordPolicyError.tooShort(minimum: 10)) {
            try PasswordPolicy.standard.check("aaaaaaaaa", login: "lan")
        }
    }

    @Test("neither the login nor the old password will do")
    func repeated() {
        #expect(throws: PasswordPolicyError.sameAsLogin) {
            try PasswordPolicy.standard.check("Nguyen.Thi.Lan", login: "nguyen.thi.lan")
        }
        #expect(throws: PasswordPolicyError.unchanged) {
            try PasswordPolicy.standard.check("hoa sen nở đẹp", login: "lan", old: "hoa sen nở đẹp")
        }
    }

    @Test("one-time passwords meet the policy and never repeat")
    func oneTime() throws {
        let many = (0..<200).map { _ in OneTimePassword.make() }
        #expect(Set(many).count == many.count)
        for password in many { try PasswordPolicy.standard.check(password, login: "lan") }
    }
}
