//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Customs
import Node
import Persistence
import SeaWatch

struct SeaZonesListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the zones of a node: id, kind, office, days, name.",
        discussion: """
            EXAMPLES
              lienquan sea zones list --node node
              lienquan sea zones list --node node --json
            """
    )

    @OptionGroup var node: NodeOption
    @OptionGroup var output: OutputOptions

    struct Answer: Encodable {
        let id: String
        let kind: String
        let office: String
        let name: [String: String]
        let from: String?
        let to: String?
        let alerts: Bool
        let points: Int
    }

    func run() async throws {
        try await node.open(creating: false) { node in
            let answers = try await node.database.seaZones.zones().map { zone in
                Answer(
                    id: zone.id,
                    kind: zone.kind.rawValue,
                    office: zone.office,
                    name: ["vi": zone.name.vi, "zh": zone.name.zh, "en": zone.name.en],
                    from: zone.validity.from?.iso8601,
                    to: zone.validity.to?.iso8601,
                    alerts: zone.alerts,
                    points: zone.polygons.joined().reduce(0) { $0 + $1.count }
                )
            }
            if output.json { return try JSONAnswer.write(answers) }
            if answers.isEmpty { print("no zones; `lienquan sea zones import` brings them in") }
            for zone in answers {
                let days = zone.from == nil && zone.to == nil ? "always" : "\(zone.from ?? "")…\(zone.to ?? "")"
                let flag = zone.alerts ? "  alerts" : ""
                print(
                    "\(zone.id)  \(zone.kind)  \(zone.office)  \(days)\(flag)  \(TerminalLine.text(zone.name["en"] ?? ""))"
                )
            }
        }
    }
}
