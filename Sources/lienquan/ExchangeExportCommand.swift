//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Exchange
import Foundation
import Node
import Persistence

struct ExchangeExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write what the partner has not confirmed into a file, to be carried by hand.",
        discussion: """
            The file holds the same sealed bytes as the line would carry; whoever carries
            it can neither read nor change it. It also confirms what was received, so an
            empty one is of use too.

            EXAMPLES
              lienquan exchange export --node node --out to-cn.lqx
              lienquan exchange export --node node --partner CN --after 1200 --out to-cn.lqx
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: ArgumentHelp("Country of the partner, where there are several.", valueName: "country"))
    var partner: String?
    @Option(help: "Begin after this number; after what was confirmed when missing.") var after: Int64?
    @Option(help: "No more messages than these in one file.") var most = 50_000
    @Option(help: ArgumentHelp("The file to write.", valueName: "file")) var out: String

    func run() async throws {
        try await node.open(creating: false) { node in
            let exchange = try node.requireExchange()
            let partner = try await exchange.requirePartner(partner)
            let link = try await exchange.requireLink(partner)
            let standing = try await exchange.store.standing(of: partner.node)
            let lines = try await exchange.store.outbox(
                of: partner.node,
                after: after ?? standing.confirmed.sequence,
                limit: most,
                mostBytes: .max
            )
            let bytes = try ExchangeBundle.encode(
                lines,
                from: exchange.node,
                to: partner.node,
                receipt: try await link.standing().receipt,
                signer: try await exchange.logSigner(for: partner.node)
            )
            try Data(bytes).write(to: URL(fileURLWithPath: out), options: .atomic)
            let last = lines.last?.sequence ?? standing.confirmed.sequence
            print("\(lines.count) message(s) through \(last) of \(standing.sent.sequence) in \(out)")
        }
    }
}
