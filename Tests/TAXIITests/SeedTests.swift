//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import TAXII
import TestSupport
import Testing

@Suite("Fixtures")
struct SeedTests {
    private static let fixture = #"""
        {"/discovery": {"title": "T", "default": "http://localhost:5000/a/", "api_roots": ["http://localhost:5000/a/"]},
         "/users": {"admin": "secret"},
         "a": {"information": {"title": "A", "max_content_length": 1000},
          "status": [{"id": "2D086da7-4bdc-4f91-900e-d77486753710", "status": "pending", "failures": []}],
          "collections": [{"id": "0f0e0d0c-0000-4000-8000-000000000001", "title": "C", "can_read": true,
           "objects": [
            {"type": "incident", "id": "incident--00000000-0000-4000-8000-000000000001", "spec_version": "2.1",
             "created": "2020-01-01T00:00:00.000Z"},
            {"type": "incident", "id": "incident--00000000-0000-4000-8000-000000000002", "spec_version": "2.1",
             "created": "2020-01-01T00:00:00.000Z"}],
           "manifest": [
            {"id": "incident--00000000-0000-4000-8000-000000000002", "date_added": "2021-01-01T00:00:00.000000Z",
             "version": "2020-01-01T00:00:00.000Z"},
            {"id": "incident--00000000-0000-4000-8000-000000000001", "date_added": "2021-01-01T00:00:00.000000Z",
             "version": "2020-01-01T00:00:00.000Z"}]}]}}
        """#

    @Test("are read and loaded with their dates in the order of their manifest, each object under its own")
    func load() async throws {
        let now = TAXIITimestamp(microseconds: 2_000_000_000_000_000)
        let seed = try TAXIISeed(Array(Self.fixture.utf8), now: now)
        #expect(seed.users == ["admin": "secret"])
        #expect(seed.discovery.defaultRoot == "http://localhost:5000/a/")
        let store = InMemoryTAXIIStore()
        try await seed.load(into: store, by: "test", at: now)
        let collection = try #require(await store.collections(of: "a").first)
        #expect(collection.rights == .read)
        let selection = TAXIISelection(root: "a", collection: collection, filter: TAXIIFilter())
        let entries = await store.manifest(selection).entries
        #expect(entries.map(\.dateAdded.text) == ["2021-01-01T00:00:00.000000Z", "2021-01-01T00:00:00.000001Z"])
        #expect(entries.first?.id.hasSuffix("2") == true)
        let status = await store.status("2d086da7-4bdc-4f91-900e-d77486753710", of: "a")
        #expect(status.map { String(decoding: $0, as: UTF8.self).contains("failures") } == false)
    }

    @Test("that cannot be used are refused", arguments: ["", "[]", "{}", #"{"/discovery":{"title":"a"},"b":{}}"#])
    func refused(_ text: String) {
        #expect(throws: TAXIISeed.Fault.self) {
            try TAXIISeed(Array(text.utf8), now: TAXIITimestamp(microseconds: 0))
        }
    }
}
