//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Console
import Customs
import Exchange
import Foundation
import Hummingbird
import HummingbirdTesting
import Node
import Officers
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Two write in one book at the same time", .serialized)
struct StaleEditTests {
    @Test("who comes second is shown what changed and keeps the own words; two nodes that write at once lose nothing")
    func stale() async throws {
        try await ConferenceTables.run { tables in
            let path = try await tables.agreed()
            let (vn, cn) = (tables.desks.vn, tables.desks.cn)
            let item = try #require(try await tables.book(vn).book.items(.paragraph).first)
            @Sendable func fields(_ vi: String) -> [(String, String)] {
                [
                    ("act", "write"), ("kind", "paragraph"), ("item", item.id.text),
                    ("bases", item.heads.map(\.id.text).joined(separator: " ")), ("vi", vi), ("zh", "双方同意。"),
                ]
            }
            try await tables.vietnam { an in
                #expect(try await an.post(path, fields("Hai bên nhất trí.")).status == .seeOther)
                let second = try await an.post(path, fields("Hai bên đồng ý."))
                #expect(second.status == .conflict)
                #expect(second.text.contains("changed while you were writing"))
                #expect(second.text.contains("<ins>nhất trí.</ins>") || second.text.contains("<ins>"))
                #expect(second.text.contains("Hai bên đồng ý."))
                let shown = try #require(second.text.firstMatch(of: /name="bases" value="([^"]+)"/)).output.1
                let again = fields("Hai bên đồng ý.").map { $0.0 == "bases" ? ("bases", String(shown)) : $0 }
                #expect(try await an.post(path, again).status == .seeOther)
            }
            try await tables.china { li in
                let page = try await li.post(path, fields("Hai bên hoàn toàn nhất trí."))
                #expect(page.status == .seeOther)
            }
            try await tables.settle()
            let (ours, theirs) = (try await tables.book(vn).book, try await tables.book(cn).book)
            #expect(ours == theirs)
            #expect(ours.item(item.id)?.isDisputed == true)
            try await tables.vietnam { an in
                let page = try await an.get(path)
                #expect(page.text.contains("Hai bên đồng ý.") && page.text.contains("Hai bên hoàn toàn nhất trí."))
                #expect(page.text.contains("at the same time"))
                let history = try await an.get("\(path)/items/\(item.id.text)")
                #expect(history.text.contains("Hai bên nhất trí.") || history.text.contains("<del>"))
                #expect(try await an.get("\(path)/items/999-VN").status == .notFound)
            }
        }
    }
}
