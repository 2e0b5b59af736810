//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Foundation
import Node
import Testing

@Suite("What a node is set to give to other tools")
struct TAXIIConfigurationTests {
    private static func read(_ taxii: String) throws -> NodeConfiguration {
        try JSONDecoder().decode(NodeConfiguration.self, from: Data(#"{"seed": 7, "taxii": \#(taxii)}"#.utf8))
    }

    @Test("nothing, where nothing is said, and where no office is named")
    func off() throws {
        let old = try JSONDecoder().decode(NodeConfiguration.self, from: Data(#"{"seed": 7}"#.utf8))
        for taxii in [old.taxii, NodeConfiguration().taxii, try Self.read(#"{"types": ["*"], "tlp": "AMBER"}"#).taxii] {
            for type in MessageType.written { #expect(!taxii.gives(type, of: "VN-VI", under: .clear)) }
        }
    }

    @Test("named offices, named types, and lights up to the one that is named; red never")
    func on() throws {
        let taxii = try Self.read(#"{"offices": ["VN-VI"], "types": ["alert"], "tlp": "AMBER"}"#).taxii
        #expect(taxii.gives(.alert, of: "VN-VI", under: .amber))
        #expect(!taxii.gives(.alert, of: "VN-VII", under: .clear))
        #expect(!taxii.gives(.request, of: "VN-VI", under: .clear))
        let given = Handling.TrafficLight.allCases.filter { taxii.gives(.alert, of: "VN-VI", under: $0) }
        #expect(Set(given) == [.amber, .green, .clear])
        let all = try Self.read(#"{"offices": ["*"], "types": ["*"], "tlp": "AMBER+STRICT"}"#).taxii
        #expect(!all.gives(.alert, of: "VN-VI", under: .red))
        #expect(!all.gives(MessageType(rawValue: "of a later version"), of: "VN-VI", under: .clear))
        #expect(!all.persons)
    }

    @Test(
        "a light or a type that is none is a fault",
        arguments: [#"{"tlp": "RED"}"#, #"{"tlp": "white"}"#, #"{"types": ["alerts"]}"#]
    )
    func faults(taxii: String) throws {
        #expect(try Self.read(taxii).taxii.fault != nil)
        #expect(try Self.read("{}").taxii.fault == nil)
    }
}
