//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Console
import Customs
import Foundation
import Logging
import Node
import SeaWatch

struct SeaPlotsImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Join plots of a CSV or GeoJSON file to tracks and keep them.",
        discussion: """
            A table has the columns time, latitude and longitude, and may have id, source
            (radar, vms, patrol, sighting, aircraft, satellite), uncertainty (metres), speed
            (knots), course (degrees), track, identity and note. A time without a zone is
            the node's. GeoJSON has Points with the same properties.

            A plot that no track explains raises an alert. One whose id is there stays as it
            was, so a file may be brought in again. Tracks belong to the running node; while
            it runs, bring plots in on its page.

            EXAMPLES
              lienquan sea plots import radar.csv --node node --office VN-XXI
            """
    )

    @Argument(help: "The plots, CSV, XLSX or GeoJSON.") var file: String
    @OptionGroup var node: NodeOption
    @Option(help: "The code of the office that reports them; the node's country by default.") var office: String?
    @OptionGroup var output: OutputOptions

    struct Answer: Encodable {
        let new: Int
        let dark: Int
        /// Plots that were there before and stayed as they were.
        let known: Int
        let refused: [Refused]

        struct Refused: Encodable {
            let line: Int?
            let column: String?
            let reason: String
        }
    }

    func run() async throws {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
        try await node.open(creating: false) { node in
            let sea = try SeaCommand.open(node)
            let reading = try sea.readPlots(bytes, office: office ?? node.configuration.country)
            let kept = try await sea.keep(reading.items, as: NodeOption.actor)
            let known = reading.items.count - kept.new
            let refused = reading.faults.map {
                Answer.Refused(line: $0.line, column: $0.column, reason: $0.reason.en)
            }
            if output.json {
                return try JSONAnswer.write(Answer(new: kept.new, dark: kept.dark, known: known, refused: refused))
            }
            for fault in refused {
                let place = [fault.line.map { "line \($0)" }, fault.column].compactMap(\.self)
                StandardError.write("\((place + [fault.reason]).joined(separator: ": "))\n")
            }
            print("\(kept.new) new plots, \(kept.dark) of them dark, \(known) there before, \(refused.count) refused")
        }
    }
}

extension SeaCommand {
    /// The sea of a node that is not running.
    static func open(_ node: Node) throws -> NodeSea {
        guard let sea = try NodeSea.open(node, logger: Logger(label: "lienquan")) else {
            throw CommandFailure("the node does not watch the sea: its node.json has no \"sea\"")
        }
        return sea
    }
}
