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

/// Points 7 to 10 and 20 to 23 of the list of what TAXII servers get wrong.
@Suite("TAXII over HTTP: adding, deleting, rights")
struct CollectionTests {
    @Test("7: a batch is answered with 202 and a status whose counts add up, without empty lists")
    func added() async throws {
        try await TestServer.run { (server) async throws in
            let answer = try await server.post([TestServer.incident(1), TestServer.incident(2)])
            #expect(answer.status == 202)
            let status = answer.json
            let counts = ["total_count", "success_count", "failure_count", "pending_count"].map { status[$0]?.whole }
            #expect(counts == [2, 2, 0, 0])
            #expect(status["status"]?.text == "complete")
            #expect(status["failures"] == nil && status["pendings"] == nil)
            #expect(status["successes"]?.elements?.compactMap { $0["id"]?.text } == [1, 2].map(TestServer.id))
            // 10
            #expect(status["request_timestamp"]?.text == "2025-08-11T02:00:00.000000Z")
        }
    }

    @Test("7: an exact duplicate is no error, a known version keeps its content, without modified created counts")
    func duplicate() async throws {
        try await TestServer.run { (server) async throws in
            _ = try await server.post([TestServer.incident(1)])
            let other = TestServer.incident(1).replacing("n1", with: "other")
            let again = try await server.post([TestServer.incident(1), other, TestServer.incident(2)])
            #expect(again.json["success_count"]?.whole == 3)
            #expect(try await server.get(TestServer.objects).names == ["n1", "n2"])
            let marking =
                #"{"type":"marking-definition","spec_version":"2.1","#
                + #""id":"marking-definition--00000000-0000-4000-8000-000000000001","created":"2020-02-02T00:00:00.000Z"}"#
            _ = try await server.post([marking])
            let entries = try await server.get(TestServer.manifest + "?match[type]=marking-definition").objects
            #expect(entries.map { $0["version"]?.text } == ["2020-02-02T00:00:00.000Z"])
        }
    }

    @Test("8: what is wrong with one object fails that object, with a message, and no other")
    func failures() async throws {
        try await TestServer.run { (server) async throws in
            let bad = [
                #"{"id":"not-an-id","type":"incident"}"#, #"{}"#, #"{"type":"incident"}"#,
                #"{"type":"malware","id":"\#(TestServer.id(1))"}"#, #"{"id":"\#(TestServer.id(1))"}"#,
                #"{"type":"incident","id":7}"#, TestServer.incident(1, version: "yesterday"),
                TestServer.incident(1, spec: "9.9"),
                #"{"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000001"}"#,
                #"{"type":"incident","id":"\#(TestServer.id(1))","id":"\#(TestServer.id(2))"}"#,
                #"{"type":"incident","id":"incident--00000000-0000-4000-8000-00000000000g"}"#,
                #"{"type":"incident","\u0069d":"x","id":"\#(TestServer.id(1))"}"#,
            ]
            let answer = try await server.post([TestServer.incident(5)] + bad + [TestServer.incident(6, spec: nil)])
            #expect(answer.status == 202)
            #expect(answer.json["success_count"]?.whole == 2)
            let failures = answer.json["failures"]?.elements ?? []
            #expect(failures.count == bad.count)
            for failure in failures {
                #expect(failure["message"]?.text?.isEmpty == false)
                #expect(failure["id"]?.text != nil && failure["version"]?.text != nil)
            }
            #expect(try await server.get(TestServer.objects).names == ["n5", "n6"])
        }
    }

    @Test("9: a status is found again as it was; an unknown and a malformed one are 404")
    func status() async throws {
        try await TestServer.run { (server) async throws in
            let sent = try await server.post([TestServer.incident(1)])
            let id = try #require(sent.json["id"]?.text)
            server.clock.advance(by: 23 * 3_600)
            #expect(try await server.get("/exchange/status/\(id)/").text == sent.text)
            #expect(try await server.get("/empty/status/\(id)/").status == 404)
            for unknown in ["00000000-0000-4000-8000-000000000000", "1", "%00", "..", "x--y"] {
                #expect(try await server.get("/exchange/status/\(unknown)/").status == 404)
            }
        }
    }

    @Test("20: who may not read a collection gets 403, who may not write 403, nothing of it shows")
    func rights() async throws {
        try await TestServer.run { (server) async throws in
            let object = "objects/\(TestServer.id(1))/"
            for part in ["objects/", "manifest/", object, object + "versions/"] {
                #expect(try await server.get(TestServer.path(TestServer.writeOnly, part)).status == 403)
                #expect(try await server.get(TestServer.path(TestServer.closed, part)).status == 403)
                #expect(try await server.get(TestServer.path("none", part)).status == 404)
            }
            let sent = [TestServer.incident(1)]
            #expect(try await server.post(sent, to: TestServer.path(TestServer.readOnly, "objects/")).status == 403)
            #expect(try await server.post(sent, to: TestServer.path(TestServer.closed, "objects/")).status == 403)
            #expect(try await server.post(sent, to: TestServer.path(TestServer.writeOnly, "objects/")).status == 202)
            #expect(try await server.post(sent, as: "reader").status == 403)
        }
    }

    @Test("20: to delete, both rights are needed; with neither there is nothing to see")
    func deletionRights() async throws {
        try await TestServer.run { (server) async throws in
            _ = try await server.post([TestServer.incident(1)])
            let object = "objects/\(TestServer.id(1))/"
            let expected = [(TestServer.readOnly, 403), (TestServer.writeOnly, 403), (TestServer.closed, 404)]
            for (collection, status) in expected {
                #expect(try await server.send(.delete, TestServer.path(collection, object)).status == status)
            }
            #expect(try await server.send(.delete, TestServer.objects + TestServer.id(1), as: "reader").status == 403)
            #expect(try await server.send(.delete, TestServer.objects + TestServer.id(1)).status == 200)
        }
    }

    @Test("20: a collection says what this account may do in it")
    func collections() async throws {
        try await TestServer.run { (server) async throws in
            let all = try await server.get("/exchange/collections/").json["collections"]?.elements ?? []
            #expect(all.map { $0["can_write"] } == [true, false, true, false])
            let one = try await server.get(TestServer.path("alerts"), as: "reader").json
            #expect(one["id"]?.text == TestServer.both)
            #expect(one["can_read"] == true && one["can_write"] == false)
            #expect(one["media_types"]?.elements?.first == "application/stix+json;version=2.1")
        }
    }

    @Test("21: what was deleted is 404 and not in the manifest; other objects stay; an unknown one is 404")
    func deletion() async throws {
        try await TestServer.run { (server) async throws in
            _ = try await server.post([1, 2].map { TestServer.incident($0) })
            let path = TestServer.objects + TestServer.id(1) + "/"
            #expect(try await server.send(.delete, path).status == 200)
            #expect(try await server.get(path).status == 404)
            #expect(try await server.get(path + "versions/").status == 404)
            #expect(try await server.get(TestServer.manifest).objects.map { $0["id"]?.text } == [TestServer.id(2)])
            #expect(try await server.send(.delete, path).status == 404)
            #expect(try await server.send(.delete, TestServer.objects + TestServer.id(9) + "/").status == 404)
        }
    }

    @Test("21: one version is deleted alone")
    func versionDeletion() async throws {
        try await TestServer.run { (server) async throws in
            let versions = (1...3).map { "2026-01-0\($0)T00:00:00.000Z" }
            _ = try await server.post(versions.map { TestServer.incident(1, version: $0) })
            let path = TestServer.objects + TestServer.id(1) + "/"
            #expect(try await server.send(.delete, path + "?match[version]=\(versions[1])").status == 200)
            let left = try await server.get(path + "versions/").json["versions"]?.elements?.compactMap(\.text)
            #expect(left == [versions[0], versions[2]])
            #expect(try await server.send(.delete, path + "?match[version]=last").status == 200)
            #expect(try await server.get(path).json["objects"]?.elements?[0]["modified"]?.text == versions[0])
            #expect(try await server.send(.delete, path + "?match[version]=\(versions[1])").status == 404)
            #expect(try await server.send(.delete, path + "?match[version]=soon").status == 400)
        }
    }

    @Test("23: a list without entries is left out")
    func emptyLists() async throws {
        try await TestServer.run { (server) async throws in
            #expect(try await server.get(TestServer.objects).text == "{}")
            #expect(try await server.get(TestServer.manifest).text == "{}")
            #expect(try await server.get("/empty/collections/").text == "{}")
        }
    }

    @Test("who read what is told, and how much")
    func audit() async throws {
        try await TestServer.run { (server) async throws in
            _ = try await server.post((1...3).map { TestServer.incident($0) })
            _ = try await server.get(TestServer.objects + "?limit=2")
            _ = try await server.get(TestServer.manifest)
            _ = try await server.get(TestServer.objects + "?limit=0")
            #expect(server.audit.readings.map(\.count) == [2, 3])
            #expect(server.audit.readings.map(\.part) == [.objects, .manifest])
        }
    }
}
