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

struct ExchangeImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in a file that a partner exported; messages known before change nothing.",
        discussion: """
            Lists numbers that are missing between what is here and what the file begins
            with. Ends with 1 where something could not be accepted.

            EXAMPLE
              lienquan exchange import --node node from-cn.lqx
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: ArgumentHelp("Country of the partner, where there are several.", valueName: "country"))
    var partner: String?
    @Argument(help: ArgumentHelp("The file.", valueName: "file")) var file: String

    private static let slice = 512

    func run() async throws {
        try await node.open(creating: false) { node in
            let exchange = try node.requireExchange()
            let partner = try await exchange.requirePartner(partner)
            let link = try await exchange.requireLink(partner)
            let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
            let bundle: ExchangeBundle
            do throws(BundleFault) {
                bundle = try ExchangeBundle(Array(bytes), key: partner.logKey)
            } catch {
                throw CommandFailure("\(file): \(Self.message(for: error))")
            }
            guard bundle.head.to == exchange.node, bundle.head.from == partner.node else {
                throw CommandFailure("\(file) is from \(bundle.head.from) to \(bundle.head.to)")
            }
            let before = try await exchange.store.standing(of: partner.node)
            try await take(bundle, link)
            try await link.settle(bundle.receipt, before: nil)
            while try await exchange.desk.open(from: partner.node).isMore {}
            let after = try await exchange.store.standing(of: partner.node)
            print(
                "\(after.received.sequence - before.received.sequence) of \(bundle.head.count) message(s) were new; "
                    + "\(partner.node) has confirmed \(after.confirmed.sequence) of \(after.sent.sequence)"
            )
        }
    }

    private func take(_ bundle: ExchangeBundle, _ link: PartnerLink) async throws {
        for start in stride(from: 0, to: bundle.lines.count, by: Self.slice) {
            let lines = Array(bundle.lines[start..<min(start + Self.slice, bundle.lines.count)])
            let answer = try await link.take(lines)
            guard let refused = answer.refused else { continue }
            if refused.fault == "gap" {
                throw CommandFailure(
                    "missing: \(refused.sequence) to \(bundle.head.first - 1). Ask for a file that begins after "
                        + "\(refused.sequence - 1): `exchange export --after \(refused.sequence - 1)`"
                )
            }
            throw CommandFailure("message \(refused.sequence) can't be accepted: \(refused.fault)")
        }
    }

    private static func message(for fault: BundleFault) -> String {
        switch fault {
        case .notABundle: "this is no file of an exchange"
        case .badSignature: "it is not signed by this partner"
        case .changed: "it was cut short or changed on its way"
        }
    }
}
