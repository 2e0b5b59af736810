//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Targeting
import Testing

@Suite("Facts of reasons")
struct ReasonFactsTests {
    @Test("Facts are equal whatever order they were given in")
    func order() {
        let one: ReasonFacts = ["rate": "20", "hs": "610910"]
        let other: ReasonFacts = ["hs": "610910", "rate": "20"]
        #expect(one == other)
        #expect(ReasonFacts(["rate": "20", "hs": "610910"]) == one)
    }

    @Test("A name has one value, the last; nil takes it away")
    func replacing() {
        var facts: ReasonFacts = ["rate": "20", "rate": "21"]
        #expect(facts["rate"] == "21" && facts.values.count == 1)
        facts["rate"] = nil
        #expect(facts == [:])
    }

    @Test("Facts are written as a JSON object and read back")
    func coding() throws {
        let facts: ReasonFacts = ["value": "Đồng Đăng \"凭祥\"", "count": "41"]
        let json = try JSONEncoder().encode(facts)
        #expect(try JSONDecoder().decode([String: String].self, from: json) == facts.dictionary)
        #expect(try JSONDecoder().decode(ReasonFacts.self, from: json) == facts)
    }

    @Test("Empty facts go")
    func empty() {
        var facts: ReasonFacts = ["hs": "", "origin": "CN"]
        facts.removeEmpty()
        #expect(facts == ["origin": "CN"])
    }
}
