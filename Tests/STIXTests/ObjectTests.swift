//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import STIX
import Testing

@Suite("Objects of STIX")
struct ObjectTests {
    private static let space = STIXNamespace(Array(0..<16))

    @Test("the UUID of a name is that of RFC 9562, appendix A.4")
    func named() {
        let namespace = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"
        #expect(NameBasedUUID.make("www.example.com", in: namespace) == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
        for wrong in ["here", "", "6ba7b8109dad11d180b400c04fd430c8", "6ba7b810-9dad-11d1-80b4-00c04fd430g8"] {
            #expect(NameBasedUUID.make("www.example.com", in: wrong) == nil)
        }
    }

    @Test("one name has another UUID under every type, and the same one every time")
    func ids() {
        let types = ["indicator", "report", "note", "identity", "language-content"]
        let ids = types.map { Self.space.id($0, "one") }
        #expect(Set(ids.map { $0.suffix(36) }).count == types.count)
        #expect(ids == types.map { Self.space.id($0, "one") })
        #expect(zip(types, ids).allSatisfy { $1.hasPrefix($0 + "--") })
    }

    @Test("a pattern holds any value, quoted, each once")
    func pattern() {
        let pattern = STIXPattern([
            .init("x-customs-vehicle", "registration", "12C-123.45"),
            .init("x-customs-company", "name", #"O'Brien \ Co"#),
            .init("x-customs-vehicle", "registration", "12C-123.45"),
        ])
        #expect(
            pattern.text
                == #"[x-customs-vehicle:registration = '12C-123.45' OR x-customs-company:name = 'O\'Brien \\ Co']"#
        )
    }

    @Test("comparisons are read back from a pattern, and from nothing that is none")
    func reading() {
        let all: [STIXPattern.Comparison] = [
            .init("x-customs-vehicle", "registration", "12C-123.45"),
            .init("x-customs-company", "name", #"O'Brien \ Co"#),
        ]
        #expect(STIXPattern.comparisons(in: STIXPattern(all).text) == all)
        let mixed = #"[file:hashes.'SHA-256' = 'aa'] FOLLOWEDBY ([x-customs-seal:number = 'S1'] WITHIN 5 SECONDS)"#
        #expect(STIXPattern.comparisons(in: mixed).map(\.value) == ["S1"])
        for text in ["", "'", "a = 'b", "[x:y = '\\", "= 'b'", "[x-customs-seal:number > 'S1']", "x = 'b'"] {
            #expect(STIXPattern.comparisons(in: text).isEmpty, "\(text)")
        }
    }

    @Test(
        "what is taken back keeps its id, its author and its marks, and nothing that it said",
        arguments: [
            "indicator", "report", "note", "opinion", "identity", "location", "incident", "sighting",
            "language-content",
        ]
    )
    func withdrawn(type: String) throws {
        let secret = "12C-123.45"
        let members: [String: JSONValue] = [
            "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z",
            "created_by_ref": "identity--00000000-0000-5000-8000-000000000001",
            "object_marking_refs": .array(["marking-definition--00000000-0000-5000-8000-000000000002"]),
            "sighting_of_ref": "indicator--00000000-0000-5000-8000-000000000003",
            "object_ref": "report--00000000-0000-5000-8000-000000000004",
            "name": .string(secret), "description": .string(secret), "pattern": .string(secret),
            "content": .string(secret), "explanation": .string(secret),
            "external_references": .array([.string(secret)]),
            "extensions": .object(["x": .string(secret)]), "contents": .object(["vi": .string(secret)]),
        ]
        let object = STIXObject(type, id: Self.space.id(type, "one"), members)
        let left = try #require(object.withdrawn(at: "2026-02-01T00:00:00.000Z"))
        #expect(left.id == object.id && left.type == type)
        #expect(left["revoked"] == true && left["modified"] == "2026-02-01T00:00:00.000Z")
        for name in ["created", "created_by_ref", "object_marking_refs"] { #expect(left[name] == object[name]) }
        #expect(!String(decoding: left.bytes, as: UTF8.self).contains(secret))
        #expect(left.withdrawn(at: "2026-02-01T00:00:00.000Z") == left)
    }

    @Test("an object without versions can't be taken back")
    func unversioned() {
        #expect(STIXMarking.definition(.green).withdrawn(at: "2026-02-01T00:00:00.000Z") == nil)
    }

    @Test("the marks of the traffic light are the published ones")
    func lights() {
        #expect(STIXMarking.definition(.amberStrict)["name"] == "TLP:AMBER+STRICT")
        #expect(STIXMarking.id(.clear) == "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487")
        #expect(Set(STIXMarking.TrafficLight.allCases.map(STIXMarking.id)).count == 5)
    }

    @Test("the scale of the admiralty code is that of STIX, and says nothing of what can't be judged")
    func scale() {
        #expect((1...6).map(AdmiraltyScale.confidence) == [90, 70, 50, 30, 10, nil])
        #expect((1...6).map { AdmiraltyScale.opinion($0) == nil } == [false, false, false, false, false, true])
    }
}
