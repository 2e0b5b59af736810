//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import CanonicalJSON
import Customs
import Foundation
import Node
import Persistence
import SeaWatch

struct SeaZonesExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the zones of a node as GeoJSON, which `import` reads again.",
        discussion: """
            EXAMPLES
              lienquan sea zones export --node node > zones.geojson
              lienquan sea zones export --node node --out zones.geojson
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: "The file; standard output by default.") var out: String?

    func run() async throws {
        try await node.open(creating: false) { node in
            let features = try await node.database.seaZones.zones().map(\.feature)
            let text = "{\"type\":\"FeatureCollection\",\"features\":[\n" + features.joined(separator: ",\n") + "\n]}\n"
            if let out {
                try Data(text.utf8).write(to: URL(fileURLWithPath: out), options: .atomic)
            } else {
                try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
            }
        }
    }
}

extension SeaZone {
    /// A feature of GeoJSON (RFC 7946) on one line.
    fileprivate var feature: String {
        var properties: [String: JSONValue] = [
            "name_vi": .string(name.vi), "name_zh": .string(name.zh), "name_en": .string(name.en),
            "kind": .string(kind.rawValue), "office": .string(office), "alerts": .bool(alerts),
        ]
        if let from = validity.from { properties["valid_from"] = .string(from.iso8601) }
        if let to = validity.to { properties["valid_to"] = .string(to.iso8601) }
        func text(_ value: JSONValue) -> String { String(decoding: value.canonical, as: UTF8.self) }
        return "{\"type\":\"Feature\",\"id\":\(text(.string(id))),\"properties\":\(text(.object(properties))),"
            + "\"geometry\":\(GeoJSONPolygons.text(polygons))}"
    }
}
