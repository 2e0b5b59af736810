//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Customs
import Node
import Statistics

struct ReportListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the reports of a node: built in, saved and published."
    )

    @OptionGroup var node: NodeOption
    @OptionGroup var output: OutputOptions

    struct Answer: Encodable {
        struct Item: Encodable {
            let kind: String
            let id: String
            let title: String
            let position: Int64?
        }

        let reports: [Item]
    }

    func run() async throws {
        try await node.open(creating: false) { node in
            let desk = try node.reports()
            var items = desk.builtIn().map {
                Answer.Item(kind: "built-in", id: $0.id, title: $0.title.en, position: nil)
            }
            items += try await desk.store.definitions().map {
                Answer.Item(kind: "saved", id: $0.definition.id, title: $0.definition.title.en, position: nil)
            }
            items += try await desk.store.publications(limit: 1_000).map {
                Answer.Item(
                    kind: "published",
                    id: $0.id,
                    title: $0.definition.title.en,
                    position: $0.position.sequence
                )
            }
            if output.json {
                try JSONAnswer.write(Answer(reports: items))
            } else {
                for item in items { print("\(item.kind)\t\(item.id)\t\(item.title)") }
            }
        }
    }
}
