//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Hummingbird
import TAXII
import TestSupport
import Testing

/// Points 10 to 19 of the list of what TAXII servers get wrong.
@Suite("TAXII over HTTP: pages and filters")
struct PageTests {
    private static let first = "X-TAXII-Date-Added-First"
    private static let last = "X-TAXII-Date-Added-Last"

    @Test("10, 11: every 200 of objects, object, manifest and versions has both dates, with six digits, empty ones too")
    func dates() async throws {
        try await TestServer.run { (server) async throws in
            _ = try await server.post([TestServer.incident(1), TestServer.incident(2)])
            let object = TestServer.objects + TestServer.id(1) + "/"
            for path in [TestServer.objects, TestServer.manifest, object, object + "versions/"] {
                for query in ["", "?added_after=2030-01-01T00:00:00Z"] {
                    let answer = try await server.get(path + query)
                    #expect(answer.status == 200)
                    for name in [Self.first, Self.last] {
                        let date = try #require(answer.header(name))
                        #expect(date.count == 27 && TAXIITimestamp(date)?.text == date)
                    }
                }
            }
            let page = try await server.get(TestServer.manifest)
            let added = page.objects.compactMap { $0["date_added"]?.text }
            #expect([page.header(Self.first), page.header(Self.last)] == [added.first, added.last])
        }
    }

    @Test("12: without added_after a walk begins at the oldest and goes up")
    func order() async throws {
        try await TestServer.run { (server) async throws in
            for number in [3, 1, 2] { _ = try await server.post([TestServer.incident(number)]) }
            #expect(try await server.get(TestServer.objects).names == ["n3", "n1", "n2"])
            let dates = try await server.get(TestServer.manifest).objects.compactMap { $0["date_added"]?.text }
            #expect(dates == dates.sorted() && Set(dates).count == 3)
        }
    }

    @Test(
        "13: a limit that is no whole number above 0 is 400",
        arguments: ["0", "-1", "abc", "", "1.5", "%2B1", "00", "1e3", " 1"]
    )
    func badLimit(_ limit: String) async throws {
        try await TestServer.run { (server) async throws in
            for path in [TestServer.objects, TestServer.manifest] {
                #expect(try await server.get(path + "?limit=" + limit).status == 400)
            }
        }
    }

    @Test("13: no page is longer than its limit or the server's, and more says when it was cut")
    func limit() async throws {
        try await TestServer.run(pages: TAXIIService.Pages(standard: 4, most: 6)) { (server) async throws in
            _ = try await server.post((1...7).map { TestServer.incident($0) })
            let asked: [(String, Int, Bool)] = [
                ("", 4, true), ("?limit=3", 3, true), ("?limit=6", 6, true), ("?limit=1000", 6, true),
                ("?limit=99999999999999999999", 6, true), ("?limit=3&match[id]=\(TestServer.id(2))", 1, false),
            ]
            for (query, count, more) in asked {
                for path in [TestServer.objects, TestServer.manifest] {
                    let answer = try await server.get(path + query)
                    #expect(answer.objects.count == count, "\(query)")
                    #expect(answer.json["more"] == .bool(more), "\(query)")
                    #expect((answer.json["next"] != nil) == more)
                }
            }
        }
    }

    @Test("14: asking for what came after the last date misses nothing and repeats nothing, whatever came in one batch")
    func addedAfter() async throws {
        try await TestServer.run { (server) async throws in
            _ = try await server.post((1...7).map { TestServer.incident($0) })
            for path in [TestServer.objects, TestServer.manifest] {
                var (seen, after) = ([String](), "2000-01-01T00:00:00Z")
                for _ in 0..<5 {
                    let answer = try await server.get(path + "?limit=2&added_after=" + after)
                    seen += answer.objects.compactMap { $0["id"]?.text }
                    after = try #require(answer.header(Self.last))
                }
                #expect(seen == (1...7).map(TestServer.id))
            }
        }
    }

    @Test("15: next gives the same page again, and bears added_after beside it")
    func next() async throws {
        try await TestServer.run { (server) async throws in
            _ = try await server.post((1...5).map { TestServer.incident($0) })
            let first = try await server.get(TestServer.objects + "?limit=2&added_after=2000-01-01T00:00:00Z")
            let next = try #require(first.json["next"]?.text)
            let path = TestServer.objects + "?limit=2&next=" + next
            let second = try await server.get(path)
            #expect(second.names == ["n3", "n4"])
            #expect(try await server.get(path).text == second.text)
            #expect(try await server.get(path + "&added_after=2000-01-01T00:00:00Z").text == second.text)
            #expect(try await server.get(TestServer.objects + "?next=" + next).names == ["n3", "n4", "n5"])
        }
    }

    @Test("15: a next that was changed, or belongs to another question, is 400")
    func badNext() async throws {
        try await TestServer.run { (server) async throws in
            _ = try await server.post((1...5).map { TestServer.incident($0) })
            let next = try #require(try await server.get(TestServer.objects + "?limit=2").json["next"]?.text)
            let broken = [
                "", "x", "%00", String(next.dropLast()), next + "A", "A" + next.dropFirst(), next.lowercased(),
            ]
            for text in broken where text != next {
                #expect(try await server.get(TestServer.objects + "?next=" + text).status == 400)
            }
            #expect(try await server.get(TestServer.objects + "?match[version]=first&next=" + next).status == 400)
            #expect(try await server.get(TestServer.manifest + "?next=" + next).status == 400)
            let other = TestServer.path(TestServer.readOnly, "objects/?next=" + next)
            #expect(try await server.get(other).status == 400)
        }
    }

    @Test("16: fields are joined by and, values of a field by or; unknown fields are passed over")
    func match() async throws {
        try await TestServer.run { (server) async throws in
            let file = #"{"type":"file","id":"file--00000000-0000-5000-8000-000000000001","name":"f"}"#
            _ = try await server.post([TestServer.incident(1), TestServer.incident(2), file])
            let asked: [(String, [String])] = [
                ("match[type]=incident", ["n1", "n2"]), ("match[type]=incident,file", ["n1", "n2", "f"]),
                ("match[type]=file&match[id]=\(TestServer.id(1))", []), ("match[type]=nothing", []),
                ("match[id]=\(TestServer.id(2)),\(TestServer.id(1)),x", ["n1", "n2"]),
                ("match%5Btype%5D=incident&match%5Bspec_version%5D=2.1", ["n1", "n2"]),
                ("match[spec_version]=2.0", []), ("match[spec_version]=7.7", []),
                ("match[colour]=red", ["n1", "n2", "f"]),
                ("match[type]=incident&match[version]=first,last&match[id]=\(TestServer.id(2))", ["n2"]),
            ]
            for (query, names) in asked {
                let answer = try await server.get(TestServer.objects + "?" + query)
                #expect(answer.status == 200, "\(query)")
                #expect(answer.names == names, "\(query)")
            }
        }
    }

    @Test(
        "16, 18: a value that cannot be meant is 400",
        arguments: [
            "match[version]=all,first", "match[version]=garbage", "match[version]=",
            "match[version]=2026-13-01T00:00:00Z",
            "match[spec_version]=two", "match[type]=", "match[id]=,", "added_after=garbage", "added_after=2026-01-01",
            "added_after=2026-02-30T00:00:00Z", "added_after=2026-01-01T00:00:00%2B07:00", "added_after=",
            "match[type]=a&match[type]=b", "limit=1&limit=2",
        ]
    )
    func badMatch(_ query: String) async throws {
        try await TestServer.run { (server) async throws in
            for path in [TestServer.objects, TestServer.manifest] {
                #expect(try await server.get(path + "?" + query).status == 400, "\(query)")
            }
        }
    }

    @Test("17: the last version in the latest version of STIX is what is meant; others are found by asking")
    func versions() async throws {
        try await TestServer.run { (server) async throws in
            let days = (1...4).map { "2026-01-0\($0)T00:00:00.000Z" }
            let sent = [(1, "2.1"), (0, "2.1"), (2, "2.1"), (3, "2.0")].map {
                TestServer.incident(1, version: days[$0.0], spec: $0.1)
            }
            _ = try await server.post(sent)
            let asked: [(String, [Int])] = [
                ("", [2]), ("match[version]=first", [0]), ("match[version]=last", [2]),
                ("match[version]=all", [1, 0, 2]),
                ("match[version]=first,last", [0, 2]), ("match[version]=\(days[1])", [1]),
                ("match[version]=2026-01-02T00:00:00Z", [1]), ("match[spec_version]=2.0", [3]),
                ("match[spec_version]=2.0,2.1", [3]),
                ("match[spec_version]=2.0,2.1&match[version]=all", [1, 0, 2, 3]),
            ]
            for (query, expected) in asked {
                for path in [TestServer.objects, TestServer.objects + TestServer.id(1) + "/"] {
                    let found = try await server.get(path + "?" + query).objects.map { $0["modified"]?.text }
                    #expect(found == expected.map { days[$0] }, "\(path)\(query)")
                }
            }
        }
    }

    @Test("17: objects without versions are taken, dated by their adding, and found")
    func observables() async throws {
        try await TestServer.run { (server) async throws in
            let file = #"{"type":"file","id":"file--00000000-0000-5000-8000-000000000001","name":"f"}"#
            #expect(try await server.post([file, file]).json["success_count"]?.whole == 2)
            let entry = try #require(try await server.get(TestServer.manifest).objects.first)
            #expect(entry["version"] == entry["date_added"])
            #expect(try await server.get(TestServer.objects + "?match[version]=first").objects.count == 1)
        }
    }

    @Test("19: the manifest has an entry for every version, with the version as the object writes it")
    func manifest() async throws {
        try await TestServer.run { (server) async throws in
            let written = ["2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00Z", "2026-01-03T00:00:00.123456Z"]
            _ = try await server.post(written.map { TestServer.incident(1, version: $0) })
            let entries = try await server.get(TestServer.manifest + "?match[version]=all").objects
            #expect(entries.compactMap { $0["version"]?.text } == written)
            let types = try await server.get(TestServer.path(TestServer.both)).json["media_types"]?.elements ?? []
            for entry in entries { #expect(entry["media_type"].map(types.contains) == true) }
            #expect(try await server.get(TestServer.manifest).objects.count == 1)
        }
    }

    @Test("19: an object comes back to the byte as it was sent")
    func bytes() async throws {
        try await TestServer.run { (server) async throws in
            let odd =
                #"{ "id" : "\#(TestServer.id(1))", "type":"incident", "x_tên":"走私 \u00e9\/", "n":1.0e+2, "#
                + #""created":"2026-01-01T00:00:00.000Z", "spec_version":"2.1", "deep":{"a":[[],{}, null]}}"#
            #expect(try await server.post([odd]).json["success_count"]?.whole == 1)
            #expect(try await server.get(TestServer.objects).text == #"{"more":false,"objects":["# + odd + "]}")
        }
    }
}
