//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Testing

@Suite("Who did something")
struct ActorNameTests {
    @Test("a name is read as it was written", arguments: ["lan", "lan for hai", "nguyen.thi-lan2 for for", "cli:root"])
    func roundTrip(_ text: String) {
        #expect(ActorName(text: text).text == text)
    }

    @Test("who acts for another is named first")
    func parts() {
        let name = ActorName(text: "lan for hai")
        #expect(name.login == "lan" && name.principal == "hai")
        #expect(ActorName("lan", for: "hai") == name)
        #expect(ActorName(text: "lan").principal == nil)
    }

    @Test(
        "four eyes are two persons, whoever acts for whom",
        arguments: [
            ("hai", ["lan"], true), ("lan", ["lan"], false), ("hai", [], true), ("hai", ["lan", "hai"], false),
            // Lan acts for Hai: neither her own work nor his.
            ("lan for hai", ["lan"], false), ("lan for hai", ["hai"], false), ("lan for hai", ["minh"], true),
            // What was done for Hai is not approved by Hai, nor by Lan as herself.
            ("hai", ["lan for hai"], false), ("lan", ["lan for hai"], false), ("minh", ["lan for hai"], true),
            // Two delegates of one officer, and one delegate of two.
            ("minh for hai", ["lan for hai"], false), ("lan for minh", ["lan for hai"], false),
            ("minh for tuan", ["lan for hai"], true), ("hai for minh", ["minh for hai"], false),
        ]
    )
    func fourEyes(_ actor: String, _ authors: [String], _ isSecond: Bool) {
        #expect(ActorName.isSecondPerson(actor, to: authors) == isSecond)
    }
}
