//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Foundation
import Logging
import Node
import Persistence
import Search
import TestSupport
import Testing

@Suite("The search of a node", .serialized)
struct SearchNodeTests {
    private static func reader(_ office: String? = nil) -> SearchReader {
        SearchReader(login: "lan", name: "", office: office, language: .vi, kinds: [.declaration, .message])
    }

    private static func ids(_ search: NodeSearch, _ query: String, office: String? = nil) async throws -> [String] {
        let answer = try await search.answer(try SearchQuery(query), for: reader(office), limit: 50, after: nil)
        return answer.groups.flatMap { $0.found.map(\.record.document.id) }
    }

    @Test("declarations are found once they came in, also by lines that came later")
    func declarations() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            let search = try NodeSearch(node)
            #expect(try await search.indexer.catchUp(lookingAgain: true) == 0)
            let first = workshop.sample.batch(
                1,
                first: 7,
                overriding: [.goodsDescription: .text("Tôm đông lạnh"), .vehiclePlate: .text("51C-123.45")]
            )
            try await workshop.add(first, to: node)
            #expect(try await search.indexer.catchUp(lookingAgain: false) == 1)
            let number = try #require(first.text(.declarationNo, at: 0))
            #expect(try await Self.ids(search, "tom 51C12345") == [number])
            #expect(try await Self.ids(search, "thuoc la") == [])

            let second = workshop.sample.batch(
                1,
                first: 7,
                overriding: [.itemNo: .number(2), .goodsDescription: .text("Thuốc lá điếu")]
            )
            try await workshop.add(second, to: node)
            #expect(try await search.indexer.catchUp(lookingAgain: false) == 1)
            #expect(try await Self.ids(search, "tom thuoc la") == [number])
            #expect(try await search.desk.store.counts() == [.declaration: 1])
            #expect(try await search.indexer.catchUp(lookingAgain: true) == 0)
            try await node.close()
        }
    }

    @Test("many imports are taken in whole, whoever stops or helps on the way")
    func resuming() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            for part in 0..<3 { try await workshop.add(workshop.sample.batch(700, first: part * 700), to: node) }
            let search = try NodeSearch(node)
            // Ended after its first steps.
            let stopped = Task {
                try await search.indexer.catchUp(lookingAgain: true) { _ in withUnsafeCurrentTask { $0?.cancel() } }
            }
            _ = try? await stopped.value
            let partly = try await search.desk.store.counts()[.declaration] ?? 0
            #expect(partly < 2_100)
            try await node.close()

            let again = try await workshop.open(creating: false)
            let (one, two) = (try NodeSearch(again), try NodeSearch(again))
            await withTaskGroup(of: Void.self) { group in
                for search in [one, two] {
                    group.addTask {
                        // Where the other was faster, it begins its step again.
                        for _ in 0..<50 where (try? await search.indexer.catchUp(lookingAgain: true)) == nil {}
                    }
                }
            }
            #expect(try await one.desk.store.counts() == [.declaration: 2_100])
            #expect(try await one.indexer.reindex() == 2_100)
            #expect(try await one.desk.store.counts() == [.declaration: 2_100])
            try await again.close()
        }
    }

    @Test("the key is the node's alone, and another key makes another index")
    func key() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            try await workshop.add(workshop.sample.batch(3), to: node)
            let search = try NodeSearch(node)
            try await search.indexer.catchUp(lookingAgain: true)
            let mode = try FileManager.default.attributesOfItem(atPath: workshop.folder.searchKey.path)[
                .posixPermissions
            ]
            #expect(mode as? Int == 0o600)
            let before = try await search.desk.store.signature()
            try FileManager.default.removeItem(at: workshop.folder.searchKey)
            let other = try NodeSearch(node)
            #expect(try await other.indexer.catchUp(lookingAgain: true) == 3)
            #expect(try await other.desk.store.signature() != before)
            let number = try #require(workshop.sample.batch(1).text(.declarationNo, at: 0))
            #expect(try await Self.ids(other, number) == [number])
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o644],
                ofItemAtPath: workshop.folder.searchKey.path
            )
            #expect(throws: (any Error).self) { try NodeSearch(node) }
            try await node.close()
        }
    }

    @Test("messages are found by officers of their office, until they are taken back; nothing lies open")
    func messages() async throws {
        try await ContactDesks.run { desks in
            let id = try await desks.alert()
            let (vn, cn) = (try NodeSearch(desks.vn.node), try NodeSearch(desks.cn.node))
            for search in [vn, cn] { try await search.indexer.catchUp(lookingAgain: true) }
            for query in ["thuoc la thanh long", "12C12345", "香烟", "\"bằng tường\"", "VNS0012345", "kind:message"] {
                #expect(try await Self.ids(vn, query, office: "VN-VI") == [id], "\(query)")
                #expect(try await Self.ids(vn, query) == [id])
                #expect(try await Self.ids(vn, query, office: "VN-VIII") == [])
                #expect(try await Self.ids(cn, query, office: "CN-7200") == [id])
            }
            for side in [desks.vn, desks.cn] {
                for file in [side.folder.database.path, side.folder.database.path + "-wal"] {
                    let bytes = FileManager.default.contents(atPath: file) ?? Data()
                    for word in ["thanh long", "Thanh Long", "香烟", "12C-123", "12c12345"] {
                        #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) lies open in \(file)")
                    }
                }
            }
            try await desks.cn.exchange.desk.send(
                SampleMessages.revocation(of: id),
                from: "CN-7200",
                to: "VN-VI",
                by: "wang"
            )
            try await desks.settle()
            // Before the upkeep, too.
            #expect(try await Self.ids(vn, "thanh long", office: "VN-VI") == [])
            for search in [vn, cn] {
                try await search.indexer.catchUp(lookingAgain: false)
                #expect(try await search.desk.store.indexed(.message, among: [id]) == [])
                try await search.indexer.catchUp(lookingAgain: true)
                #expect(try await Self.ids(search, "thanh long") == [])
            }
        }
    }

    @Test("a message that is purged by its date goes from the index")
    func purged() async throws {
        try await ContactDesks.run { desks in
            let today = try #require(CalendarDate(daysSince1970: Timestamp.systemTime().seconds / 86_400))
            let handling = SampleMessages.handling([.h1], useBy: today)
            let message = SampleMessages.alert(handling: handling)
            let id = try await desks.cn.exchange.desk.send(message, from: "CN-7200", to: "VN-VI", by: "wang").header.id
            try await desks.settle()
            let search = try NodeSearch(desks.vn.node)
            try await search.indexer.catchUp(lookingAgain: true)
            #expect(try await Self.ids(search, "thanh long") == [id])
            let store = desks.vn.node.database.exchange
            #expect(try await store.purge(before: today.daysSince1970 + 1, at: Timestamp.systemTime()) == 1)
            try await search.indexer.catchUp(lookingAgain: false)
            #expect(try await search.desk.store.counts()[.message] == nil)
        }
    }
}
