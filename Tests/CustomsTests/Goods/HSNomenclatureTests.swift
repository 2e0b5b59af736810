//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Testing

@Suite("Chapters of the Harmonized System")
struct HSNomenclatureTests {
    private let nomenclature: HSNomenclature

    init() throws {
        nomenclature = try HSNomenclature.builtIn()
    }

    @Test("there are 96 chapters in 21 sections, every name in three languages")
    func complete() {
        #expect(nomenclature.chapters.count == 96)
        #expect(nomenclature.sections.count == 21)
        #expect(Set(nomenclature.chapters.map(\.code)).count == 96)
        #expect(nomenclature.chapters.map(\.code) == nomenclature.chapters.map(\.code).sorted())
        for name in nomenclature.chapters.map(\.name) + nomenclature.sections.map(\.name) {
            #expect(Language.allCases.allSatisfy { !name[$0].isEmpty })
        }
        #expect(nomenclature.sections.allSatisfy { !nomenclature.chapters(of: $0.code).isEmpty })
    }

    @Test(
        "a chapter is found by a code of any length",
        arguments: [
            ("610910", "61", "XI"), ("0303.14.00", "03", "I"), ("87", "87", "XVII"), ("2402201000", "24", "IV"),
        ]
    )
    func lookUp(text: String, code: String, section: String) throws {
        let chapter = try #require(HSChapter(ofCode: text))
        #expect(chapter.code == code)
        #expect(chapter.section.code == section)
    }

    @Test(
        "reserved and national chapters and nonsense have none",
        arguments: ["770000", "980000", "00", "6", "", "x1"]
    )
    func none(text: String) {
        #expect(HSChapter(ofCode: text) == nil)
    }
}
