//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Search
import TestSupport
import Testing

@Suite("Who finds what")
struct DeskTests {
    private static func message(_ id: String, _ office: String, day: Int64 = 20_000) -> SearchDocument {
        SearchBench.document(id, "secret word", kind: .message, offices: [office], day: day)
    }

    @Test("a kind that the reader may not see is not asked")
    func kinds() async throws {
        let bench = try await SearchBench([
            SearchBench.source([Self.message("m", "VN-VI")], kind: .message),
            SearchBench.source([SearchBench.document("d", "word")]),
        ])
        var reader = SearchBench.reader
        #expect(try await bench.ids("word") == ["m", "d"])
        reader = SearchReader(login: "a", name: "", office: nil, language: .vi, kinds: [.declaration])
        #expect(try await bench.ids("word", as: reader) == ["d"])
        #expect(try await bench.ids("word kind:message", as: reader) == [])
        reader = SearchReader(login: "a", name: "", office: nil, language: .vi, kinds: [])
        #expect(try await bench.ids("word", as: reader) == [])
    }

    @Test("of another office nothing is found, whatever office is asked for")
    func offices() async throws {
        var source = SearchBench.source(
            [Self.message("own", "VN-VI"), Self.message("other", "VN-VIII")],
            kind: .message
        )
        source.scope = .offices(["VN-VI"])
        let bench = try await SearchBench([source])
        #expect(try await bench.ids("secret") == ["own"])
        #expect(try await bench.ids("office:VN-VIII") == [])
        #expect(try await bench.ids("-nothing") == ["own"])
        source.scope = .none
        #expect(try await SearchBench([source]).ids("secret") == [])
        source.scope = .offices([])
        #expect(try await SearchBench([source]).ids("secret") == [])
    }

    @Test("records that stay hidden neither fill a page nor show that there is more")
    func hidden() async throws {
        let documents = (0..<40).map { Self.message("\($0)", "VN-VI", day: Int64(20_000 - $0)) }
        var source = SearchBench.source(documents, kind: .message)
        source.hidden = Set((0..<40).filter { $0 % 10 != 0 }.map(String.init))
        let bench = try await SearchBench([source])
        let query = try SearchQuery("secret kind:message")
        let page = try await bench.desk.answer(query, for: SearchBench.reader, limit: 2)
        #expect(page.groups.first?.found.map(\.record.document.id) == ["0", "10"])
        #expect(page.groups.first?.isMore == true)
        let next = try await bench.desk.answer(query, for: SearchBench.reader, limit: 2, after: "10")
        #expect(next.groups.first?.found.map(\.record.document.id) == ["20", "30"])
        #expect(next.groups.first?.isMore == false)
        // As if it did not exist.
        let probing = try await bench.desk.answer(query, for: SearchBench.reader, limit: 2, after: "5")
        #expect(probing.groups.first?.found.map(\.record.document.id) == ["0", "10"])
        source.hidden = Set((0..<40).map(String.init))
        let none = try await SearchBench([source]).desk.answer(query, for: SearchBench.reader, limit: 2)
        #expect(none.groups.isEmpty)
    }

    @Test("pages follow one another without gap or repetition")
    func pages() async throws {
        let documents = (0..<25).map { SearchBench.document("\($0)", "word", day: Int64($0 / 3)) }
        let bench = try await SearchBench([SearchBench.source(documents)])
        let query = try SearchQuery("word kind:declaration")
        var seen: [String] = []
        var after: String?
        repeat {
            let answer = try await bench.desk.answer(query, for: SearchBench.reader, limit: 4, after: after)
            let group = try #require(answer.groups.first)
            seen += group.found.map(\.record.document.id)
            after = group.isMore ? seen.last : nil
        } while after != nil
        #expect(seen.count == 25 && Set(seen).count == 25)
    }

    @Test(
        "the page shows where it was found, and of closed records only the field",
        arguments: [
            ("Lô hàng tôm đông lạnh từ Cà Mau", "dong", "Lô hàng tôm ", "đông"),
            ("Lô hàng tôm đông lạnh từ Cà Mau", "\"đông lạnh\"", "Lô hàng tôm ", "đông lạnh"),
            ("经南宁海关出口", "海关", "经南宁", "海关"),
            ("xe 51C-123.45 đi", "51C12345", "xe ", "51C-123.45"), ("<b>tôm</b>", "tom", "<b>", "tôm"),
            ("Lô thuốc lá điếu", "la thuoc", "Lô ", "thuốc lá"),
        ]
    )
    func excerpts(_ text: String, _ query: String, _ before: String, _ match: String) async throws {
        var source = SearchBench.source([SearchBench.document("a", text)])
        let open = try await SearchBench([source]).desk.answer(
            try SearchQuery(query),
            for: SearchBench.reader,
            limit: 1
        )
        let excerpt = try #require(open.groups.first?.found.first?.matches.first)
        #expect(excerpt.before == before && excerpt.match == match)
        #expect(excerpt.before + excerpt.match + excerpt.after == text)
        source.showsText = false
        let closed = try await SearchBench([source]).desk.answer(
            try SearchQuery(query),
            for: SearchBench.reader,
            limit: 1
        )
        let field = try #require(closed.groups.first?.found.first?.matches.first)
        #expect(field.field == "text" && field.before + field.match + field.after == "")
    }
}
