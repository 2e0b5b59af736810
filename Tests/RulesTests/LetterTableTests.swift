//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Rules
import Testing

@Suite("Words are found however letters are stored")
struct LetterTableTests {
    /// Each letter of the table composed, where it is looked up, and beside a mark of its own, where it is computed.
    @Test("a letter that is looked up is found by the same text with a mark in it, which is computed")
    func letters() throws {
        let values = Array(UInt32(0xC0)..<0x250) + Array(0x1E00..<0x1F00)
        let letters = values.compactMap(Unicode.Scalar.init)
        let words = ReferenceList(
            name: "words",
            kind: .words,
            title: Trilingual(same: "words"),
            source: "test",
            // Both ways to every word: U+0323 alone is no letter of the table and goes away in folding.
            entries: letters.map { ReferenceList.Entry("ke\($0)tami\u{323}n") }
        )
        let book = try RuleSample.book(RuleSample.rule("mentions(goods_description, lists.words)"), lists: [words])
        for letter in letters where letter.properties.isAlphabetic {
            let line: RuleSample.Line = [.goodsDescription: "hộp ke\(letter)tamin, 犀牛角"]
            #expect(try RuleSample.outcomes(book, [line]) == [true], "\(letter)")
        }
    }
}
