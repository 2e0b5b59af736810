//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Journal
import Testing

@Suite("The detail of an entry is canonical JSON")
struct JournalDetailTests {
    @Test("keys are sorted, blanks left out, numbers short")
    func canonical() {
        let detail = JournalDetail.change(
            before: nil,
            after: .object(["z": .number(2), "a": .number(0.1), "n": .integer(-7), "ok": true, "l": .list(["x", 1])])
        )
        #expect(detail.json == #"{"after":{"a":0.1,"l":["x",1],"n":-7,"ok":true,"z":2},"before":null}"#)
        #expect(JournalDetail.number(.nan).json == "null")
    }

    @Test("every text comes back as it went in", arguments: ["\u{0}\u{1f}", "\"\\/", "Đồng Đăng", "凭祥\n\r\t", "👩‍⚖️"])
    func roundTrip(text: String) throws {
        let json = JournalDetail.object([text: .text(text)]).json
        let read = try JSONDecoder().decode([String: String].self, from: Data(json.utf8))
        #expect(read == [text: text])
    }
}
