//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Search
import Testing

@Suite("Queries as they are typed")
struct QueryTests {
    @Test("words, phrases, exclusions and filters")
    func parts() throws {
        let query = try SearchQuery(
            #"tôm -"xì gà" “đông lạnh” -lá kind:message office:vn-vi from:2025-08 to:12/09/2025"#
        )
        #expect(query.required == [.word("tôm"), .phrase("đông lạnh")])
        #expect(query.excluded == [.phrase("xì gà"), .word("lá")])
        #expect(query.kinds == [.message])
        #expect(query.offices == ["VN-VI"])
        #expect(query.from == CalendarDate(iso8601: "2025-08-01"))
        #expect(query.to == CalendarDate(iso8601: "2025-09-12"))
    }

    @Test("signs of a Chinese keyboard are understood")
    func wide() throws {
        let query = try SearchQuery("kind：declaration　「进出口」 －公司 《香烟》")
        #expect(query.kinds == [.declaration])
        #expect(query.required == [.phrase("进出口"), .phrase("香烟")])
        #expect(query.excluded == [.word("公司")])
    }

    @Test("months and years reach to their last day")
    func periods() throws {
        #expect(try SearchQuery("to:2024-02").to == CalendarDate(iso8601: "2024-02-29"))
        #expect(try SearchQuery("from:2024 to:2024").to == CalendarDate(iso8601: "2024-12-31"))
        #expect(try SearchQuery("from:1.2.2024").from == CalendarDate(iso8601: "2024-02-01"))
    }

    @Test(
        "what is wrong is named",
        arguments: [
            ("kind:cake", .unknownKind("cake")), ("kind:", .noValue("kind")),
            ("from:tomorrow", .unreadableDate("tomorrow")),
            ("from:2025-02-30", .unreadableDate("2025-02-30")), ("to:１２", .unreadableDate("１２")),
            ("from:2025-02 to:2025-01", .emptyPeriod(from: "2025-02-01", to: "2025-01-31")),
            (String(repeating: "a ", count: 30), .tooManyWords), (String(repeating: "x", count: 1 << 20), .tooLong),
        ] as [(String, SearchQueryError)]
    )
    func faults(_ text: String, _ expected: SearchQueryError) {
        #expect(throws: expected) { try SearchQuery(text) }
    }

    @Test(
        "what is no filter is a word",
        arguments: [
            "http://x", "-", "- a", "a-b", "\"", "\"\"", "kind", ":message", "\u{0}", "a\u{0}b", "*", "^a", "col : b",
        ]
    )
    func plain(_ text: String) throws {
        let query = try SearchQuery(text)
        #expect(query.kinds == nil && query.excluded.isEmpty)
    }
}
