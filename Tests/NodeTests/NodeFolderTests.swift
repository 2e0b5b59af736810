//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Node
import Persistence
import Testing

@Suite("The folder of a node")
struct NodeFolderTests {
    private func mode(_ url: URL) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    }

    @Test("is made on the first opening, for its own user alone, and found by the next")
    func making() async throws {
        try await Workshop.run { workshop in
            let first = try await workshop.open()
            let id = first.database.nodeID
            try await first.close()
            #expect(try mode(workshop.folder.url) == 0o700)
            #expect(try mode(workshop.folder.configuration) == 0o600)
            #expect(try mode(workshop.folder.database) == 0o600)
            let second = try await workshop.open(creating: false)
            #expect(second.database.nodeID == id)
            #expect(second.configuration == first.configuration)
            try await second.close()
        }
    }

    @Test("that is not there is an error when nobody asked for a new one")
    func missing() async throws {
        try await Workshop.run { workshop in
            await #expect(throws: NodeError.noNode(path: workshop.folder.path)) {
                _ = try await workshop.open(creating: false)
            }
            #expect(!FileManager.default.fileExists(atPath: workshop.folder.path))
        }
    }

    @Test(
        "with a wrong configuration says which setting is wrong",
        arguments: [
            (#"{"seed": 1, "utcOffset": "7"}"#, "utcOffset"), (#"{"seed": 1, "capacity": 1.5}"#, "capacity"),
            (#"{"seed": 1, "random": 0.2}"#, "random"), (#"{"seed": 1, "country": "XX"}"#, "country"),
            (#"{"capacity": 0.05}"#, "seed"), ("{", "node.json"),
        ]
    )
    func wrongConfiguration(_ text: String, _ named: String) async throws {
        try await Workshop.run { workshop in
            try workshop.folder.prepare()
            _ = try workshop.file("node.json", text)
            do {
                _ = try await workshop.open()
                Issue.record("a wrong configuration was taken")
            } catch let error as NodeError {
                #expect("\(error)".contains(named))
            }
        }
    }

    @Test("keeps an administrator's settings, and defaults for the rest")
    func ownConfiguration() async throws {
        try await Workshop.run { workshop in
            try workshop.folder.prepare()
            _ = try workshop.file("node.json", #"{"seed": 9, "utcOffset": "+08:00", "language": "zh"}"#)
            let node = try await workshop.open()
            #expect(node.configuration.offsetMinutes == 480)
            #expect(node.configuration.language == .zh)
            #expect(node.configuration.capacity == 0.05)
            try await node.close()
        }
    }

    @Test("with a damaged model says so and how to get a new one")
    func damagedModel() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.trained(200)
            let forest = workshop.folder.model.appendingPathComponent("forest.json")
            var bytes = try Data(contentsOf: forest)
            bytes[bytes.count / 2] ^= 1
            try bytes.write(to: forest)
            do {
                try await node.loadModel()
                Issue.record("a damaged model was taken")
            } catch let error as NodeError {
                #expect("\(error)".contains("lienquan train"))
            }
            try await node.close()
        }
    }
}
