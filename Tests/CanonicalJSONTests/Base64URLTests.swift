//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Testing

@Suite("Bytes as letters")
struct Base64URLTests {
    @Test("base64url gives back any bytes", arguments: 0...67)
    func base64(_ count: Int) {
        let bytes = (0..<count).map { _ in UInt8.random(in: .min ... .max) }
        #expect(Base64URL.decode(Base64URL.encode(bytes)) == bytes)
    }

    @Test("the vectors of RFC 4648, section 10, without padding")
    func vectors() {
        let expected = ["": "", "f": "Zg", "fo": "Zm8", "foo": "Zm9v", "foob": "Zm9vYg", "fooba": "Zm9vYmE"]
        for (text, encoded) in expected { #expect(Base64URL.encode(Array(text.utf8)) == encoded) }
        #expect(Base64URL.encode([0xFB, 0xFF]) == "-_8")
        // Padding, a foreign letter, a letter too many, and bits that no encoder leaves.
        for wrong in ["Zg==", "Z+", "Zg.", "Zm9vY", "Zh", "Zm9", "Zm9vYm8v=", "Zm9vYm-vZh", "Zm9vYm-vZm9"] {
            #expect(Base64URL.decode(wrong) == nil)
        }
    }
}
