//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Hummingbird
import Officers
import Testing

@Suite("Navigation")
struct NavigationTests {
    /// Addresses and access keys of the navigation, in their order; what a phone folds away stands there twice.
    private static func entries(_ text: String) -> [(path: String, key: String)] {
        text.matches(of: /<a href="([^"]*)" accesskey="([^"]*)"/).map { (String($0.output.1), String($0.output.2)) }
    }

    @Test("each role is led to what it may see, first where its day begins", arguments: Officer.Role.allCases)
    func roles(_ role: Officer.Role) async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let page = try await visitor.get("/help", as: role)
            let entries = Self.entries(page.text)
            #expect(entries.count >= 5)
            #expect(page.text.contains("class=\"brand\" href=\"\(entries[0].path)\""))
            #expect(Set(entries.map(\.path)).count == entries.count)
            #expect(entries.last?.path == "/help")
            for entry in entries {
                #expect(try await visitor.get(entry.path, as: role).status == .ok, "\(entry.path)")
            }
        }
    }

    @Test("no two pages of the console share a key, whatever the role")
    func keys() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            var paths: [String: String] = [:]
            for role in Officer.Role.allCases {
                for entry in Self.entries(try await visitor.get("/help", as: role).text) {
                    #expect(paths[entry.key] == nil || paths[entry.key] == entry.path, "\(entry.key)")
                    paths[entry.key] = entry.path
                }
            }
            // The search for a declaration has this one.
            #expect(paths["s"] == nil)
            #expect(paths.count == 18)
        }
    }

    @Test("where a page is folded away, its name stands in sight")
    func folded() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let page = try await visitor.get("/reports", as: .supervisor)
            #expect(page.text.contains("<summary class=\"nav-here\">Figures</summary>"))
            let today = try await visitor.get("/", as: .supervisor)
            #expect(today.text.contains("<summary>More</summary>"))
        }
    }
}
