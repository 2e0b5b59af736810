//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Names
import Testing

@Suite("Names are found among many")
struct IndexTests {
    private static let names: [String] = {
        var random = Letters(seed: 9)
        return ["Công ty TNHH Hoa Sen Vàng", "Nguyễn Văn Cường", "Vinamilk", "Tôn Chí Kiệt"]
            + (0..<2_000).map { "\(random.name()) \($0)" }
    }()

    @Test(
        "with one error",
        arguments: [
            ("Cty TNHH Hoa Sen Vang", 0), ("HOA SEN VÀNG CÔNG TY TNHH", 0), ("Hoa Sne Vàng", 0),
            ("Nguyen Vam Cuong", 1),
            ("Cuong Nguyen Van", 1), ("Vinamlik", 2), ("Vinamilkk", 2),
        ]
    )
    func errors(query: String, entry: Int) {
        let index = NameIndex(Self.names, readings: .none)
        var scratch = NameScratch()
        let hits = index.search(query, limit: 3, scratch: &scratch)
        #expect(hits.first?.entry == entry)
        #expect(index.search(query, limit: 3, scratch: &scratch) == hits, "working memory is clean again")
    }

    @Test("screening finds what is nearly the same, in any order, and nothing else")
    func screening() {
        let index = NameIndex(Self.names, readings: .none)
        var scratch = NameScratch()
        let met = index.screen("Cuong Nguyen Van", least: 0.75, scratch: &scratch)
        #expect(met.first?.entry == 1)
        #expect(met.allSatisfy { index.text($0.entry).contains("Cường") })
        #expect(index.screen("Hoa Sen Vang", least: 0.75, scratch: &scratch).map(\.entry) == [0])
        #expect(index.screen("Phạm Quốc Toản", least: 0.75, scratch: &scratch).isEmpty)
        #expect(index.screen("", least: 0, scratch: &scratch).isEmpty)
    }

    @Test("across scripts", .enabled(if: Installed.has, Installed.missing))
    func scripts() {
        let latin = Self.names.filter { name in !["阮", "文", "强"].contains { name.contains($0) } }
        let index = NameIndex(latin, readings: Installed.readings)
        var scratch = NameScratch()
        #expect(index.screen("阮文强", least: 0.75, scratch: &scratch).contains { $0.entry == 1 })
        #expect(index.screen("孙志杰", least: 0.75, scratch: &scratch).first?.entry == 3)
        #expect(index.search("孫志傑", limit: 1, scratch: &scratch).first?.entry == 3)
    }

    @Test("a name with itself in the list is found first", arguments: Array(stride(from: 4, to: 2_000, by: 97)))
    func exact(entry: Int) {
        let index = NameIndex(Self.names, readings: .none)
        var scratch = NameScratch()
        let hits = index.search(Self.names[entry], limit: 10, scratch: &scratch)
        #expect(hits.contains { $0.entry == entry })
        #expect(hits.first?.score == 1)
    }

    @Test("an empty list finds nothing")
    func empty() {
        let index = NameIndex([String](), readings: .none)
        var scratch = NameScratch()
        #expect(index.search("Hoa Sen", limit: 3, scratch: &scratch).isEmpty)
        #expect(index.screen("Hoa Sen", least: 0, scratch: &scratch).isEmpty)
    }
}

@Suite("Numbers are found among many")
struct CodeTests {
    private let index = CodeIndex(["桂A12345", "12C-123.45", "MSKU1234565", "云A88888", ""].map { CodeText($0) })

    @Test(
        "look-alikes and one error",
        arguments: [
            ("GUI A-12345", 0, CodeMatch.same), ("桂A12З45", -1, .same), ("12C12345", 1, .same),
            ("12C-1Z3.45", 1, .lookalike),
            ("МSKU1234565", 2, .same), ("MSKU123456S", 2, .lookalike), ("MSKU1234566", 2, .oneError),
            ("MSKU1243565", 2, .oneError), ("YUNA8888B", 3, .lookalike), ("29H-999.99", -1, .same),
        ]
    )
    func matches(text: String, entry: Int, match: CodeMatch) {
        let hit = index.search(CodeText(text), errors: true).first
        if entry < 0 {
            #expect(hit == nil || hit?.match == .oneError)
        } else {
            #expect(hit?.entry == entry)
            #expect(hit?.match == match)
        }
    }

    @Test("errors are let pass only where they are asked for")
    func strict() {
        #expect(index.search(CodeText("MSKU1234566"), errors: false).isEmpty)
        #expect(index.search(CodeText(""), errors: true).isEmpty)
    }
}
