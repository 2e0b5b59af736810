//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Console
import Customs
import Foundation
import Node
import Persistence
import SeaWatch

struct SeaZonesImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Add or replace zones from a GeoJSON file.",
        discussion: """
            Features are Polygons or MultiPolygons in degrees, longitude first. Their
            properties may name id, name or name_vi, name_zh and name_en, kind (port,
            anchorage, belt, operation, area), valid_from, valid_to (days) and alerts
            (true or false); what is left out is taken from the options. A zone whose id is
            there is replaced. A feature that can't be read is named and left out.

            EXAMPLES
              lienquan sea zones import ports.geojson --node node --kind port
              lienquan sea zones import 24nm.geojson --node node --kind belt --alerts --office VN-XXI
            """
    )

    @Argument(help: "The zones, GeoJSON.") var file: String
    @OptionGroup var node: NodeOption
    @Option(help: "The kind of zones that name none: port, anchorage, belt, operation, area.") var kind = "area"
    @Option(help: "The code of the office whose zones they are; the node's country by default.") var office: String?
    @Option(help: "The name of zones that have none.") var name = ""
    @Flag(help: "Entry and exit raise alerts where a feature doesn't say.") var alerts = false
    @OptionGroup var output: OutputOptions

    struct Answer: Encodable {
        let saved: Int
        let refused: [Refused]

        struct Refused: Encodable {
            let feature: Int?
            let column: String?
            let reason: String
        }
    }

    func run() async throws {
        guard let kind = SeaZone.Kind(rawValue: kind) else {
            throw ValidationError("--kind is one of \(SeaZone.Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
        try await node.open(creating: false) { node in
            let pattern = SeaZone(
                id: "",
                name: Trilingual(same: name),
                kind: kind,
                polygons: [],
                office: office ?? node.configuration.country,
                alerts: alerts
            )
            let reading = SeaZoneFile(like: pattern, at: Int64(Date().timeIntervalSince1970)).read(bytes)
            try await node.database.seaZones.save(reading.items, by: NodeOption.actor)
            let refused = reading.faults.map {
                Answer.Refused(feature: $0.line, column: $0.column, reason: $0.reason.en)
            }
            if output.json {
                try JSONAnswer.write(Answer(saved: reading.items.count, refused: refused))
            } else {
                for fault in refused {
                    let place = [fault.feature.map { "feature \($0)" }, fault.column].compactMap(\.self)
                    StandardError.write("\((place + [fault.reason]).joined(separator: ": "))\n")
                }
                print("\(reading.items.count) zones saved, \(refused.count) refused")
            }
        }
    }
}
