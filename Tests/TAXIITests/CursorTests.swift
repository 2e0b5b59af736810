//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import TAXII
import Testing

@Suite("Cursors and names")
struct CursorTests {
    private let cursor = PageCursor(key: Array(repeating: 7, count: 32))

    @Test("a cursor gives back its position, to whoever has the key", arguments: [0, 1, 1_754_877_600_123_456, .max])
    func back(_ microseconds: Int64) throws {
        let position = TAXIITimestamp(microseconds: microseconds)
        let text = cursor.text(after: position, of: "objects")
        #expect(try PageCursor(key: Array(repeating: 7, count: 32)).position(in: text, of: "objects") == position)
        #expect(text.utf8.count == 44)
    }

    @Test("no other text passes: not one letter changed, not another key, not another question")
    func changed() {
        let text = cursor.text(after: TAXIITimestamp(microseconds: 99), of: "objects")
        for place in text.indices {
            var other = text
            other.replaceSubrange(place...place, with: text[place] == "A" ? "B" : "A")
            #expect(throws: TAXIIFault.self) { try cursor.position(in: other, of: "objects") }
        }
        let foreign = PageCursor(key: Array(repeating: 8, count: 32))
        #expect(throws: TAXIIFault.self) { try foreign.position(in: text, of: "objects") }
        #expect(throws: TAXIIFault.self) { try cursor.position(in: text, of: "manifest") }
        #expect(throws: TAXIIFault.self) { try cursor.position(in: "", of: "objects") }
    }
}
