//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Customs
import Node
import Statistics

struct ReportShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Make a published report again and hold it against what was published.",
        discussion: """
            Ends with 1 when the report comes out differently.

            EXAMPLES
              lienquan report show 01989a3f-… --node node
            """
    )

    @Argument(help: ArgumentHelp("The id of a publication, see lienquan report list.", valueName: "id"))
    var id: String
    @OptionGroup var node: NodeOption
    @OptionGroup var output: OutputOptions

    struct Answer: Encodable {
        let definition: ReportDefinition
        let position: JournalPosition
        let published: String
        let now: String
        let holds: Bool
    }

    func run() async throws {
        try await node.open(creating: false) { node in
            let desk = try node.reports()
            guard let publication = try await desk.store.publication(id) else {
                throw CommandFailure("no report was published as \(id)")
            }
            let report = try await desk.report(
                publication.definition,
                at: publication.position.sequence,
                scope: publication.scope
            )
            let now = try report.resultDigest()
            let answer = Answer(
                definition: publication.definition,
                position: report.position,
                published: publication.result,
                now: now,
                holds: now == publication.result && report.position == publication.position
            )
            if output.json {
                try JSONAnswer.write(answer)
            } else {
                print(
                    "\(publication.definition.title.en)\nposition \(report.position.sequence):\(report.position.hash)"
                )
                print(answer.holds ? "the same as published" : "published \(publication.result), now \(now)")
            }
            if !answer.holds { throw CommandFailure("the report is not what was published") }
        }
    }
}
