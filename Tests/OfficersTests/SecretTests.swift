//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Officers
import Testing

@Suite("Secrets")
struct SecretTests {
    @Test("comparison finds every single difference")
    func comparison() {
        let bytes = SecureRandom.bytes(40)
        #expect(ConstantTime.isEqual(bytes, bytes))
        #expect(!ConstantTime.isEqual(bytes, Array(bytes.dropLast())))
        for index in bytes.indices {
            var other = bytes
            other[index] ^= 1
            #expect(!ConstantTime.isEqual(bytes, other))
        }
    }

    @Test("a browser's token never passes for a program's")
    func carriers() {
        let browser = SessionToken(.browser)
        let program = SessionToken(.program)
        #expect(SessionToken(received: browser.text, from: .browser) == browser)
        #expect(SessionToken(received: browser.text, from: .program) == nil)
        #expect(SessionToken(received: program.text, from: .browser) == nil)
        #expect(SessionToken(received: program.text + "x", from: .program) == nil)
        #expect(browser.hash.count == 64)
        #expect(!browser.hash.contains(browser.text))
    }

    @Test("officer ids are UUIDv7 in order of time")
    func ids() {
        let early = OfficerID.make(milliseconds: 1_755_000_000_000)
        let late = OfficerID.make(milliseconds: 1_755_000_000_001)
        #expect(early < late)
        #expect(early.count == 36)
        #expect(Array(early)[14] == "7")
        #expect("89ab".contains(Array(early)[19]))
    }
}
