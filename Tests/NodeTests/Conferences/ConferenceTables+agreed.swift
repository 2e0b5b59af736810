//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Hummingbird
import HummingbirdTesting
import Operations
import Persistence
import Testing

extension ConferenceTables {
    /// A book with everything in it, agreed to by both sides through their pages.
    func agreed() async throws -> String {
        let tables = self
        let box = Box()
        try await tables.vietnam { an in
            let begun = try await an.post("/conferences/new", ConferenceTables.header)
            #expect(begun.status == .seeOther, "\(begun.text)")
            let path = String(begun.location.prefix { $0 != "?" })
            await box.put(path)
            #expect(try await an.get(path).text.contains("does not see this book yet"))
            for fields in [
                ConferenceTables.delegation("Nguyễn Văn An"),
                [("act", "write"), ("kind", "paragraph"), ("vi", "Hai bên thống nhất <b>trao đổi</b> thông tin.")],
                [
                    ("act", "write"), ("kind", "contact"), ("office", "VN-VI"), ("post", "duty"),
                    ("officer", "Lê Minh"), ("valid_from", "2025-09-01"), ("languages", "vi, zh"),
                ],
                [
                    ("act", "write"), ("kind", "commitment"), ("vi", "Trao đổi danh sách."), ("zh", "交换名单。"),
                    ("owner", "both"), ("due", "2025-12-31"),
                ],
            ] {
                let page = try await an.post(path, fields)
                #expect(page.status == .seeOther, "\(page.text)")
            }
            #expect(try await an.post(path, [("act", "share")]).location.contains("conference-shared"))
        }
        try await tables.settle()
        let path = try #require(await box.texts.first)
        try await tables.china { li in
            let page = try await li.get(path)
            #expect(page.text.contains("Hai bên thống nhất &lt;b&gt;trao đổi&lt;/b&gt; thông tin."))
            #expect(try await li.post(path, ConferenceTables.delegation("李强")).status == .seeOther)
            // The other language is added as another wording of the same item.
            let item = try #require(try await tables.book(tables.desks.cn).book.items(.paragraph).first)
            let translated = try await li.post(
                path,
                [
                    ("act", "write"), ("kind", "paragraph"), ("item", item.id.text),
                    ("bases", item.heads.map(\.id.text).joined(separator: " ")),
                    ("vi", "Hai bên thống nhất trao đổi thông tin."), ("zh", "双方同意交流信息。"),
                ]
            )
            #expect(translated.status == .seeOther, "\(translated.text)")
        }
        try await tables.settle()
        for isVietnam in [true, false] {
            let agree: @Sendable (SeatedOfficer) async throws -> Void = { officer in
                for tab in ["minutes", "commitments"] {
                    let page = try await officer.get("\(path)?tab=\(tab)")
                    let answer = try await officer.post(path, ConferenceTables.agreement(page.text) + [("tab", tab)])
                    #expect(answer.location.contains("item-agreed"))
                }
            }
            if isVietnam { try await tables.vietnam(agree) } else { try await tables.china(agree) }
        }
        try await tables.settle()
        return path
    }

    private actor Box {
        var texts: [String] = []
        func put(_ text: String) { texts.append(text) }
    }
}
