//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Journal
import Testing

@Suite("Hashes of the journal")
struct JournalHashTests {
    @Test("SHA-256 of \"abc\" is that of FIPS 180-4")
    func vector() throws {
        let hash = JournalHash(of: Array("abc".utf8))
        #expect(hash.hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(JournalHash(hexadecimal: hash.hexadecimal) == hash)
    }

    @Test("what is no hash is not read", arguments: ["", "ab", String(repeating: "g", count: 64)])
    func unreadable(text: String) {
        #expect(JournalHash(hexadecimal: text) == nil)
    }

    /// Another implementation computed it over the documented bytes:
    /// `hashlib.sha256(t(b"journal entry 1") + pack(">Qq", 1, 1754870400) + t(...)... + genesis)`.
    @Test("the bytes of an entry are the documented ones")
    func documented() {
        var chain = JournalChain(nodeID: "n1")
        let entry = chain.append(
            JournalEntry.Draft(at: 1_754_870_400, actor: "lan", action: "a.b", subject: "凭祥", detail: .object([:]))
        )
        #expect(entry.previousHash.hexadecimal == "1627e6d653c75641528975974b598ac723f7350eeb66044f975292e47b2d30c4")
        #expect(entry.hash.hexadecimal == "6e40a6d8d206f731882a70e18791177b8eb5a22138181eaa2532daa71f64dec8")
    }
}
